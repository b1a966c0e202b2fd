// Each time one goes to another page its heading takes the focus once, so that a screen reader tells where one is.
// Not when the tab is opened: then the focus belongs to the window.
import { createContext, useContext } from 'react';

export type Arrival = {
  /** Runs `act` the first time since one went there; never for where one landed. */
  greet(act: () => void): void;
};

export function arrivalAt(isLanding: boolean): Arrival {
  let greeted = isLanding;
  return {
    greet(act) {
      if (greeted) return;
      greeted = true;
      act();
    },
  };
}

const ArrivalContext = createContext<Arrival>(arrivalAt(true));
export const ArrivalProvider = ArrivalContext.Provider;
export const useArrival = (): Arrival => useContext(ArrivalContext);
