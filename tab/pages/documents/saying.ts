// What has come of something, said where it leads: "Publicerat." above the document.
import { createContext, useContext } from 'react';

export type Said = {
  /** The path where it is said. */
  readonly at: string;
  readonly words: string;
  readonly isTrouble?: boolean;
};

type Say = (said: Said | undefined) => void;

const SayContext = createContext<Say>(() => undefined);
export const SayProvider = SayContext.Provider;
export const useSay = (): Say => useContext(SayContext);
