/** Rows: `contacts` <area> `asked|<party>|<unit>`: when each was asked last, in the partition where the words are owed. */
import { createHash } from 'node:crypto';
import type { AreaId } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { type Asked, asked, type Desk } from '../asking/due-desks.ts';

type Storage = Pick<Ports, 'tables'>;

export type StoredAsked = { readonly mark: Asked; readonly etag: string };

const prefix = rowKey('asked');
/** Characters of a unit's name, each up to five in a key; a longer one goes by its digest. */
const longest = 60;
const unitKey = (unit: string): string =>
  unit.length <= longest ? unit : createHash('sha256').update(unit).digest('hex');
const keyOf = ({ party, unit }: Desk): string => rowKey('asked', party, unitKey(unit));

/** One that cannot be read throws: taken for none, it would let the same be asked again each day. */
export const listAsked = async ({ tables }: Storage, area: AreaId): Promise<readonly StoredAsked[]> => {
  const found = await tables.list('contacts', area, `${prefix}|`);
  return found.map(({ body, etag }) => ({ mark: asked.parse(body), etag }));
};

export const loadAsked = async ({ tables }: Storage, area: AreaId, desk: Desk): Promise<StoredAsked | undefined> => {
  const found = await tables.get('contacts', area, keyOf(desk));
  return found && { mark: asked.parse(found.body), etag: found.etag };
};

export const askedWrite = (mark: Asked, etag: string | undefined): Write => writtenOver(etag, keyOf(mark), mark);
