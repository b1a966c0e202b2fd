/** Our own server on a free port, as production builds it: only the clock, chance, log and the addresses differ. */
import { createServer } from 'node:http';
import { createApp, startWork } from '../../bot/app.ts';
import { createWorld, type Edge, type World } from '../../bot/world.ts';
import { silentConfig } from './environment.ts';
import { listenAnywhere } from './listening.ts';

export type Server = {
  readonly endpoint: string;
  readonly world: World;
  /** Resolves when nothing that was tried at once is running any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

export type ServerOptions = Edge & {
  readonly connectionString: string;
  readonly localTeamsUrl: string;
  readonly graphUrl?: string;
  /** Listens to the queue and makes the pass; without it only what is tried at once happens. */
  readonly worker?: boolean;
};

export const startServer = async (options: ServerOptions): Promise<Server> => {
  const server = createServer();
  const port = await listenAnywhere(server);
  const world = createWorld(silentConfig({ ...options, port }), options);
  const { ports, engine, queue } = world;
  await Promise.all([ports.tables.open(), queue.open()]);
  server.on('request', createApp(world));
  const worker = options.worker ? startWork(world) : undefined;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    world,
    idle: () => engine.idle(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await worker?.stop();
      await engine.idle();
    },
  };
};
