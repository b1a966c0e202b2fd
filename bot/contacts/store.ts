/** Rows: `contacts` <area> `row|<contact>`, `history|<contact>|<inverted time>|<id>` */
import { Temporal } from 'temporal-polyfill';
import type { AreaId } from '../forums/area.ts';
import type { Ports } from '../platform/ports.ts';
import { invertedTime, rowKey } from '../platform/tables/keys.ts';
import type { Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import { type ContactChange, contactChange } from './change.ts';
import { type Contact, type ContactId, contact } from './contact.ts';
import type { StoredContact } from './stored-contact.ts';

type Storage = Pick<Ports, 'tables'>;

export const keyOf = (id: ContactId): string => rowKey('row', id);

/** A row that cannot be read is left out and counted: one bad row never hides the others. */
export const listRows = async (
  { tables }: Storage,
  area: AreaId,
): Promise<{ readonly rows: readonly StoredContact[]; readonly unreadable: number }> => {
  const found = await tables.list('contacts', area, `${rowKey('row')}|`);
  const rows = found.flatMap(({ body, etag }) => {
    const { data: row } = contact.safeParse(body);
    return row ? [{ row, etag }] : [];
  });
  return { rows, unreadable: found.length - rows.length };
};

export const loadRow = async ({ tables }: Storage, area: AreaId, id: ContactId): Promise<StoredContact | undefined> => {
  const found = await tables.get('contacts', area, keyOf(id));
  const { data: row } = contact.safeParse(found?.body);
  return found && row && { row, etag: found.etag };
};

/** `etag`: of the row as it was read; without one there must be none. */
export const rowWrite = (row: Contact, etag?: string): Write => writtenOver(etag, keyOf(row.id), row);

export const rowDelete = (id: ContactId, etag: string): Write => ({ kind: 'delete', key: keyOf(id), etag });

/** Newest first in key order. */
export const changeWrite = (contact: ContactId, change: ContactChange): Write => ({
  kind: 'insert',
  key: rowKey('history', contact, invertedTime(Temporal.Instant.from(change.at)), change.id),
  body: change,
});

/** Of one row newest first; without `id` all of the area's, in no order. */
export const listChanges = async (
  { tables }: Storage,
  area: AreaId,
  id?: ContactId,
): Promise<readonly ContactChange[]> => {
  const prefix = id === undefined ? rowKey('history') : rowKey('history', id);
  const found = await tables.list('contacts', area, `${prefix}|`);
  return found.flatMap(({ body }) => contactChange.safeParse(body).data ?? []);
};
