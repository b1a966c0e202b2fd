/** New rows, and rows as somebody has filled them in. Nothing is saved before the screening has read every field. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { regionOfArea } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import type { StoppedFields } from '../../screening/fields.ts';
import {
  type ContactDetails,
  type ContactId,
  contactDetails,
  contactId,
  detailsOf,
  isSameDetails,
} from '../contact.ts';
import { type Keeper, keeperOf } from '../keeper.ts';
import { loadRow } from '../store.ts';
import { assured, commitRow, type KeepFailure, type Kept, untilCommitted } from './keep-row.ts';
import { screenRow } from './screening.ts';

/** `notNames`: words that the writer has said are nobody's name. */
export type Filled = { readonly details: ContactDetails; readonly notNames: readonly string[] };

export type WriteFailure =
  | KeepFailure
  | { readonly kind: 'no-such-party' }
  | { readonly kind: 'screened'; readonly fields: StoppedFields };

const check = (
  ports: Ports,
  access: AreaAccess,
  { details, notNames }: Filled,
): Result<Keeper, Exclude<WriteFailure, { kind: 'changed' }>> => {
  const { party } = details.organization;
  if (!ports.regions.of(regionOfArea(access.area)).parties.some(({ id }) => id === party))
    return refuse({ kind: 'no-such-party' });
  const keeper = keeperOf(access, party);
  if (!keeper) return refuse({ kind: 'not-yours' });
  const fields = screenRow(details, notNames);
  return fields ? refuse({ kind: 'screened', fields }) : ok(keeper);
};

/** Says whose it is to whoever reads the tables, never who: a title may hold a name. */
const newId = (party: string, once: string): ContactId =>
  contactId.parse(`${party}-${once.slice(0, 12).toLowerCase()}`);

/** `once`: made by whoever fills in the form (letters a–f, digits, hyphens), so that a press sent twice makes one row. */
export const addContact = async (
  ports: Ports,
  access: AreaAccess,
  { once, ...filled }: Filled & { readonly once?: string | undefined },
): Promise<Result<Kept, WriteFailure>> => {
  const checked = check(ports, access, filled);
  if (!checked.ok) return checked;
  const details = contactDetails.parse(filled.details);
  const id = newId(details.organization.party, once ?? ports.random.id());
  return untilCommitted(id, async (): Promise<Result<Kept, WriteFailure> | undefined> => {
    const present = await loadRow(ports, access.area, id);
    if (present)
      return isSameDetails(detailsOf(present.row), details)
        ? ok({ stored: present, change: undefined })
        : refuse({ kind: 'changed', present });
    const to = { ...details, id, ...assured(ports, checked.value) };
    const kept = await commitRow(ports, checked.value, { before: undefined, to, did: 'added' });
    return kept && ok(kept);
  });
};

/** `seen`: the tag of the row as it stood when the form was opened. To change its party is to answer for both. */
export const changeContact = async (
  ports: Ports,
  access: AreaAccess,
  { id, seen, ...filled }: Filled & { readonly id: ContactId; readonly seen: string },
): Promise<Result<Kept, WriteFailure>> => {
  const details = contactDetails.parse(filled.details);
  return untilCommitted(id, async (): Promise<Result<Kept, WriteFailure> | undefined> => {
    const present = await loadRow(ports, access.area, id);
    if (!present) return refuse({ kind: 'no-such-contact' });
    if (!keeperOf(access, present.row.organization.party)) return refuse({ kind: 'not-yours' });
    const checked = check(ports, access, filled);
    if (!checked.ok) return checked;
    // The same press come twice, or two who wrote the same.
    if (isSameDetails(detailsOf(present.row), details)) return ok({ stored: present, change: undefined });
    if (present.etag !== seen) return refuse({ kind: 'changed', present });
    const to = { ...details, id, ...assured(ports, checked.value) };
    const kept = await commitRow(ports, checked.value, { before: present, to, did: 'changed' });
    return kept && ok(kept);
  });
};
