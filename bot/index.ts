/** The only file that listens: opens storage, serves, works off what is owed, and stops with its turn finished. */
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { listOwedPartitions } from './forums/actions/install.ts';
import { startWorker } from './platform/jobs/worker.ts';
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
const { ports, engine, queue, timings } = world;
const { clock, log } = ports;
await Promise.all([ports.tables.open(), queue.open()]);

const server = createApp(world).listen(PORT, HOST);
server.on('error', (cause) => {
  const taken = 'code' in cause && cause.code === 'EADDRINUSE';
  console.error(
    taken ? `Port ${PORT} är upptagen. Stoppa det som lyssnar där, eller ange en annan PORT.` : cause.message,
  );
  process.exit(1);
});
server.on('listening', () => log.info({ event: 'listening', count: PORT }));

const worker = startWorker({ engine, queue, clock, log, timings, partitions: () => listOwedPartitions(ports) });

const stop = async () => {
  server.close();
  server.closeIdleConnections();
  await worker.stop();
  log.info({ event: 'stopped' });
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
