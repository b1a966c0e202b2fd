// Where in the region one stands: in one of one's own forums, or above them all for who helps the region.
import { createContext, useContext } from 'react';
import type { Me, MyForum } from '../../bot/forums/contract.ts';
import { type Address, type MainPage, mainPages } from './address.ts';

export const regionPlace = 'region';

export type Place = {
  /** What stands first in the path. */
  readonly id: string;
  readonly name: string;
  /** Undefined: the whole region. */
  readonly forum: MyForum | undefined;
  /** Whose contacts and documents show here: the forum's own first, then the region's; above them all, each one. */
  readonly areas: readonly { readonly id: string; readonly name: string }[];
};

export function placesOf({ forums, areas, isCoordinator, isSupport }: Me): readonly Place[] {
  const inForums = forums.map((forum): Place => {
    const { id, name, area, areaName } = forum;
    const others = areas.filter((one) => one.id.startsWith('region:') && one.id !== area);
    return { id, name, forum, areas: [{ id: area, name: areaName }, ...others] };
  });
  const region: Place = { id: regionPlace, name: 'Hela regionen', forum: undefined, areas };
  return isCoordinator || isSupport ? [...inForums, region] : inForums;
}

/** Where to land: the channel one is in, where one was last, else above them all or in the first. */
export function landing(places: readonly Place[], channelId?: string, last?: string): Place | undefined {
  const here = channelId === undefined ? undefined : places.find(({ forum }) => forum?.channelId === channelId);
  return here ?? places.find(({ id }) => id === last) ?? places.find(({ forum }) => !forum) ?? places[0];
}

/**
 * A link from somebody who stands elsewhere leads to what it names, where one has it too: one's own place, or the one with
 * that team or shelf. Undefined: nothing to look for.
 */
export function placeOfLink({ page, rest }: Address, places: readonly Place[], home: Place): Place | undefined {
  // Meetings are planned in the forum that stands first in the path, and in no other.
  if (rest.length === 0 || rest[0] === 'planera' || page === 'start' || page === 'forumet') return undefined;
  const has = ({ id, areas }: Place): boolean =>
    rest.some((word) => word === id || areas.some((area) => area.id === word));
  return has(home) ? home : (places.find(has) ?? home);
}

/** Those of the navigation: what is sent out is there for whoever sends it, all municipalities for whoever helps them. */
export const pagesFor = ({ isCoordinator, isSupport, forums }: Me): readonly MainPage[] => {
  const seesAll = isCoordinator || isSupport;
  const sends = seesAll || forums.some(({ isConvener }) => isConvener);
  return mainPages.filter((name) => (name !== 'utskick' || sends) && (name !== 'laget' || seesAll));
};

export type Here = { readonly me: Me; readonly place: Place; readonly address: Address };

const HereContext = createContext<Here | undefined>(undefined);
export const HereProvider = HereContext.Provider;

/** Who one is, where one stands, and the rest of the path that is the page's own. */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error('nowhere: not inside HereProvider');
  return here;
}
