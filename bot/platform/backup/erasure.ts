/**
 * What has been taken away is noted beside the backups, which still hold it: ids and the time, never a word of what was
 * said. A restore takes the same away again.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Jobs, Promised } from '../jobs/port.ts';
import type { Random } from '../random.ts';
import type { TableName, Write } from '../tables/port.ts';
import { isTableName } from '../tables/table-names.ts';
import { instant } from '../time/schema.ts';

export const erasure = z.object({
  /** `row-gone`, `row-back`: of the row with the key `about`. Other kinds belong to the subject that notes them. */
  kind: z.string(),
  table: z.string().refine(isTableName),
  partition: z.string(),
  about: z.string(),
  at: instant,
  /** Ids, and what follows from them. */
  detail: z.record(z.string(), z.string()),
});
export type Erasure = z.infer<typeof erasure>;

export const erasureJob = 'note-erasure';

const owedData = z.object({ kind: z.string(), table: z.string().refine(isTableName), about: z.string(), at: instant });

type Owing = { readonly jobs: Jobs; readonly random: Random };

/** Put it in the transaction that takes away. */
export const oweErasure = ({ jobs, random }: Owing, { detail, ...erased }: Erasure): Promised => {
  const { kind, table, partition, about, at } = erased;
  const data = { ...detail, kind, table, about, at: at.toString() };
  return jobs.owe(table, partition, { job: erasureJob, about: random.id(), data });
};

export const erasureFrom = (partition: string, data: Readonly<Record<string, string>>): Erasure => {
  const { kind, table, about, at, ...detail } = data;
  return { ...owedData.parse({ kind, table, about, at }), partition, detail };
};

/** Of what these writes delete. Put it in the same transaction. */
export const oweDeletions = (
  ports: Owing,
  { writes, ...place }: { readonly table: TableName; readonly partition: string; readonly writes: readonly Write[] },
  at: Erasure['at'],
): readonly Promised[] =>
  writes.flatMap(({ kind, key }) =>
    kind === 'delete' ? [oweErasure(ports, rowErasure('row-gone', { ...place, key, at }))] : [],
  );

/** Of a row that is deleted, or comes back as it was. */
export const rowErasure = (
  kind: 'row-gone' | 'row-back',
  row: { readonly table: TableName; readonly partition: string; readonly key: string; readonly at: Erasure['at'] },
): Erasure => ({ kind, table: row.table, partition: row.partition, about: row.key, at: row.at, detail: {} });

/** Sorts by time. The same is noted under the same name, however often. */
export const nameOf = (noted: Erasure): string => {
  const digest = createHash('sha256').update(JSON.stringify(noted)).digest('hex').slice(0, 24);
  return `${stamp(noted.at)}-${digest}.json`;
};

/** `20261123T080000.000Z` */
export const stamp = (at: Erasure['at']): string => at.toString({ fractionalSecondDigits: 3 }).replaceAll(/[-:]/g, '');
