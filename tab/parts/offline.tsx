// The word at the head of every page while the server cannot be reached, and what notices that it can be again.
import { CloudOffRegular } from '@fluentui/react-icons/svg/cloud-off';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { contact } from '../data/contact.ts';

/** Milliseconds between two tries. */
const pause = 4_000;

export const useContactIsLost = (): boolean => useSyncExternalStore(contact.listen, contact.isLost);

export function Offline(): React.ReactNode {
  const isLost = useContactIsLost();
  const client = useQueryClient();

  useEffect(() => {
    const lose = (): void => contact.lose();
    window.addEventListener('offline', lose);
    return () => window.removeEventListener('offline', lose);
  }, []);

  useEffect(() => {
    if (!isLost) return;
    const look = async (): Promise<void> => {
      // Any answer at all will do.
      const answer = await fetch('/api/setup', { signal: AbortSignal.timeout(pause) }).catch(() => undefined);
      if (answer) contact.find();
    };
    const watch = setInterval(look, pause);
    window.addEventListener('online', look);
    return () => {
      clearInterval(watch);
      window.removeEventListener('online', look);
      void client.invalidateQueries();
    };
  }, [isLost, client]);

  return (
    <div role="status">
      {isLost && (
        <p className="offline">
          <CloudOffRegular aria-hidden fontSize={20} />
          Ingen kontakt. Det du har skrivit finns kvar.
        </p>
      )}
    </div>
  );
}
