// What has come of something, said where it leads: "Sparat." above the row, "Borttagen. Ångra" above the list.
import { createContext, useContext } from 'react';

export type Said = {
  /** The words of the path after /kontakter, where it is said. */
  readonly at: string;
  readonly words: string;
  readonly isTrouble?: boolean;
  readonly act?: { readonly title: string; readonly run: () => void };
};

type Say = (said: Said | undefined) => void;

const SayContext = createContext<Say>(() => undefined);
export const SayProvider = SayContext.Provider;
export const useSay = (): Say => useContext(SayContext);
