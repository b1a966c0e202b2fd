/** Microsoft's part of the world on loopback: Entra, the managed identity, storage, and Teams behind its connector. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { startAzurite } from '../support/azurite.ts';
import { createGraphDouble, type GraphDouble } from '../support/graph-double.ts';
import { createEntra, type Entra } from './entra.ts';
import { forward } from './forward.ts';
import { startManagedIdentity } from './managed-identity.ts';
import {
  botLogin,
  connectorHost,
  graphHost,
  login,
  microsoftAddresses,
  monitorHost,
  serviceUrl,
} from './microsoft-names.ts';
import { createMonitor, type Monitor } from './monitor.ts';
import { settings } from './settings.ts';
import { createStorageDoor, type StorageDoor } from './storage-door.ts';
import { serveNames } from './tls-hosts.ts';

export type Cloud = {
  readonly teams: LocalTeams;
  readonly entra: Entra;
  readonly storage: StorageDoor;
  readonly monitor: Monitor;
  readonly graph: Pick<GraphDouble, 'events' | 'complaints'>;
  /** To look into storage by, past its door. */
  readonly connectionString: string;
  /** What tokens of the identity's have been asked for. */
  readonly resources: ReadonlySet<string>;
  /** What a deployment tells the server. */
  readonly settings: Readonly<Record<string, string>>;
  /** What App Service tells it besides, and how it finds its way to the doubles. */
  readonly platform: Readonly<Record<string, string>>;
  /** By `name:port`, each once, in alphabetical order: what the server has called, refused names too. */
  called(): readonly string[];
  close(): Promise<void>;
};

const behind =
  (origin: string): RequestListener =>
  (request, response) =>
    void forward(request, response, (body) => ({
      url: `${origin}${request.url}`,
      headers: { ...request.headers, host: new URL(origin).host },
      body,
    }));

/** `teams`: what the local Teams begins with; the whole sample region when left out. */
export const startCloud = async (world: Partial<Parameters<typeof createLocalTeams>[0]> = {}): Promise<Cloud> => {
  const { tenantId, bot, people, teams: sampleTeams } = sample;
  const teams = await createLocalTeams({
    tenantId,
    bot,
    people,
    teams: sampleTeams,
    addresses: microsoftAddresses,
    ...world,
  });
  const [localTeamsUrl, azurite] = await Promise.all([teams.listen(0), startAzurite()]);
  teams.moveTo(serviceUrl);
  const graph = createGraphDouble();
  const graphUrl = await graph.listen(0);
  graph.trust(`https://${login}`, bot.appId, localTeamsUrl);
  const entra = createEntra(teams, graphUrl);
  const managed = await startManagedIdentity(teams);
  const monitor = createMonitor(teams);
  const storage = createStorageDoor(teams, azurite.connectionString, {
    table: azurite.tableUrl,
    queue: azurite.queueUrl,
    blob: azurite.blobUrl,
  });
  const hosts = await serveNames({
    [login]: entra.login,
    [botLogin]: entra.botLogin,
    [connectorHost]: behind(localTeamsUrl),
    [graphHost]: behind(graphUrl),
    [monitorHost]: monitor.door,
    ...storage.handlers,
  });
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  const caFile = join(folder, 'ca.pem');
  const calledFile = join(folder, 'called.txt');
  writeFileSync(caFile, hosts.ca);
  writeFileSync(calledFile, '');
  return {
    teams,
    entra,
    storage,
    monitor,
    graph,
    connectionString: azurite.connectionString,
    resources: managed.resources,
    settings,
    platform: {
      ...managed.environment,
      HOST: '127.0.0.1',
      NODE_EXTRA_CA_CERTS: caFile,
      DOUBLES: JSON.stringify({ ...hosts.doors, [`127.0.0.1:${managed.port}`]: managed.port }),
      DOUBLES_CALLED: calledFile,
    },
    called: () =>
      [...new Set(readFileSync(calledFile, 'utf8').split('\n').filter(Boolean))]
        .map((name) => (name === `127.0.0.1:${managed.port}` ? 'managed identity' : name))
        .toSorted(),
    close: async () => {
      await Promise.all([hosts.close(), managed.close(), teams.close(), graph.close(), azurite.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
