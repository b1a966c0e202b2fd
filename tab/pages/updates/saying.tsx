// What has come of something, said above the page that it leads to; and what is to be done there at once.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';

type Said = {
  /** The path after '#' where it is said, and there alone. */
  readonly at: string;
  readonly words: string;
  readonly isTrouble?: boolean;
};

/** A new draft has an address first when it is saved: what it was saved for is done there. */
export type Errand = { readonly id: string; readonly does: 'send' | 'test' };

type Saying = {
  say(said: Said): void;
  readonly errand: Errand | undefined;
  give(errand: Errand | undefined): void;
};

const SayContext = createContext<Saying>({ say: () => undefined, errand: undefined, give: () => undefined });

export const useSay = (): Saying['say'] => useContext(SayContext).say;
export const useErrand = (): Pick<Saying, 'errand' | 'give'> => useContext(SayContext);

export function SayProvider({ at, children }: { at: string; children: React.ReactNode }): React.ReactNode {
  const [said, say] = useState<Said>();
  const [errand, give] = useState<Errand>();
  const isHere = said?.at === at;

  useEffect(() => {
    if (!isHere) return;
    // Whoever comes back later has heard it.
    return () => say((now) => (now === said ? undefined : now));
  }, [isHere, said]);

  const value = useMemo(() => ({ say, errand, give }), [errand]);
  return (
    <SayContext value={value}>
      <div role="status" className="updates-said">
        {isHere && (
          <MessageBar intent={said.isTrouble ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {children}
    </SayContext>
  );
}
