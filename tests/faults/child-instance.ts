/** The server as a process of its own, started as in production, so that it can be killed in earnest. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createWorld } from '../../bot/world.ts';
import { connectionStringFor } from '../support/azurite.ts';
import { localEnvironment, silentConfig } from '../support/environment.ts';
import { freePort } from '../support/listening.ts';
import { untilParentEnds } from '../support/until-parent-ends.ts';
import type { Around, Instance } from './instance.ts';
import { createFaultProxy, createFaults } from './proxy.ts';
import { openlyOwed } from './truth.ts';

const source = fileURLToPath(new URL('../../bot/index.ts', import.meta.url));
const readyWithinMs = 60_000;

export type Child = {
  readonly port: number;
  readonly isEnded: boolean;
  readonly death: Promise<void>;
  /** SIGKILL: it has no last word. */
  kill(): Promise<void>;
};

/** `program`: built already, as one file. */
type Where = { readonly connectionString: string; readonly localTeamsUrl: string; readonly program?: string };

/** Undefined where it ended before it answered, or did not answer in time: its port was taken meanwhile, perhaps. */
const spawnOnce = async ({ program, ...where }: Where): Promise<Child | undefined> => {
  const port = await freePort();
  const runs = program === undefined ? ['--import', 'tsx', source] : [program];
  const child = spawn(process.execPath, [...untilParentEnds, ...runs], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...localEnvironment({ ...where, port }) },
  });
  const death = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isReady = async () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  const until = performance.now() + readyWithinMs;
  while (!(await isReady())) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      return undefined;
    }
    await sleep(50);
  }
  return {
    port,
    death,
    get isEnded() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    async kill() {
      child.kill('SIGKILL');
      await death;
    },
  };
};

const startTries = 3;

/** Resolves when it answers. */
export const spawnServer = async (where: Where): Promise<Child> => {
  for (let tries = 0; tries < startTries; tries += 1) {
    const child = await spawnOnce(where);
    if (child) return child;
  }
  throw new Error('The server did not start');
};

/** Has no prefix before its tables, so it needs an Azurite of its own. */
export const startChild = async (around: Around): Promise<Instance> => {
  const faults = createFaults();
  const [tables, queue, teams] = await Promise.all([
    createFaultProxy(around.tableUrl, { faults, name: 'tables' }),
    createFaultProxy(around.queueUrl, { faults, name: 'queue' }),
    createFaultProxy(around.localTeamsUrl, { faults, name: 'Teams' }),
  ]);
  const { localTeamsUrl } = around;
  const through = connectionStringFor({ tableUrl: tables.url, queueUrl: queue.url });
  const child = await spawnServer({ connectionString: through, localTeamsUrl });
  const { port, death } = child;
  const { clock, storagePrefix } = around;
  const direct = silentConfig({ connectionString: connectionStringFor(around), localTeamsUrl });
  const world = createWorld(direct, { clock, storagePrefix });
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    serviceUrl: `${teams.url}/emea/`,
    world,
    faults,
    plan: (plan) => {
      const onDeath = () => void child.kill();
      faults.plan(plan.kind === 'die' ? { ...plan, onDeath } : plan);
    },
    get isDead() {
      return faults.isDead;
    },
    death,
    async idle() {
      const settled = async () => {
        while (!faults.isDead && (await openlyOwed(world)).length > 0) await sleep(20);
      };
      await Promise.race([settled(), death]);
    },
    startWorker: () => ({ stop: async () => undefined }),
    close: () => child.kill(),
  };
};
