// Which of one's regions the tab stands in. Whoever has one, as nearly all, never meets the question.
import { createContext, useContext, useState } from 'react';
import type { Me } from '../../bot/forums/contract.ts';
import { session } from '../data/session.ts';

const key = 'region';

export type ChosenRegion = {
  /** Undefined: the first of one's own, as the server has it. */
  readonly id: string | undefined;
  choose(id: string | undefined): void;
};

export function useChosen(): ChosenRegion {
  const [id, setId] = useState(() => session.get(key));
  return {
    id,
    choose: (next) => {
      if (next === undefined) session.remove(key);
      else session.set(key, next);
      setId(next);
    },
  };
}

const ChosenContext = createContext<ChosenRegion | undefined>(undefined);
export const ChosenProvider = ChosenContext.Provider;

export function useChosenRegion(): ChosenRegion {
  const chosen = useContext(ChosenContext);
  if (!chosen) throw new Error('no region: not inside ChosenProvider');
  return chosen;
}

/** A link into a forum leads to its region, where that is one's own and another one than this. */
export const regionOfPlace = ({ region, regions }: Me, place: string | undefined): string | undefined =>
  regions.find(({ id, forums }) => id !== region.id && place !== undefined && forums.includes(place))?.id;
