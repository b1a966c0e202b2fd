/**
 * Microsoft's own client against a running server, configured by .m365agentsplayground.yml. Its licence is for
 * evaluation: it is fetched by npx when somebody asks for it, and never one of our packages.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const version = '0.2.28';
const logFile = '.local/playground.log';
const endpoint = process.env.BOT_ENDPOINT ?? 'http://localhost:3978/api/messages';

const playground = spawn(
  'npx',
  [
    '--yes',
    `@microsoft/m365agentsplayground@${version}`,
    'start',
    ...['--app-endpoint', endpoint],
    ...['--channel-id', 'msteams'],
    ...['--disable-telemetry', 'true'],
    ...process.argv.slice(2),
  ],
  // It reads its configuration from the folder it is started in. On Windows npx is a script for the shell.
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, M365_AGENTS_PLAYGROUND_LOGFILE: logFile },
  },
);

console.log(
  `Agents Playground mot ${endpoint}. Servern ska vara startad för den (utan tokenkontroll, bara på loopback).`,
);
playground.on('error', (error) => {
  console.error(`npx gick inte att starta: ${error.message}`);
  process.exitCode = 1;
});
playground.on('exit', (code) => {
  process.exitCode = code ?? 1;
  // What is wrong with the configuration it writes to its log only.
  if (code) console.error(`Agents Playground slutade med kod ${code}. Varför står i ${logFile}.`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => playground.kill(signal));
