/** The only file that listens: opens storage, serves, works off what is owed, and stops with its turn finished. */
import { setTimeout as pause } from 'node:timers/promises';
import { createApp, startWork } from './app.ts';
import { readConfig } from './config.ts';
import { createWorld } from './world.ts';

const config = readConfig();
if (!config.ok) {
  console.error(
    `Partssamverkan startar inte. Rätta i miljön:\n${config.failure.lines.map((line) => `  ${line}`).join('\n')}`,
  );
  process.exit(1);
}

const { PORT, HOST } = config.value;
const world = createWorld(config.value);
const { ports, queue } = world;
const { log } = ports;

const server = createApp(world).listen(PORT, HOST);
server.on('error', (cause) => {
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  console.error(
    taken ? `Port ${PORT} är upptagen. Stoppa det som lyssnar där, eller ange en annan PORT.` : cause.message,
  );
  process.exit(1);
});
server.on('listening', () => log.info({ event: 'listening', count: PORT }));

const stopping = new AbortController();
const retryMs = 2_000;

/** Storage may come after us: until then nobody is served, and `/healthz` says so. */
const openStorage = async (): Promise<void> => {
  while (!stopping.signal.aborted) {
    try {
      await Promise.all([ports.tables.open(), queue.open()]);
      return;
    } catch (cause) {
      log.error({ event: 'storage-unavailable' }, cause);
      await pause(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
};

const working = openStorage().then(() => (stopping.signal.aborted ? undefined : startWork(world)));

const stop = async () => {
  stopping.abort();
  server.close();
  server.closeIdleConnections();
  await (await working)?.stop();
  log.info({ event: 'stopped' });
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
