/** Rows of the desk (see store.ts): `list|<id>`, and `lists`, by which two who change the lists at once are told of each other. */
import { rowKey } from '../../platform/tables/keys.ts';
import type { Row, Tables, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { type SavedList, type SavedListId, savedList } from '../composing/saved-list.ts';
import { deskOf, table } from '../store.ts';

export type StoredList = { readonly list: SavedList; readonly etag: string };

const keyOf = (id: SavedListId): string => rowKey('list', id);

const byName = (one: StoredList, other: StoredList): number => one.list.name.localeCompare(other.list.name, 'sv-SE');

const read = ({ body, etag }: Row): readonly StoredList[] => {
  const { data } = savedList.safeParse(body);
  return data ? [{ list: data, etag }] : [];
};

export const listSavedLists = async (tables: Tables, regionId: string): Promise<readonly StoredList[]> =>
  (await tables.list(table, deskOf(regionId), `${rowKey('list')}|`)).flatMap(read).toSorted(byName);

/** Written with every change of a list: it keeps the names apart, and tells who took a list away. */
export const listsMark = async (
  tables: Tables,
  regionId: string,
): Promise<(change: { readonly by: string; readonly at: string }) => Write> => {
  const key = rowKey('lists');
  const mark = await tables.get(table, deskOf(regionId), key);
  return (change) => writtenOver(mark?.etag, key, change);
};

export const listWrite = (list: SavedList, etag?: string): Write => writtenOver(etag, keyOf(list.id), list);

export const listDelete = ({ list, etag }: StoredList): Write => ({ kind: 'delete', key: keyOf(list.id), etag });
