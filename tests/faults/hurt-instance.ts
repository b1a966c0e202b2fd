/** Another instance on the tables of a fake world, that reaches them and Teams only in ways that may fail it. */
import { inject } from 'vitest';
import { createAzureQueue } from '../../bot/platform/jobs/azure-queue.ts';
import { createEngine, type Engine } from '../../bot/platform/jobs/engine.ts';
import type { Job, OwedRef } from '../../bot/platform/jobs/port.ts';
import { jobTimings } from '../../bot/platform/jobs/timings.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import type { Before, Outcome, Teams } from '../../bot/platform/teams/port.ts';
import { connectionStringFor } from '../support/azurite.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { unhurriedTables } from '../support/patience.ts';
import { createFaultProxy, createFaults, type FaultPlan, type Faults, type LoggedRequest } from './proxy.ts';

export type HurtInstance = {
  readonly ports: Ports;
  readonly engine: Engine<Ports>;
  readonly log: readonly LoggedRequest[];
  readonly isDead: boolean;
  /** What came of it; `'died'` when nobody is there any more to tell. */
  outcomeOf<T>(work: Promise<T>): Promise<T | 'died'>;
  close(): Promise<void>;
};

const neverAnswered = new Promise<never>(() => undefined);

/** A post counts as a request like any other. */
const hurtTeams = (teams: Teams, faults: Faults): Teams => {
  const sent = async (post: () => Promise<Outcome>, before?: Before): Promise<Outcome> => {
    if (before && !(await before())) return { kind: 'withheld' };
    const request = { proxy: 'Teams', method: 'POST', path: '' };
    const { n, plan } = faults.arrive(request);
    const dies = plan.kind === 'die' && n >= plan.n;
    if (faults.isDead) return neverAnswered;
    const outcome = dies && plan.when === 'before' ? undefined : await post();
    if (dies || !outcome) {
      faults.note({ n, ...request, fate: 'died' });
      faults.die();
      return neverAnswered;
    }
    const isLost = plan.kind === 'lose-answer' && n >= plan.n && n < plan.n + (plan.times ?? 1);
    faults.note({ n, ...request, fate: isLost ? 'answer lost' : 'passed' });
    return isLost ? { kind: 'uncertain' } : outcome;
  };
  return {
    postToChannel: (place, message, before) => sent(() => teams.postToChannel(place, message), before),
    replyInThread: (place, thread, message, before) => sent(() => teams.replyInThread(place, thread, message), before),
    update: (place, activity, message) => sent(() => teams.update(place, activity, message)),
    postToPerson: (place, user, message) => sent(() => teams.postToPerson(place, user, message)),
    answer: (where, message) => sent(() => teams.answer(where, message)),
    member: (place, user) => teams.member(place, user),
    members: (place) => teams.members(place),
    channels: (team) => teams.channels(team),
  };
};

/**
 * Patience with storage. Short where storage falls silent, so that it is over soon; elsewhere so long
 * that a machine under load does not run out of it, and be hurt where nobody meant to.
 */
const patienceWith = (plan: FaultPlan) => ('times' in plan ? { readMs: 2_000, commitMs: 2_000 } : unhurriedTables);

export const startHurtInstance = async (
  { ports: whole, storagePrefix }: FakeWorld,
  jobs: Readonly<Record<string, Job<Ports>>>,
  plan: FaultPlan,
): Promise<HurtInstance> => {
  if (storagePrefix === undefined) throw new Error('a world without tables in storage cannot be hurt');
  const faults = createFaults();
  const { tableUrl, queueUrl } = inject('azurite');
  const proxies = [
    await createFaultProxy(tableUrl, { faults, name: 'tables' }),
    await createFaultProxy(queueUrl, { faults, name: 'queue' }),
  ] as const;
  const value = connectionStringFor({ tableUrl: proxies[0].url, queueUrl: proxies[1].url });
  const connection = { kind: 'connection-string', value } as const;
  const tables = createAzureTables(connection, {
    prefix: storagePrefix,
    report: () => undefined,
    ...patienceWith(plan),
  });
  const queue = createAzureQueue(connection, storagePrefix, { report: () => undefined });
  const { clock, random, log } = whole;
  const timings = { ...jobTimings, pollMs: 5, rememberMs: 2_000 };
  const engine = createEngine<Ports>({ tables, queue, clock, random, log, timings });
  const ports: Ports = { ...whole, tables, jobs: engine, teams: hurtTeams(whole.teams, faults) };
  engine.serve(ports, jobs);
  let buried: (died: 'died') => void = () => undefined;
  const death = new Promise<'died'>((resolve) => {
    buried = resolve;
  });
  faults.plan(plan.kind === 'die' ? { ...plan, onDeath: () => buried('died') } : plan);
  return {
    ports,
    engine,
    log: faults.log,
    get isDead() {
      return faults.isDead;
    },
    outcomeOf: (work) => {
      // What the dead still try, until their patience with storage is at its end, is of no account.
      work.catch(() => undefined);
      return Promise.race([work, death]);
    },
    // A proxy of the dead stays dead, and stays open: its port must not come to belong to somebody else.
    close: async () => {
      if (!faults.isDead) await Promise.all(proxies.map((proxy) => proxy.close()));
    },
  };
};

/** Runs what is due, again and again, as the queue would; what a worker cannot do now is left. */
export const runDue = async (
  { engine, outcomeOf }: Pick<HurtInstance, 'engine' | 'outcomeOf'>,
  due: () => Promise<readonly OwedRef[]>,
): Promise<void> => {
  for (let tries = 0; tries < 8; tries += 1) {
    if ((await outcomeOf(engine.idle())) === 'died') return;
    const refs = await due();
    if (refs.length === 0) return;
    const runs = Promise.allSettled(refs.map((ref) => engine.run(ref)));
    if ((await outcomeOf(runs)) === 'died') return;
  }
};
