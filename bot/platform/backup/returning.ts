/** Brings rows back by the rules of all subjects, and by those that hold for every row. */
import type { Temporal } from 'temporal-polyfill';
import { afterRestore, owedRow } from '../jobs/owed-row.ts';
import { jsonFor } from '../tables/entities.ts';
import { rowKey } from '../tables/keys.ts';
import type { TableName } from '../tables/port.ts';
import type { WholeRow } from '../tables/whole-tables.ts';
import type { Erasure } from './erasure.ts';
import type { BackedUp } from './line.ts';
import type { ReturningRow, Rule } from './rule.ts';

export type Returning = (table: TableName, partition: string, rows: readonly BackedUp[]) => readonly WholeRow[];

const withoutGone: Rule = (row, { erased }) => {
  const last = erased.findLast(({ kind, about }) => about === row.key && (kind === 'row-gone' || kind === 'row-back'));
  return last?.kind === 'row-gone' ? [] : [row];
};

/** Clocks of two instances may be so far apart. */
const clocksApart = { minutes: 1 } as const;

/** What fell due since the backup has perhaps been done: nothing is sent again by itself. */
const owedPerhapsDone: Rule = (row, { now }) => {
  if (!row.key.startsWith(`${rowKey('owed')}|`)) return [row];
  const { data: owed } = owedRow.safeParse(row.body);
  // One that cannot be read is run by nobody.
  return owed ? [{ ...row, body: owedRow.encode(afterRestore(owed, now.add(clocksApart))) }] : [row];
};

export const returning =
  (subjects: readonly Rule[], noted: readonly Erasure[], now: Temporal.Instant): Returning =>
  (table, partition, rows) => {
    const since = { erased: noted.filter((one) => one.table === table && one.partition === partition), now };
    const rules = [...subjects, withoutGone, owedPerhapsDone];
    // A row that follows from another may be in the backup too, and one transaction takes each key once.
    const put = new Map<string, WholeRow>();
    for (const { row, body } of rows) {
      const first: ReturningRow = { table, partition, key: row.key, body };
      const back = rules.reduce<readonly ReturningRow[]>(
        (some, rule) => some.flatMap((one) => rule(one, since)),
        [first],
      );
      for (const one of back)
        put.set(one.key, one === first ? row : { key: one.key, v: row.v, json: jsonFor(one.body) });
    }
    return [...put.values()];
  };
