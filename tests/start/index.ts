/** `npm start`: everything on this machine, until Ctrl-C. */
import { help, readChoices } from './choices.ts';
import { CannotStart } from './failure.ts';
import { greeting } from './greeting.ts';
import { type Running, start } from './start.ts';

const choices = readChoices(process.argv.slice(2));
if (!choices) {
  console.error(help);
  process.exit(1);
}

// A Ctrl-C comes twice: from the terminal to everybody in it, and from npm.
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
// A signal to npm alone ends npm and its shell, and nobody tells us.
const parent = process.ppid;
const watch = () => process.ppid !== parent && stopping.abort();
if (process.env.npm_lifecycle_event !== undefined) setInterval(watch, 500).unref();
const asked = new Promise<undefined>((resolve) =>
  stopping.signal.addEventListener('abort', () => resolve(undefined), { once: true }),
);

console.log('Startar …');
let running: Running | undefined;
try {
  running = await start(choices, stopping.signal, console.log);
} catch (error) {
  if (!stopping.signal.aborted) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (running) {
  if (!stopping.signal.aborted) console.log(greeting({ ...running, ...choices }));
  const broken = await Promise.race([asked, running.broken]);
  if (broken !== undefined) console.error(`${broken}\nAllt stoppas.`);
  else console.log('\nStoppar …');
  await running.stop();
  if (broken !== undefined) process.exit(1);
}
console.log('Allt är stoppat.');
process.exit(0);
