/** The hourly look through one partition: wakes what nobody else will, and clears up. */
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { rowKey } from '../tables/keys.ts';
import type { CommitOutcome, Tables, Write } from '../tables/port.ts';
import { writtenOver } from '../tables/written-over.ts';
import type { Clock } from '../time/clock.ts';
import { isOpen, type OwedRow, owedRow } from './owed-row.ts';
import type { Jobs, OwedRef, Recurring } from './port.ts';
import { createRecurrence } from './recurrence.ts';
import type { JobTimings } from './timings.ts';

type Parts = {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly timings: JobTimings;
  readonly jobs: Jobs;
  readonly wake: (ref: OwedRef, due: Temporal.Instant) => Promise<unknown>;
};

const owedPrefix = `${rowKey('owed')}|`;
/** One transaction's worth, less the witness. */
const clearedAtOnce = 99;

const whenOf = ({ is, due }: OwedRow): Temporal.Instant =>
  is.phase === 'claimed' || is.phase === 'sending' ? is.until : due;

export const createPass = ({ tables, clock, random, log, timings, jobs, wake }: Parts) => {
  const recur = createRecurrence({ clock, random, log, timings, jobs });

  /** A transaction needs a row that stays, to bear witness: it tells when the last pass cleared up. */
  const clear = async (
    table: OwedRef['table'],
    partition: string,
    deletes: readonly Write[],
  ): Promise<CommitOutcome> => {
    const key = rowKey('cleared');
    const before = await tables.get(table, partition, key);
    const body = { at: clock.now(), count: deletes.length };
    const witness = writtenOver(before?.etag, key, body);
    return tables.commit({ table, partition, op: random.id(), writes: [witness, ...deletes] });
  };

  /** Lost means that another instance clears up there. */
  const clearAll = async (table: OwedRef['table'], partition: string, deletes: readonly Write[]): Promise<void> => {
    for (let from = 0; from < deletes.length; from += clearedAtOnce)
      if ((await clear(table, partition, deletes.slice(from, from + clearedAtOnce))) === 'lost') return;
  };

  return async (table: OwedRef['table'], partition: string, recurring: readonly Recurring[] = []): Promise<void> => {
    const horizon = clock.now().add({ milliseconds: timings.passMs * 1.25 });
    const done: Write[] = [];
    const rows = await tables.list(table, partition, owedPrefix);
    const renewed = await recur(table, partition, recurring, rows);
    for (const { key, body, etag } of rows) {
      if (renewed.has(key)) continue;
      const parsed = owedRow.safeParse(body);
      if (!parsed.success) {
        log.error({ event: 'owed-row-unreadable', key });
        continue;
      }
      const { data: row } = parsed;
      const when = whenOf(row);
      if (isOpen(row) && Temporal.Instant.compare(when, horizon) <= 0) await wake({ table, partition, key }, when);
      if (row.is.phase === 'done' && !row.is.once) done.push({ kind: 'delete', key, etag });
    }
    await clearAll(table, partition, done);
  };
};
