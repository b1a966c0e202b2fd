/** Rows as a card shows them. Nobody confirms or changes what they have not seen: each goes with a mark of its words. */
import { createHash } from 'node:crypto';
import { type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { type AreaId, regionOfArea } from '../../forums/area.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Region } from '../../forums/region.ts';
import { partyInText } from '../../forums/words.ts';
import type { Ports } from '../../platform/ports.ts';
import type { AskedRow } from '../asking/asked-row.ts';
import { type Contact, type ContactId, detailsOf } from '../contact.ts';
import { loadRow } from '../store.ts';
import type { Kept } from './keep-row.ts';
import { confirmContact, removeContact } from './press-row.ts';
import { changeContact, type Filled, type WriteFailure } from './write-row.ts';

/** The row's own tag is far too long for a card, and another's confirmation makes no difference to what was read. */
const seenOf = (row: Contact): string =>
  createHash('sha256')
    .update(JSON.stringify(detailsOf(row)))
    .digest('base64url')
    .slice(0, 12);

const askedRow = (row: Contact, region: Region): AskedRow => ({
  row,
  seen: seenOf(row),
  party: partyInText(row.organization.party, region),
});

/** Those that are there still, in the same order. */
export const loadAskedRows = async (
  ports: Pick<Ports, 'tables' | 'regions'>,
  area: AreaId,
  ids: readonly ContactId[],
): Promise<readonly AskedRow[]> => {
  const region = ports.regions.of(regionOfArea(area));
  const found = await inTurns(ids, (id) => loadRow(ports, area, id));
  return found.flatMap((stored) => (stored ? [askedRow(stored.row, region)] : []));
};

type Seen = { readonly id: ContactId; readonly seen: string };

const asSeen = async <F extends { readonly kind: string }>(
  ports: Ports,
  { area }: AreaAccess,
  { id, seen }: Seen,
  act: (etag: string) => Promise<Result<Kept, F>>,
): Promise<Result<Kept, F | WriteFailure>> => {
  const present = await loadRow(ports, area, id);
  if (!present) return refuse({ kind: 'no-such-contact' });
  return seenOf(present.row) === seen ? act(present.etag) : refuse({ kind: 'changed', present });
};

type Answer = Promise<Result<Kept, WriteFailure>>;

export const confirmSeen = (ports: Ports, access: AreaAccess, wanted: Seen): Answer =>
  asSeen(ports, access, wanted, (seen) => confirmContact(ports, access, { id: wanted.id, seen }));

export const removeSeen = (ports: Ports, access: AreaAccess, wanted: Seen): Answer =>
  asSeen(ports, access, wanted, (seen) => removeContact(ports, access, { id: wanted.id, seen }));

export const changeSeen = (ports: Ports, access: AreaAccess, { id, seen, ...filled }: Seen & Filled): Answer =>
  asSeen(ports, access, { id, seen }, (etag) => changeContact(ports, access, { id, seen: etag, ...filled }));
