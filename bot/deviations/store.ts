/** Rows in `forums`, partition the group (or the team, where there is no group): `deviation|id`. */
import { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../forums/forum.ts';
import { rowKey } from '../platform/tables/keys.ts';
import type { Tables, Write } from '../platform/tables/port.ts';
import { type Deviation, type DeviationId, deviation } from './deviation.ts';

const table = 'forums';
const keyOf = (id: DeviationId) => rowKey('deviation', id);

export const deviationInsert = (kept: Deviation): Write => ({ kind: 'insert', key: keyOf(kept.id), body: kept });

export const deviationReplace = (changed: Deviation, etag: string): Write => ({
  kind: 'replace',
  key: keyOf(changed.id),
  body: changed,
  etag,
});

export const loadDeviation = async (
  tables: Tables,
  forum: ForumId,
  id: DeviationId,
): Promise<{ readonly deviation: Deviation; readonly etag: string } | undefined> => {
  const row = await tables.get(table, forum, keyOf(id));
  return row && { deviation: deviation.parse(row.body), etag: row.etag };
};

/** Newest first. A row that cannot be read is left out. */
export const listDeviations = async (tables: Tables, forum: ForumId): Promise<readonly Deviation[]> => {
  const rows = await tables.list(table, forum, `${rowKey('deviation')}|`);
  return rows
    .flatMap(({ body }) => deviation.safeParse(body).data ?? [])
    .toSorted((a, b) => Temporal.PlainDate.compare(b.on, a.on));
};
