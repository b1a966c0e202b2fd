/** Storage, local Teams and server, in that order; stopped in the opposite one, so that storage hears the last word. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clockAhead, systemClock } from '../../bot/platform/time/clock.ts';
import { builtPage, isPageBuilt } from '../local-teams/built-page.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { AzuriteFailed, startAzurite } from '../support/azurite.ts';
import { builtTab, isTabBuilt } from '../support/built-tab.ts';
import { localEnvironment, playgroundEnvironment } from '../support/environment.ts';
import { createGraphDouble, type GraphDouble } from '../support/graph-double.ts';
import type { Choices } from './choices.ts';
import { claimFolder } from './claim.ts';
import { CannotStart } from './failure.ts';
import { isTaken } from './ports.ts';
import { prepareRegion } from './sample-region.ts';
import { lastWords, startServerProcess } from './server-process.ts';

export type Running = {
  /** Undefined when it is started for the Agents Playground. */
  readonly localTeamsUrl: string | undefined;
  /** Everybody's calendar, as long as this runs; undefined as well. */
  readonly graphUrl: string | undefined;
  readonly serverUrl: string;
  readonly logFile: string;
  readonly region: 'loaded' | 'kept';
  /** Resolves with a sentence when a part of it has ended by itself. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
};

/** Where the Agents Playground answers, until its first message says otherwise. */
const playgroundUrl = 'http://localhost:56150/_connector';

const refuseTakenPorts = async ({ serverPort, teamsPort, storagePort, playground }: Choices): Promise<void> => {
  const wanted = [
    { what: 'servern', option: 'server-port', ports: [serverPort] },
    ...(playground ? [] : [{ what: 'lokala Teams', option: 'teams-port', ports: [teamsPort] }]),
    { what: 'lagringen', option: 'storage-port', ports: [storagePort, storagePort + 1, storagePort + 2] },
  ];
  const lines: string[] = [];
  for (const { what, option, ports } of wanted) {
    const taken = (await Promise.all(ports.map(isTaken))).indexOf(true);
    const [first = 0] = ports;
    if (taken < 0) continue;
    lines.push(
      `Port ${ports[taken]} är upptagen, den behövs för ${what}. Välj en annan: npm start -- --${option} ${first + 10}`,
    );
  }
  if (lines.length === 0) return;
  throw new CannotStart([...lines, 'Kanske är Partssamverkan redan igång i ett annat fönster?'].join('\n'));
};

const openTeams = async ({ teamsPort: port, serverPort, daysAhead }: Choices, journal: string): Promise<LocalTeams> => {
  const teams = await createLocalTeams({
    region: 'Skaraborg',
    tenantId: sample.tenantId,
    bot: sample.bot,
    people: sample.people,
    teams: sample.teams,
    botEndpoint: `http://127.0.0.1:${serverPort}/api/messages`,
    publicUrl: `http://localhost:${port}`,
    // Of the same site as the page around it: a frame of another one has no storage of its own to keep drafts in.
    tabUrl: `http://localhost:${serverPort}/tab/`,
    journal,
    rateLimits: true,
    clock: clockAhead(systemClock, daysAhead),
  });
  await teams.listen(port);
  return teams;
};

/** Whoever has signed in to these Teams has a calendar here. On any port: only the server asks for it. */
const openGraph = async ({ publicUrl }: LocalTeams): Promise<GraphDouble & { readonly address: string }> => {
  const graph = createGraphDouble();
  graph.trust(publicUrl, sample.bot.appId);
  return { ...graph, address: await graph.listen(0) };
};

const openStorage = async (folder: string, storagePort: number) => {
  try {
    const ports = { blob: storagePort, queue: storagePort + 1, table: storagePort + 2 };
    return await startAzurite({ folder, ports });
  } catch (error) {
    if (!(error instanceof AzuriteFailed)) throw error;
    throw new CannotStart(`Lagringen startade inte.\n${error.output.trim()}`);
  }
};

/** Throws CannotStart, and the signal's reason when it is aborted half-way; either way nothing is left running. */
export const start = async (choices: Choices, signal: AbortSignal, say: (line: string) => void): Promise<Running> => {
  const { serverPort, storagePort, verbose, daysAhead } = choices;
  const folder = resolve(choices.folder, choices.playground ? 'playground' : '');
  const kept = { storage: join(folder, 'storage'), teams: join(folder, 'teams') };
  const logFile = join(folder, 'server.log');
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };

  try {
    await refuseTakenPorts(choices);
    const giveBack = claimFolder(folder);
    stops.push(async () => giveBack());
    // Together, or not at all: the rows name messages and keys that only the journal has.
    if (choices.fresh) for (const part of Object.values(kept)) rmSync(part, { recursive: true, force: true });
    for (const part of Object.values(kept)) mkdirSync(part, { recursive: true });
    if (!choices.playground && !(isPageBuilt() && isTabBuilt())) say('Bygger lokala Teams och fliken …');
    if (!choices.playground) await Promise.all([builtPage(), builtTab()]);
    signal.throwIfAborted();

    const storage = await openStorage(kept.storage, storagePort);
    stops.push(storage.stop);
    signal.throwIfAborted();

    const teams = choices.playground ? undefined : await openTeams(choices, join(kept.teams, 'journal.jsonl'));
    if (teams) stops.push(teams.close);
    const graph = teams && (await openGraph(teams));
    if (graph) stops.push(graph.close);
    const localTeamsUrl = teams?.publicUrl;
    const graphUrl = graph?.address;
    const where = { port: serverPort, connectionString: storage.connectionString, daysAhead };
    const environment = localTeamsUrl
      ? localEnvironment({ ...where, localTeamsUrl, graphUrl })
      : playgroundEnvironment(where);
    const region = await prepareRegion(environment, localTeamsUrl ? `${localTeamsUrl}/emea/` : playgroundUrl);
    signal.throwIfAborted();

    const server = await startServerProcess({ environment, port: serverPort, logFile, verbose });
    stops.push(server.stop);
    signal.throwIfAborted();

    const broken = Promise.race([
      server.ended.then(() => `Servern har stannat.\n${lastWords(logFile)}`.trim()),
      storage.ended.then(() => 'Lagringen har stannat.'),
    ]);
    return { localTeamsUrl, graphUrl, serverUrl: `http://localhost:${serverPort}`, logFile, region, broken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
