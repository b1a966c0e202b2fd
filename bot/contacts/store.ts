/** Rows: `contacts` <forum> or region:<region> `row|<contact>` */
import type { Ports } from '../platform/ports.ts';
import { rowKey } from '../platform/tables/keys.ts';
import type { Write } from '../platform/tables/port.ts';
import { type Contact, contact } from './contact.ts';

export const regionPartition = (regionId: string): string => `region:${regionId}`;

/** A row that cannot be read is left out and counted: one bad row never hides the others. */
export const listPartition = async (
  { tables }: Pick<Ports, 'tables'>,
  partition: string,
): Promise<{ readonly contacts: readonly Contact[]; readonly unreadable: number }> => {
  const rows = await tables.list('contacts', partition, `${rowKey('row')}|`);
  const contacts = rows.flatMap(({ body }) => contact.safeParse(body).data ?? []);
  return { contacts, unreadable: rows.length - contacts.length };
};

export const contactInsert = (row: Contact): Write => ({ kind: 'insert', key: rowKey('row', row.id), body: row });
