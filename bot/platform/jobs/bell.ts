import { setTimeout as sleep } from 'node:timers/promises';

export type Bell = {
  ring(): void;
  /** A pause that is cut short by a ring, also by one that came since the last pause, and by the signal. */
  rest(ms: number, signal: AbortSignal): Promise<void>;
};

export const createBell = (): Bell => {
  let isRung = false;
  let wake = () => {};
  return {
    ring() {
      isRung = true;
      wake();
    },
    async rest(ms, signal) {
      const cut = new AbortController();
      wake = () => cut.abort();
      signal.addEventListener('abort', wake, { once: true });
      if (!isRung && !signal.aborted) await sleep(ms, undefined, { signal: cut.signal }).catch(() => undefined);
      signal.removeEventListener('abort', wake);
      isRung = false;
    },
  };
};
