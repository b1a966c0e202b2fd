/** What a file would do to the list, row by row. Nothing is decided for anybody: what may mean two things is asked. */
import { inSmallLetters } from '../platform/search/words.ts';
import type { ContactDetails, ContactId } from './contact.ts';
import { ofRow } from './import-words.ts';
import { partyCalled } from './party-names.ts';
import type { Party } from './search.ts';
import type { SomeCells } from './sheet-columns.ts';
import type { FileRow } from './sheet-header.ts';
import { type Difference, looksSame, type ReadRow, readRow } from './sheet-row.ts';
import type { StoredContact } from './stored-contact.ts';

export type Choice = {
  readonly stored: StoredContact;
  readonly details: ContactDetails;
  readonly differs: readonly Difference[];
};

/**
 * `unclear` is left out unless somebody says how it is meant: `under` and `choices` are the rows that it may change;
 * without them it is a new one. `hours`: telephone hours as written, which nobody could read.
 */
export type Compared = {
  readonly line: number;
  /** "Kurator", as the file has it. */
  readonly called: string;
  readonly kind: 'new' | 'changed' | 'same' | 'unclear' | 'refused';
  readonly reasons: readonly string[];
  readonly details?: ContactDetails;
  readonly under?: StoredContact;
  readonly differs: readonly Difference[];
  readonly choices: readonly Choice[];
  /** Rows that have the same party, unit and function, should it be one more. */
  readonly besides: readonly ContactId[];
  readonly hours?: string;
};

export type List = {
  /** As it stands in the column of lists. */
  readonly name: string;
  readonly rows: readonly StoredContact[];
  /** What serves the whole region, where this is a municipality's list. */
  readonly region?: { readonly name: string; readonly rows: readonly StoredContact[] };
  readonly parties: readonly Party[];
};

const plain = (text: string): string => inSmallLetters(text).replace(/\s+/g, ' ').trim();

type Key = { readonly party: string; readonly unit: string | undefined; readonly title: string };

export const keyOfRow = ({ organization, contact }: ContactDetails): Key => ({
  party: organization.party,
  unit: plain(organization.name),
  title: plain(contact.title),
});

const keyOfCells = (cells: SomeCells, parties: readonly Party[]): Key => {
  const party = cells['organization.party'] ?? '';
  const unit = cells['organization.name'];
  return {
    party: partyCalled(party, parties)?.id ?? party,
    unit: unit === undefined ? undefined : plain(unit),
    title: plain(cells['contact.title'] ?? ''),
  };
};

/** A file without a column for units may mean any of them. */
export const isSameKey = (one: Key, other: Key): boolean =>
  one.party === other.party &&
  one.title === other.title &&
  (one.unit === undefined || other.unit === undefined || one.unit === other.unit);

const isSameText = (one: FileRow, other: FileRow): boolean =>
  JSON.stringify({ ...one.cells, id: '' }) === JSON.stringify({ ...other.cells, id: '' });

type Read = Omit<Compared, 'line' | 'called'>;

const none = { differs: [], choices: [], besides: [] } as const;

const refusedFor = (...reasons: readonly string[]): Read => ({ kind: 'refused', reasons, ...none });

const newRow = (read: ReadRow, doubts: readonly string[]): Read => {
  if (!read.details) return refusedFor(...read.refused);
  const reasons = [...doubts, ...read.unclear];
  const { details, hours } = read;
  return {
    kind: reasons.length > 0 ? 'unclear' : 'new',
    reasons,
    details,
    ...none,
    ...(hours !== undefined && { hours }),
  };
};

const rowUnder = (read: ReadRow, under: StoredContact): Read => {
  if (!read.details) return { ...refusedFor(...read.refused), under };
  const { details, differs, unclear, hours } = read;
  const kind = unclear.length > 0 ? 'unclear' : differs.length > 0 ? 'changed' : 'same';
  return {
    kind,
    reasons: unclear,
    details,
    under,
    differs,
    choices: [],
    besides: [],
    ...(hours !== undefined && { hours }),
  };
};

/** In the order of the file. Each row of the list is meant by one row of the file at most. */
export const compare = (file: readonly FileRow[], list: List): readonly Compared[] => {
  const { rows, region, parties } = list;
  const frame = { parties, isRegion: region === undefined };
  const read = ({ cells }: FileRow, under?: StoredContact) => readRow(cells, under?.row, frame);
  const byId = new Map(rows.map((stored): readonly [string, StoredContact] => [stored.row.id, stored]));
  const regionIds = new Set<string>(region?.rows.map(({ row }) => row.id));
  const claimed = new Map<StoredContact, FileRow>();
  const found = new Map<FileRow, Read>();
  const claim = (one: FileRow, stored: StoredContact, as = rowUnder(read(one, stored), stored)) => {
    claimed.set(stored, one);
    found.set(one, as);
  };

  for (const one of file) {
    const id = one.cells.id ?? '';
    const where = one.cells.list ?? '';
    const own = byId.get(id);
    const first = own && claimed.get(own);
    if (region && where !== '' && looksSame(where, region.name)) found.set(one, refusedFor(ofRow.region));
    else if (where !== '' && !looksSame(where, list.name)) found.set(one, refusedFor(ofRow.anotherList(where)));
    else if (first) found.set(one, refusedFor(ofRow.twice(first.line)));
    else if (own) claim(one, own);
    else if (regionIds.has(id)) found.set(one, refusedFor(ofRow.region));
  }

  const keyed = file
    .filter((one) => !found.has(one))
    .map((one) => {
      const key = keyOfCells(one.cells, parties);
      return { one, key, alike: rows.filter(({ row }) => isSameKey(key, keyOfRow(row))) };
    });

  // What stands there word for word is that very row, though there be others like it.
  for (const { one, alike } of keyed) {
    const same = alike.find((stored) => !claimed.has(stored) && rowUnder(read(one, stored), stored).kind === 'same');
    if (same) claim(one, same);
  }

  const news: { readonly one: FileRow; readonly key: Key }[] = [];
  for (const { one, key, alike } of keyed) {
    if (found.has(one)) continue;
    const [only, another] = alike;
    const free = alike.filter((stored) => !claimed.has(stored));
    if (only && !another && free.length === 1) {
      claim(one, only);
      continue;
    }
    const earlier =
      news.find((other) => isSameKey(key, other.key))?.one ??
      alike.flatMap((stored) => claimed.get(stored) ?? []).find((other) => other.line < one.line);
    if (earlier && isSameText(earlier, one)) {
      found.set(one, refusedFor(ofRow.twice(earlier.line)));
      continue;
    }
    news.push({ one, key });
    const inRegion = region?.rows.some(({ row }) => isSameKey(key, keyOfRow(row)));
    const doubts = [
      ...(free.length > 0 ? [ofRow.several(alike.length)] : []),
      ...(free.length === 0 && earlier ? [ofRow.alike(earlier.line)] : []),
      ...(free.length === 0 && !earlier && alike.length > 0 ? [ofRow.several(alike.length)] : []),
      ...(inRegion ? [ofRow.alsoInRegion] : []),
    ];
    const choices = free.flatMap((stored): readonly Choice[] => {
      const { details, differs } = read(one, stored);
      return details ? [{ stored, details, differs }] : [];
    });
    const besides = alike.map(({ row }) => row.id);
    found.set(one, { ...newRow(read(one), doubts), choices, besides });
  }
  return file.flatMap((one): readonly Compared[] => {
    const is = found.get(one);
    return is ? [{ line: one.line, called: one.cells['contact.title'] ?? '', ...is }] : [];
  });
};

/** How many rows of the list the file does not speak of. */
export const notInFile = (compared: readonly Compared[], { rows }: List): number => {
  const meant = new Set(compared.flatMap(({ under, choices }) => [under, ...choices.map(({ stored }) => stored)]));
  return rows.filter((stored) => !meant.has(stored)).length;
};
