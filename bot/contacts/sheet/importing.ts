/** What a file would do to the list, row by row. Nothing is decided for anybody: what may mean two things is asked. */
import type { ContactDetails, ContactId } from '../contact.ts';
import type { Party } from '../search.ts';
import type { StoredContact } from '../stored-contact.ts';
import type { FileRow } from './header.ts';
import { ofRow } from './import-words.ts';
import { type Difference, looksSame, type ReadRow, readRow } from './row.ts';
import { ByKey, keyOfCells, type RowKey, rowsByKey } from './row-key.ts';

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

/** What has been found out so far, of the file and of the list. */
type Findings = {
  readonly list: List;
  readonly found: Map<FileRow, Read>;
  /** Each row of the list is meant by one row of the file at most. */
  readonly claimed: Map<StoredContact, FileRow>;
};

const readUnder = ({ list }: Findings, { cells }: FileRow, under?: StoredContact): ReadRow =>
  readRow(cells, under?.row, { parties: list.parties, isRegion: list.region === undefined });

const claim = (so: Findings, one: FileRow, stored: StoredContact): void => {
  so.claimed.set(stored, one);
  so.found.set(one, rowUnder(readUnder(so, one, stored), stored));
};

/** A row that says its list, or its id, needs no guessing. */
const findById = (so: Findings, file: readonly FileRow[]): void => {
  const { name, rows, region } = so.list;
  const byId = new Map(rows.map((stored): readonly [string, StoredContact] => [stored.row.id, stored]));
  const regionIds = new Set<string>(region?.rows.map(({ row }) => row.id));
  for (const one of file) {
    const { id = '', list: where = '' } = one.cells;
    const own = byId.get(id);
    const first = own && so.claimed.get(own);
    if (region && where !== '' && looksSame(where, region.name)) so.found.set(one, refusedFor(ofRow.region));
    else if (where !== '' && !looksSame(where, name)) so.found.set(one, refusedFor(ofRow.anotherList(where)));
    else if (first) so.found.set(one, refusedFor(ofRow.twice(first.line)));
    else if (own) claim(so, one, own);
    else if (regionIds.has(id)) so.found.set(one, refusedFor(ofRow.region));
  }
};

type Keyed = { readonly one: FileRow; readonly key: RowKey; readonly alike: readonly StoredContact[] };

/** What stands there word for word is that very row, though there be others like it. */
const findSame = (so: Findings, keyed: readonly Keyed[]): void => {
  for (const { one, alike } of keyed) {
    const free = alike.filter((stored) => !so.claimed.has(stored));
    const same = free.find((stored) => rowUnder(readUnder(so, one, stored), stored).kind === 'same');
    if (same) claim(so, one, same);
  }
};

const findByKey = (so: Findings, keyed: readonly Keyed[]): void => {
  const news = new ByKey<FileRow>();
  const inRegion = rowsByKey(so.list.region?.rows);
  for (const { one, key, alike } of keyed) {
    if (so.found.has(one)) continue;
    const [only, another] = alike;
    const free = alike.filter((stored) => !so.claimed.has(stored));
    if (only && !another && free.length === 1) {
      claim(so, one, only);
      continue;
    }
    const [other] = [...news.like(key), ...alike.flatMap((stored) => so.claimed.get(stored) ?? [])];
    if (other && isSameText(other, one)) {
      so.found.set(one, refusedFor(ofRow.twice(other.line)));
      continue;
    }
    news.add(key, one);
    const doubts = [
      ...(free.length > 0 ? [ofRow.several(alike.length)] : other ? [ofRow.alike(other.line)] : []),
      ...(inRegion.like(key).length > 0 ? [ofRow.alsoInRegion] : []),
    ];
    const choices = free.flatMap((stored): readonly Choice[] => {
      const { details, differs } = readUnder(so, one, stored);
      return details ? [{ stored, details, differs }] : [];
    });
    const besides = alike.map(({ row }) => row.id);
    so.found.set(one, { ...newRow(readUnder(so, one), doubts), choices, besides });
  }
};

/** In the order of the file. */
export const compare = (file: readonly FileRow[], list: List): readonly Compared[] => {
  const so: Findings = { list, found: new Map(), claimed: new Map() };
  findById(so, file);
  const byKey = rowsByKey(list.rows);
  const keyed = file
    .filter((one) => !so.found.has(one))
    .map((one): Keyed => {
      const key = keyOfCells(one.cells, list.parties);
      return { one, key, alike: byKey.like(key) };
    });
  findSame(so, keyed);
  findByKey(so, keyed);
  return file.flatMap((one): readonly Compared[] => {
    const is = so.found.get(one);
    return is ? [{ line: one.line, called: one.cells['contact.title'] ?? '', ...is }] : [];
  });
};

/** How many rows of the list the file does not speak of. */
export const notInFile = (compared: readonly Compared[], { rows }: List): number => {
  const meant = new Set(compared.flatMap(({ under, choices }) => [under, ...choices.map(({ stored }) => stored)]));
  return rows.filter((stored) => !meant.has(stored)).length;
};
