// What has come of something, said above the page that it leads to: "14 möten är inlagda." above the list.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useState } from 'react';
import { useHere } from '../../../shell/place.ts';
import './series.css';

type Said = {
  /** The path after '#' where it is said, and there alone. */
  readonly at: string;
  readonly words: string;
};

const SayContext = createContext<(said: Said) => void>(() => undefined);
export const useSay = (): ((said: Said) => void) => useContext(SayContext);

export function Saying({ at, children }: { at: string; children: React.ReactNode }): React.ReactNode {
  const { place } = useHere();
  const [said, say] = useState<Said>();
  const isHere = said?.at === at;

  useEffect(() => {
    if (!isHere) return;
    // Whoever comes back later has heard it.
    return () => say((now) => (now === said ? undefined : now));
  }, [isHere, said]);

  return (
    <SayContext value={say}>
      <div role="status" className="meetings-said" key={place.id}>
        {isHere && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {children}
    </SayContext>
  );
}
