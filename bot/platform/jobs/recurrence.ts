/** Keeps what recurs alive: nobody has made it, so nobody would miss it. */
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import type { Row, Write } from '../tables/port.ts';
import type { Clock } from '../time/clock.ts';
import { onceMore } from './next-row.ts';
import { type OwedRow, owedRow } from './owed-row.ts';
import type { Jobs, OwedRef, Promised, Recurring } from './port.ts';
import type { JobTimings } from './timings.ts';

type Parts = {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly timings: Pick<JobTimings, 'passMs'>;
  readonly jobs: Jobs;
};

const longestPutOffMs = 24 * 60 * 60_000;

export const createRecurrence = ({ clock, random, log, timings, jobs }: Parts) => {
  /** A row that has been owed for a pass and waits for somebody: there is nobody, since nobody made it. */
  const isForsaken = ({ is, due }: OwedRow): boolean =>
    (is.phase === 'stuck' || is.phase === 'uncertain') &&
    clock.now().since(due).total('milliseconds') >= timings.passMs;

  /** Written by an instance whose clock was ahead: left so, it would be silent until then. */
  const isTooFar = ({ is, due }: OwedRow, wanted: Promised): boolean =>
    is.phase === 'waiting' && due.since(wanted.due).total('milliseconds') > longestPutOffMs;

  const renewalOf = (promised: Promised, found: Row | undefined): Promised | undefined => {
    if (!found) return promised;
    const { data: row } = owedRow.safeParse(found.body);
    if (!row) return undefined;
    const replace = (body: object): Write => ({ kind: 'replace', key: found.key, body, etag: found.etag });
    if (row.is.phase === 'done' && !row.is.once && promised.write.kind === 'insert')
      return { ...promised, write: replace(promised.write.body) };
    const due = isForsaken(row) ? clock.now() : isTooFar(row, promised) ? promised.due : undefined;
    if (!due) return undefined;
    log.error({ event: 'recurring-freed', job: row.job, key: found.key, outcome: row.is.phase });
    return { ...promised, due, write: replace(onceMore(row, due)) };
  };

  /** `rows`: all that is owed there. Returns the keys that are written anew; lost means that another instance did it. */
  return async (
    table: OwedRef['table'],
    partition: string,
    recurring: readonly Recurring[],
    rows: readonly Row[],
  ): Promise<ReadonlySet<string>> => {
    const renewed = new Set<string>();
    for (const wanted of recurring) {
      const promised = jobs.owe(table, partition, wanted);
      const found = rows.find(({ key }) => key === promised.ref.key);
      const renewal = renewalOf(promised, found);
      if (!renewal) continue;
      renewed.add(promised.ref.key);
      await jobs.commit({ table, partition, op: random.id(), writes: [renewal.write] }, [renewal]);
    }
    return renewed;
  };
};
