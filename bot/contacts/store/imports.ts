/**
 * Imports: `contacts` <area> `import|<inverted time>|<import>`, `imported|<import>` with the time to find it by, and
 * `importing` with the one that wrote last.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AreaId } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import { invertedTime, rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { type ContactChange, contactChange } from '../change.ts';
import { type ImportHead, importHead, type StoredImport } from '../sheet/import-head.ts';

type Storage = Pick<Ports, 'tables'>;

const keyOf = ({ at, id }: Pick<ImportHead, 'at' | 'id'>): string =>
  rowKey('import', invertedTime(Temporal.Instant.from(at)), id);

const signpost = z.object({ at: z.iso.datetime() });
const signpostKey = (id: string): string => rowKey('imported', id);

/** `etag`: of the head as it was read. */
export const headWrite = (head: ImportHead, etag: string): Write => writtenOver(etag, keyOf(head), head);

/** Lost where there is such an import already: its id is a key of its own. */
export const newHeadWrites = (head: ImportHead): readonly Write[] => [
  { kind: 'insert', key: signpostKey(head.id), body: { at: head.at } },
  { kind: 'insert', key: keyOf(head), body: head },
];

export const loadImport = async ({ tables }: Storage, area: AreaId, id: string): Promise<StoredImport | undefined> => {
  const { data: way } = signpost.safeParse((await tables.get('contacts', area, signpostKey(id)))?.body);
  const found = way && (await tables.get('contacts', area, keyOf({ at: way.at, id })));
  const { data: head } = importHead.safeParse(found?.body);
  return found && head && { head, etag: found.etag };
};

const turn = z.object({ importId: z.string() });
const turnKey = rowKey('importing');

/** Which import wrote last to the list. Two that write at once would each add what the other has. */
export type Turn = { readonly importId: string | undefined; readonly etag: string | undefined };

export const loadTurn = async ({ tables }: Storage, area: AreaId): Promise<Turn> => {
  const found = await tables.get('contacts', area, turnKey);
  return { importId: turn.safeParse(found?.body).data?.importId, etag: found?.etag };
};

/** `seen`: read before the rows were. */
export const turnWrite = (importId: string, seen: Turn): Write => writtenOver(seen.etag, turnKey, { importId });

/** Newest first. */
export const listImports = async ({ tables }: Storage, area: AreaId): Promise<readonly ImportHead[]> => {
  const found = await tables.list('contacts', area, `${rowKey('import')}|`);
  return found.flatMap(({ body }) => importHead.safeParse(body).data ?? []);
};

/**
 * All that was ever done to the rows of an area, of one row newest first. Reads thousands where a list is old, for the
 * rare undoing of an import.
 */
export const listAllChanges = async ({ tables }: Storage, area: AreaId): Promise<readonly ContactChange[]> => {
  const found = await tables.list('contacts', area, `${rowKey('history')}|`);
  return found.flatMap(({ body }) => contactChange.safeParse(body).data ?? []);
};
