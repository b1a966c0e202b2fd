/** The jobs engine on the real Azurite, with a clock that stands still and a job that does as it is told. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { createAzureQueue } from '../../bot/platform/jobs/azure-queue.ts';
import { createEngine, type Engine } from '../../bot/platform/jobs/engine.ts';
import { type OwedRow, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { Attempt, Job, Owed, OwedRef } from '../../bot/platform/jobs/port.ts';
import { type JobTimings, jobTimings } from '../../bot/platform/jobs/timings.ts';
import type { WakeUpQueue } from '../../bot/platform/jobs/wake-ups.ts';
import type { Log } from '../../bot/platform/log.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import type { Tables, Write } from '../../bot/platform/tables/port.ts';
import { createFaultProxy, createFaults, type Faults } from '../faults/proxy.ts';
import { connectionStringFor } from '../support/azurite.ts';

type Place = { readonly partition: string; sending(): Promise<boolean> };
export type Deed = (owed: Owed, place: Place) => Promise<Attempt>;

/** One process: its jobs do what `does` says at the moment. */
export type Instance = {
  readonly engine: Engine<undefined>;
  readonly ran: Owed[];
  readonly events: string[];
  does: Deed;
};

export type JobsEdge = {
  readonly tables: Tables;
  readonly queue: WakeUpQueue;
  now: Temporal.Instant;
  /** Between the instances made by `through` and storage. */
  readonly faults: Faults;
  instance(kind?: 'direct' | 'through', more?: Partial<Job<undefined>>): Instance;
  /** Owes the job in one transaction with a state row, as an action would. */
  owe(instance: Instance, about: string, due?: Temporal.Instant): Promise<OwedRef>;
  row(ref: OwedRef): Promise<OwedRow | undefined>;
  phase(ref: OwedRef): Promise<string | undefined>;
  pass(duration: Temporal.DurationLike): void;
  readonly partition: string;
  readonly timings: JobTimings;
  close(): Promise<void>;
};

export const done: Deed = async () => ({ kind: 'done' });

const recording = (events: string[]): Log => ({
  info: () => undefined,
  warn: ({ event }) => void events.push(event),
  error: ({ event }) => void events.push(event),
});

/** Storage is given up after this long, ms: short, so that a test need not wait for it. */
const patience = { tryMs: 300, readMs: 300, commitMs: 400 };

export const jobsEdge = async (changed: Partial<JobTimings> = {}): Promise<JobsEdge> => {
  const { connectionString, tableUrl, queueUrl } = inject('azurite');
  const prefix = `j${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const faults = createFaults();
  const [tableProxy, queueProxy] = await Promise.all([
    createFaultProxy(tableUrl, { faults, name: 'tables' }),
    createFaultProxy(queueUrl, { faults, name: 'queue' }),
  ]);
  const report = () => undefined;
  const storage = (value: string, patient: object) => {
    const connection = { kind: 'connection-string', value } as const;
    return {
      tables: createAzureTables(connection, { prefix, report, ...patient }),
      queue: createAzureQueue(connection, `${prefix}wake-ups`, { report, ...patient }),
    };
  };
  const direct = storage(connectionString, {});
  const through = storage(connectionStringFor({ tableUrl: tableProxy.url, queueUrl: queueProxy.url }), patience);
  await Promise.all([direct.tables.open(), direct.queue.open()]);
  const partition = 'mariestad-team';
  const timings = { ...jobTimings, rememberMs: 5_000, pollMs: 20, ...changed };
  const edge = { now: Temporal.Instant.from('2026-11-23T08:00:00Z') };
  const clock = { now: () => edge.now };

  const instance: JobsEdge['instance'] = (kind = 'direct', more = {}) => {
    const events: string[] = [];
    const log = recording(events);
    const parts = { ...(kind === 'direct' ? direct : through), clock, random: systemRandom, log, timings };
    const made: Instance = { engine: createEngine<undefined>(parts), ran: [], events, does: done };
    made.engine.serve(undefined, {
      'a-post': {
        whenUnknown: 'ask',
        run: async (_ports, owed, place) => {
          made.ran.push(owed);
          return made.does(owed, place);
        },
        ...more,
      },
    });
    return made;
  };

  const row: JobsEdge['row'] = async ({ table, partition: where, key }) =>
    owedRow.optional().parse((await direct.tables.get(table, where, key))?.body);

  return Object.assign(edge, {
    ...direct,
    faults,
    instance,
    row,
    phase: async (ref: OwedRef) => (await row(ref))?.is.phase,
    owe: async ({ engine }: Instance, about: string, due?: Temporal.Instant) => {
      const promised = engine.owe('forums', partition, { job: 'a-post', about, ...(due && { due }) });
      const state: Write = { kind: 'insert', key: `state|${about}`, body: { about } };
      const op = systemRandom.id();
      await engine.commit({ table: 'forums', partition, op, writes: [state, promised.write] }, [promised]);
      return promised.ref;
    },
    pass: (duration: Temporal.DurationLike) => {
      edge.now = edge.now.add(duration);
    },
    partition,
    timings,
    close: async () => {
      await Promise.all([tableProxy.close(), queueProxy.close()]);
    },
  });
};
