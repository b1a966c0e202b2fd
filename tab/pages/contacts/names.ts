// What parties and areas are called where one stands.
import type { ListedContact, Party } from '../../../bot/contacts/contract.ts';
import { useHere } from '../../shell/place.ts';
import { isRegionWide } from './reading.ts';
import { text } from './text.ts';

export type Names = {
  readonly parties: readonly Party[];
  party(id: string): string;
  /** Undefined where it is the list of where one stands. */
  list(row: Pick<ListedContact, 'area'>): string | undefined;
};

export function useNames(): Names {
  const { me, place } = useHere();
  const { parties } = me.region;
  return {
    parties,
    party: (id) => parties.find((party) => party.id === id)?.name ?? id,
    list: (row) => {
      if (isRegionWide(row)) return text.wholeRegion;
      return place.forum ? undefined : (me.areas.find(({ id }) => id === row.area)?.name ?? row.area);
    },
  };
}

/** "Samordnare, Vadsboskolan". */
export const nameOf = ({ contact, organization }: Pick<ListedContact, 'contact' | 'organization'>): string =>
  [contact.title, organization.name].filter(Boolean).join(', ');
