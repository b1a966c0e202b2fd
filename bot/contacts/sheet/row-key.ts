/** What a row without an id is known by: party, unit and function, as people may write them. */
import { inSmallLetters } from '../../platform/search/words.ts';
import type { ContactDetails } from '../contact.ts';
import type { Party } from '../search.ts';
import type { StoredContact } from '../stored-contact.ts';
import type { SomeCells } from './columns.ts';
import { partyCalled } from './party-names.ts';

/** `unit` is undefined in a file that has no column for units: it may mean any of them. */
export type RowKey = { readonly party: string; readonly unit: string | undefined; readonly title: string };

const plain = (text: string): string => inSmallLetters(text).replace(/\s+/g, ' ').trim();

export const keyOfRow = ({ organization, contact }: ContactDetails): RowKey => ({
  party: organization.party,
  unit: plain(organization.name),
  title: plain(contact.title),
});

export const keyOfCells = (cells: SomeCells, parties: readonly Party[]): RowKey => {
  const party = cells['organization.party'] ?? '';
  const unit = cells['organization.name'];
  return {
    party: partyCalled(party, parties)?.id ?? party,
    unit: unit === undefined ? undefined : plain(unit),
    title: plain(cells['contact.title'] ?? ''),
  };
};

const isSameKey = (one: RowKey, other: RowKey): boolean =>
  one.party === other.party &&
  one.title === other.title &&
  (one.unit === undefined || other.unit === undefined || one.unit === other.unit);

const drawerOf = ({ party, title }: RowKey): string => `${party}\n${title}`;

/** Things by their keys, so that a long file finds its way in a long list. */
export class ByKey<T> {
  readonly #drawers = new Map<string, { readonly key: RowKey; readonly item: T }[]>();

  add(key: RowKey, item: T): void {
    const drawer = this.#drawers.get(drawerOf(key));
    if (drawer) drawer.push({ key, item });
    else this.#drawers.set(drawerOf(key), [{ key, item }]);
  }

  /** In the order in which they were added. */
  like(key: RowKey): readonly T[] {
    const drawer = this.#drawers.get(drawerOf(key)) ?? [];
    return drawer.filter((other) => isSameKey(key, other.key)).map(({ item }) => item);
  }
}

export const rowsByKey = (rows: readonly StoredContact[] = []): ByKey<StoredContact> => {
  const byKey = new ByKey<StoredContact>();
  for (const stored of rows) byKey.add(keyOfRow(stored.row), stored);
  return byKey;
};
