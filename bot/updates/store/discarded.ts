/** A row that goes away cannot tell who took it: when a draft was last thrown away stands in a row of its own. */
import { rowKey } from '../../platform/tables/keys.ts';
import type { Tables, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { deskOf, type StoredUpdate, table } from '../store.ts';
import { shelfWrites } from './shelf.ts';

export const discarding = async (
  tables: Tables,
  { update, etag }: StoredUpdate,
  change: { readonly by: string; readonly at: string },
): Promise<readonly Write[]> => {
  const key = rowKey('discarded');
  const { id, regionId } = update;
  const [mark, shelf] = await Promise.all([tables.get(table, deskOf(regionId), key), shelfWrites(tables, update)]);
  const gone = { kind: 'delete', key: rowKey('head', id), etag } as const;
  return [writtenOver(mark?.etag, key, { ...change, id }), gone, ...shelf];
};
