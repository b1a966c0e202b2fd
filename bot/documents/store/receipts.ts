import type { AreaId } from '../../forums/area.ts';
import type { ForumId } from '../../forums/forum.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { DocumentId } from '../document.ts';
import { type Receipt, receipt } from '../reading.ts';
import type { Storage } from '../store.ts';

/** `by`: the holder's key, for whoever must find out; shown to nobody. */
export const receiptInsert = (id: DocumentId, n: number, given: Receipt, by: string): Write => ({
  kind: 'insert',
  key: rowKey('read', id, n, given.forum, given.seat),
  body: { ...given, by },
});

export const listReceipts = async (
  { tables }: Storage,
  area: AreaId,
  id: DocumentId,
  n: number,
): Promise<readonly Receipt[]> => {
  const rows = await tables.list('documents', area, `${rowKey('read', id, n)}|`);
  return rows.flatMap(({ body }) => receipt.safeParse(body).data ?? []);
};

/** Those of one forum alone: a region has far more. */
export const listReceiptsOf = async (
  { tables }: Storage,
  area: AreaId,
  id: DocumentId,
  n: number,
  forum: ForumId,
): Promise<readonly Receipt[]> => {
  const rows = await tables.list('documents', area, `${rowKey('read', id, n, forum)}|`);
  return rows.flatMap(({ body }) => receipt.safeParse(body).data ?? []);
};
