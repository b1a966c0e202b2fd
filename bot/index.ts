/** The only file that listens: opens storage, serves, works off what is owed, and stops with its turn finished. */
import { createApp, startWork } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { openStorage } from './opening.ts';
import { advice } from './platform/advice.ts';
import { silencePackages } from './platform/packages-talk.ts';
import { StoreClosed } from './platform/versions/state.ts';
import { stopped } from './stopping.ts';
import { createWorld, UnfitTexts, type World } from './world.ts';

silencePackages();
const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

const refuse = (where: string, lines: readonly string[]): never => {
  say(`Partssamverkan startar inte. Rätta i ${where}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
};

const stopping = new AbortController();

const worldOf = (value: Config): World => {
  try {
    return createWorld(value, { stopping: stopping.signal });
  } catch (cause) {
    if (cause instanceof UnfitTexts) return refuse('informationen till familjen', cause.lines);
    throw cause;
  }
};

const config = readConfig();
const settings = config.ok ? config.value : refuse('miljön', config.failure.lines);

const { PORT, HOST } = settings;
const world = worldOf(settings);
const { log } = world.ports;

// Node would write out the whole error, and its message may quote what somebody wrote.
process.on('uncaughtException', (cause) => {
  log.error({ event: 'uncaught' }, cause);
  void world.telemetry.flush().finally(() => process.exit(1));
});

const server = createApp(world).listen(PORT, HOST);
// A body that is announced and never comes holds nobody up; the longest that does come is a contact list.
server.requestTimeout = 60_000;
server.on('error', (cause) => {
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  say(taken ? `Port ${PORT} är upptagen. Stoppa det som lyssnar där, eller ange en annan PORT.` : cause.message);
  process.exit(1);
});
server.on('listening', () => log.info({ event: 'listening', count: PORT }));

/** App Service is told in infra/web.bicep to wait longer than this before it kills. */
const stopWithinMs = 25_000;

world.readiness.waitFor({ status: 'starting' });
const working = openStorage(world, { signal: stopping.signal, tell: say })
  .then(() => (stopping.signal.aborted ? undefined : startWork(world)))
  .catch((cause: unknown) => {
    if (!(cause instanceof StoreClosed)) throw cause;
    log.error({ event: 'store-closed', outcome: cause.state, advice: advice.storeNewer }, cause);
    say(`Partssamverkan startar inte. ${advice.storeNewer}`);
    process.exit(1);
  });

const end = async (wanted: 0 | 1) => {
  stopping.abort();
  const { engine, telemetry } = world;
  const code = await stopped({ server, working, engine, telemetry, log }, stopWithinMs);
  process.exit(Math.max(code, wanted));
};
let ending: Promise<void> | undefined;
const stop = (wanted: 0 | 1) => {
  ending ??= end(wanted);
};
process.once('SIGTERM', () => stop(0));
process.once('SIGINT', () => stop(0));

/** So that a store which a newer version has changed is left alone within seconds, though nobody asks for our health. */
const lookMs = 10_000;
setInterval(async () => {
  await world.store.gate.look().catch(() => undefined);
  if (!world.store.gate.isReplaced || ending) return;
  log.warn({ event: 'store-replaced', advice: advice.storeReplaced });
  // Whatever keeps us running starts us anew, with the keys and the regions of the restored store.
  stop(1);
}, lookMs).unref();
