/** A row that goes away cannot tell who took it: when a draft was last thrown away stands in a row of its own. */
import { rowKey } from '../../platform/tables/keys.ts';
import type { Tables, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { deskOf, type StoredUpdate, table } from '../store.ts';

export const discarding = async (
  tables: Tables,
  { update: { id, regionId }, etag }: StoredUpdate,
  change: { readonly by: string; readonly at: string },
): Promise<readonly Write[]> => {
  const key = rowKey('discarded');
  const mark = await tables.get(table, deskOf(regionId), key);
  return [writtenOver(mark?.etag, key, { ...change, id }), { kind: 'delete', key: rowKey('head', id), etag }];
};
