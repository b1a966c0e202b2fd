// Two have changed the same list: each row that only one of them has touched is as that one left it.
import { idOfName } from '../../../bot/forums/contract/regions.ts';
import { type ListId, type Row, rowsAsText, rowsIn } from './rows.ts';
import { shownRow } from './words.ts';

/** What tells a row from the others of its list, also when its words are changed. A new party has the id of its name. */
const identityOf = ({ id = '', person = '', code = '', name = '' }: Row): string =>
  id || person || code || idOfName(name);

/** Undefined where two rows cannot be told apart. */
const byIdentity = (rows: readonly Row[]): ReadonlyMap<string, Row> | undefined => {
  const known = new Map(rows.map((row) => [identityOf(row), row]));
  return known.size === rows.length ? known : undefined;
};

type Lists = { readonly base: string; readonly mine: string; readonly theirs: string };

/** Undefined where both have changed the same row to different things. Theirs come first, in their order. */
export function mergedRows(list: ListId, { base, mine, theirs }: Lists): string | undefined {
  const [had, own, other] = [base, mine, theirs].map((written) => byIdentity(rowsIn(written)));
  if (!had || !own || !other) return undefined;
  const words = (row: Row | undefined): string => (row ? shownRow(list)(row) : '');
  const merged: Row[] = [];
  for (const identity of new Set([...other.keys(), ...own.keys()])) {
    const [before, here, there] = [had, own, other].map((rows) => rows.get(identity));
    const isMine = words(there) === words(before);
    if (!isMine && words(here) !== words(before) && words(here) !== words(there)) return undefined;
    const left = isMine ? here : there;
    if (left) merged.push({ ...left, key: `${list}${merged.length}` });
  }
  return rowsAsText(merged);
}
