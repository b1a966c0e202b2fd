// How an update goes out, told by the server as it happens. What was told last stays while contact is lost.
import { useEffect, useState } from 'react';
import { type UpdateProgress, updateProgress } from '../../../../bot/updates/contract/progress.ts';
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

export function useProgress(id: string): Following {
  const api = useApi();
  const [progress, show] = useState<UpdateProgress>();
  const [contact, hear] = useState<'live' | 'lost' | 'found'>('live');
  const [failure, fail] = useState<Failure>();
  const [round, setRound] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round follows anew
  useEffect(() => {
    const end = new AbortController();
    const follow = async (): Promise<void> => {
      const why = await api.follow(`${updateApi(id)}/progress`, updateProgress, {
        onValue: (value) => {
          show(value);
          // The server has nothing more to tell, and would only be asked again.
          if (value.isSettled) end.abort();
        },
        onState: (state) => hear((before) => (state === 'again' ? 'lost' : before === 'lost' ? 'found' : before)),
        signal: end.signal,
      });
      fail(why);
    };
    void follow();
    return () => end.abort();
  }, [api, id, round]);

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
