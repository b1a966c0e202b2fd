// How an update goes out, told by the server as it happens. What was told last stays while contact is lost.
import { useEffect, useState } from 'react';
import { type UpdateProgress, updateProgress } from '../../../../bot/updates/contract/progress.ts';
import type { FollowState } from '../../../data/events.ts';
import type { Failure } from '../../../data/failure.ts';
import { useApi } from '../../../data/query.ts';
import { updateApi } from '../reading.ts';

export type Following = {
  readonly progress: UpdateProgress | undefined;
  readonly isLost: boolean;
  /** It was lost, and is not any more. */
  readonly wasLost: boolean;
  /** It has been given up, and why. */
  readonly failure: Failure | undefined;
  /** Looks anew, also at what had settled. */
  again(): void;
};

type Contact = 'unbroken' | 'lost' | 'found';

/** Of what has been given up `failure` tells: it is not tried again, and has not come back. */
const contactAfter = (before: Contact, state: FollowState): Contact => {
  if (state === 'again') return 'lost';
  if (state === 'lost') return 'unbroken';
  return before === 'lost' ? 'found' : before;
};

/** `version`: of the update; what is done to it is followed anew, also where it had settled. */
export function useProgress(id: string, version: number): Following {
  const api = useApi();
  const [progress, show] = useState<UpdateProgress>();
  const [contact, hear] = useState<Contact>('unbroken');
  const [failure, fail] = useState<Failure>();
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round and version follows anew
  useEffect(() => {
    const end = new AbortController();
    const follow = async (): Promise<void> => {
      const why = await api.follow(`${updateApi(id)}/progress`, updateProgress, {
        onValue: (value) => {
          show(value);
          // The server has nothing more to tell, and would only be asked again.
          if (value.isSettled && !value.isChanging) end.abort();
        },
        onState: (state) => hear((before) => contactAfter(before, state)),
        signal: end.signal,
      });
      fail(why);
    };
    void follow();
    return () => end.abort();
  }, [api, id, version, round]);

  return {
    progress,
    isLost: contact === 'lost',
    wasLost: contact === 'found',
    failure,
    again: () => {
      fail(undefined);
      setRound(round + 1);
    },
  };
}
