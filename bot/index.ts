/** The only file that listens: opens storage, serves, works off what is owed, and stops with its turn finished. */
import { setTimeout as pause } from 'node:timers/promises';
import { createApp, startWork } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { createWorld, UnfitTexts, type World } from './world.ts';

const refuse = (where: string, lines: readonly string[]): never => {
  console.error(`Partssamverkan startar inte. Rätta i ${where}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
};

const worldOf = (value: Config): World => {
  try {
    return createWorld(value);
  } catch (cause) {
    if (cause instanceof UnfitTexts) return refuse('informationen till familjen', cause.lines);
    throw cause;
  }
};

const config = readConfig();
const settings = config.ok ? config.value : refuse('miljön', config.failure.lines);

const { PORT, HOST } = settings;
const world = worldOf(settings);
const { ports, queue } = world;
const { log } = ports;

const server = createApp(world).listen(PORT, HOST);
// A body that is announced and never comes holds nobody up; the longest that does come is a contact list.
server.requestTimeout = 60_000;
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
      await ports.regions.read();
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
