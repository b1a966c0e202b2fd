/** One instance of the server, in this process, that reaches storage and Teams only through proxies that may fail it. */
import { createServer } from 'node:http';
import { createApp, startWork } from '../../bot/app.ts';
import type { Worker } from '../../bot/platform/jobs/worker.ts';
import type { Teams } from '../../bot/platform/teams/port.ts';
import type { Clock } from '../../bot/platform/time/clock.ts';
import { createWorld, type World } from '../../bot/world.ts';
import { connectionStringFor } from '../support/azurite.ts';
import { silentConfig } from '../support/environment.ts';
import { listenAnywhere } from '../support/listening.ts';
import { unhurried } from '../support/patience.ts';
import { createFaultProxy, createFaults, type FaultPlan, type Faults } from './proxy.ts';

export type Around = {
  readonly tableUrl: string;
  readonly queueUrl: string;
  readonly localTeamsUrl: string;
  readonly storagePrefix: string;
  readonly clock: Clock;
};

export type Instance = {
  readonly endpoint: string;
  /** Where Teams is, as activities and the stored forum have it. */
  readonly serviceUrl: string;
  /** To look into the tables through. */
  readonly world: World;
  readonly faults: Faults;
  plan(plan: FaultPlan): void;
  /** Nothing more that it does has any effect, and nobody reaches it: as good as killed. */
  readonly isDead: boolean;
  /** Resolves at its death. */
  readonly death: Promise<void>;
  /** Resolves when what was tried at once has run out, or at its death: what a dead instance believes is of no account. */
  idle(): Promise<void>;
  startWorker(): Worker;
  close(): Promise<void>;
};

/** The stored address is Teams' own; this instance alone goes by the proxy. */
const by = (teams: Teams, proxyUrl: string): Teams => {
  const moved = <P extends { readonly serviceUrl: string }>(place: P): P => {
    const { pathname } = new URL(place.serviceUrl);
    return { ...place, serviceUrl: `${proxyUrl}${pathname}` };
  };
  return {
    postToChannel: (place, message, before) => teams.postToChannel(moved(place), message, before),
    replyInThread: (place, thread, message, before) => teams.replyInThread(moved(place), thread, message, before),
    update: (place, activity, message) => teams.update(moved(place), activity, message),
    postToPerson: (place, user, message) => teams.postToPerson(moved(place), user, message),
    answer: (where, message) =>
      teams.answer(where.kind === 'personal' ? moved(where) : { ...where, place: moved(where.place) }, message),
    member: (place, user) => teams.member(moved(place), user),
    members: (place) => teams.members(moved(place)),
    channels: (team) => teams.channels(moved(team)),
  };
};

/** The lease, the pause and the hour as in production; the clock is turned instead. Nothing is remembered by the dead. */
const timings = { pollMs: 5, rememberMs: 0 };

export const startInstance = async (around: Around): Promise<Instance> => {
  const faults = createFaults();
  const proxies = await Promise.all([
    createFaultProxy(around.tableUrl, { faults, name: 'tables' }),
    createFaultProxy(around.queueUrl, { faults, name: 'queue' }),
    createFaultProxy(around.localTeamsUrl, { faults, name: 'Teams' }),
  ]);
  const [tables, queue, teams] = proxies;
  const { localTeamsUrl } = around;
  const connectionString = connectionStringFor({ tableUrl: tables.url, queueUrl: queue.url });
  const made = createWorld(silentConfig({ connectionString, localTeamsUrl }), {
    clock: around.clock,
    // The clock that the test turns: nobody waits for a channel to calm down.
    paceClock: around.clock,
    storagePrefix: around.storagePrefix,
    timings,
    patience: unhurried,
  });
  const world = { ...made, ports: { ...made.ports, teams: by(made.ports.teams, teams.url) } };
  const server = createServer(createApp(world));
  const port = await listenAnywhere(server);
  const stopListening = () => {
    server.closeAllConnections();
    server.close();
  };
  let buried = () => {};
  const death = new Promise<void>((resolve) => {
    buried = resolve;
  });
  const onDeath = () => {
    stopListening();
    buried();
  };
  const { engine } = world;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    serviceUrl: `${localTeamsUrl}/emea/`,
    world,
    faults,
    plan: (plan) => faults.plan(plan.kind === 'die' ? { ...plan, onDeath } : plan),
    get isDead() {
      return faults.isDead;
    },
    death,
    idle: () => Promise.race([engine.idle(), death]),
    startWorker: () => startWork(world),
    close: async () => {
      await Promise.race([engine.idle(), death]);
      stopListening();
      // A proxy of the dead stays dead, and stays open: its port must not come to belong to somebody else.
      if (!faults.isDead) await Promise.all(proxies.map((proxy) => proxy.close()));
    },
  };
};
