/** What is owed now and may be done by any instance: put where all look, and this one's worker is told at once. */
import type { Log } from '../log.ts';
import type { WakeUp, WakeUpQueue } from './wake-ups.ts';

export type Sharing = {
  /** While nobody listens here, what is shared is tried at once like all else. Returns what ends the listening. */
  listen(hear: () => void): () => void;
  readonly isHeard: boolean;
  /** False: it could not be put there, and is this instance's own to do. */
  put(wakeUp: WakeUp): Promise<boolean>;
};

export const createSharing = ({ shared }: WakeUpQueue, log: Log): Sharing => {
  const listeners = new Set<() => void>();
  return {
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    get isHeard() {
      return listeners.size > 0;
    },
    async put(wakeUp) {
      try {
        await shared.put(wakeUp, 0);
      } catch (cause) {
        log.error({ event: 'wake-up-lost', key: wakeUp.key }, cause);
        return false;
      }
      for (const hear of listeners) hear();
      return true;
    },
  };
};
