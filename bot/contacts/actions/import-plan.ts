/** Which of the rows that somebody has chosen can be saved as the list stands now. The preview is believed of nothing. */
import type { StoppedFields } from '../../screening/fields.ts';
import { type ContactDetails, type ContactId, contactId, detailsOf, isSameDetails } from '../contact.ts';
import type { Party } from '../search.ts';
import { type ByKey, keyOfRow, rowsByKey } from '../sheet/row-key.ts';
import type { StoredContact } from '../stored-contact.ts';
import { lettingOthersIn } from './import-chunks.ts';
import type { Step } from './keep-row.ts';
import { screenRow } from './screening.ts';

/** `notNames`: words that somebody has said point to nobody. */
type Chosen = { readonly line: number; readonly details: ContactDetails; readonly notNames: readonly string[] };

/** `besides`: rows of the same party, unit and function, that were seen when this one was chosen as one more. */
type ChosenNew = Chosen & { readonly kind: 'new'; readonly besides: readonly ContactId[] };

export type ChosenRow =
  | ChosenNew
  | (Chosen & { readonly kind: 'changed'; readonly id: ContactId; readonly etag: string });

export type LeftOut = { readonly line: number } & (
  | { readonly kind: 'changed' | 'gone' | 'added' | 'twice' | 'no-such-party' | 'stopped' }
  | { readonly kind: 'screened'; readonly fields: StoppedFields }
);

export type Planned = { readonly chosen: ChosenRow; readonly step: Step };

/** `already`: rows that stand so. */
export type Plan = {
  readonly planned: readonly Planned[];
  readonly left: readonly LeftOut[];
  readonly already: number;
};

/** The same each time that the same import is sent. */
const idOf = (importId: string, row: ChosenRow): ContactId =>
  row.kind === 'changed'
    ? row.id
    : contactId.parse(`${row.details.organization.party}-${importId.slice(0, 13)}-${row.line}`.toLowerCase());

const refusalOf = (row: ChosenRow, parties: readonly Party[]): LeftOut | undefined => {
  const { line, details, notNames } = row;
  if (!parties.some(({ id }) => id === details.organization.party)) return { line, kind: 'no-such-party' };
  const fields = screenRow(details, notNames);
  return fields && { line, kind: 'screened', fields };
};

type Sorted = { readonly good: readonly ChosenRow[]; readonly left: readonly LeftOut[] };

/** What the list has no say in: each row once, of a party there is, and with texts that may stand there. */
export const sortOut = async (chosen: readonly ChosenRow[], parties: readonly Party[]): Promise<Sorted> => {
  const good: ChosenRow[] = [];
  const left: LeftOut[] = [];
  const met = new Set<string | number>();
  for (const row of chosen) {
    await lettingOthersIn();
    const which = row.kind === 'changed' ? row.id : row.line;
    const refused = met.has(which) ? ({ line: row.line, kind: 'twice' } as const) : refusalOf(row, parties);
    met.add(which);
    if (refused) left.push(refused);
    else good.push(row);
  }
  return { good, left };
};

/** A new row is one more of what whoever chose it saw, and of its own import's. */
const isMetBy = (row: ChosenNew, stored: ByKey<StoredContact>, ownIds: ReadonlySet<string>): boolean =>
  stored.like(keyOfRow(row.details)).some((one) => !ownIds.has(one.row.id) && !row.besides.includes(one.row.id));

/** `importId`: the ids of new rows come of it. `all`: the whole import, of which `rows` are a part. */
export const planOf = (
  importId: string,
  rows: readonly ChosenRow[],
  stored: readonly StoredContact[],
  all: readonly ChosenRow[],
): Plan => {
  const byId = new Map<string, StoredContact>(stored.map((one) => [one.row.id, one]));
  const byKey = rowsByKey(stored);
  const ownIds = new Set<string>(all.flatMap((row) => (row.kind === 'new' ? [idOf(importId, row)] : [])));
  const planned: Planned[] = [];
  const left: LeftOut[] = [];
  let already = 0;
  for (const row of rows) {
    const { line, details } = row;
    const id = idOf(importId, row);
    const before = byId.get(id);
    if (before && isSameDetails(detailsOf(before.row), details)) already += 1;
    else if (row.kind === 'changed' && !before) left.push({ line, kind: 'gone' });
    else if (before && (row.kind === 'new' || before.etag !== row.etag)) left.push({ line, kind: 'changed' });
    else if (row.kind === 'new' && isMetBy(row, byKey, ownIds)) left.push({ line, kind: 'added' });
    else {
      // Whoever takes in a list has not made sure of each row, so nobody has confirmed it.
      const to = { ...details, id };
      planned.push({ chosen: row, step: { before, to, did: 'imported', importId } });
    }
  }
  return { planned, left, already };
};
