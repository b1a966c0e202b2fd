/** Our own server on a free port, as production builds it: only the clock, chance, log and the addresses differ. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../bot/app.ts';
import type { Config } from '../../bot/config.ts';
import { listOwedPartitions } from '../../bot/forums/actions/install.ts';
import { startWorker } from '../../bot/platform/jobs/worker.ts';
import { createWorld, type Edge, type World } from '../../bot/world.ts';
import { botSettings } from '../local-teams/bot-settings.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';

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
  /** Listens to the queue and makes the pass; without it only what is tried at once happens. */
  readonly worker?: boolean;
};

const keyOf = (id: string): string => {
  const person = sample.people.find((one) => one.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return `${person.tenantId}_${person.objectId}`;
};

export const localConfig = (connectionString: string, localTeamsUrl: string): Config => {
  const at = botSettings(localTeamsUrl);
  const setting = (name: string) => at[name] ?? '';
  return {
    MODE: 'local',
    PORT: 3978,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    REGION: 'skaraborg',
    BOT_APP_ID: sample.bot.appId,
    BOT_TENANT_ID: sample.tenantId,
    ALLOWED_TENANTS: [sample.tenantId],
    COORDINATORS: sample.coordinator.map(keyOf),
    STORAGE_CONNECTION_STRING: connectionString,
    LOCAL_TOKEN_ISSUER: setting('ToBotFromChannelTokenIssuer'),
    LOCAL_OPENID_METADATA_URL: setting('ToBotFromChannelOpenIdMetadataUrl'),
    LOCAL_TOKEN_URL: setting('ToChannelFromBotLoginUrl'),
    LOCAL_TOKEN_SCOPE: setting('ToChannelFromBotOAuthScope'),
  };
};

export const startServer = async (options: ServerOptions): Promise<Server> => {
  const world = createWorld(localConfig(options.connectionString, options.localTeamsUrl), options);
  const { ports, engine, queue, timings } = world;
  await Promise.all([ports.tables.open(), queue.open()]);
  const server = createServer(createApp(world));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { clock, log } = ports;
  const parts = { engine, queue, clock, log, timings, partitions: () => listOwedPartitions(ports) };
  const worker = options.worker ? startWorker(parts) : undefined;
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
