// The dates as they would become, asked for when one has stopped typing. What was answered last stays until the next.
import { useCallback, useEffect, useRef, useState } from 'react';
import { type PreviewInput, type SeriesPreviewView, seriesPreview } from '../../../../bot/meetings/contract/series.ts';
import type { Failure } from '../../../data/failure.ts';
import { useApi } from '../../../data/query.ts';
import { seriesApi } from './reading.ts';

/** Milliseconds after the last key. */
const pause = 400;

export type Previewing = {
  /** Of the plan as it was when it could be laid out last. */
  readonly shown: SeriesPreviewView | undefined;
  /** Of the plan as it is, or was a moment ago. */
  readonly failure: Failure | undefined;
  /** The plan has changed since. */
  readonly isWaiting: boolean;
  again(): void;
  /** What a try to save has answered tells the same. */
  take(view: SeriesPreviewView): void;
  fail(failure: Failure): void;
};

type Told = { readonly asked: string; readonly failure?: Failure };

/** `plan` undefined: it cannot be asked about yet. */
export function usePreview(forum: string, plan: PreviewInput | undefined): Previewing {
  const api = useApi();
  const [shown, show] = useState<SeriesPreviewView>();
  const [told, tell] = useState<Told>();
  const [tries, tryAgain] = useState(0);
  const hasAsked = useRef(false);
  const wanted = plan && JSON.stringify(plan);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again
  useEffect(() => {
    if (wanted === undefined) return;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      hasAsked.current = true;
      const answer = await api.send('POST', `${seriesApi(forum)}/preview`, seriesPreview, { body: JSON.parse(wanted) });
      if (!isWanted) return;
      if (answer.ok) show(answer.value);
      tell({ asked: wanted, ...(!answer.ok && { failure: answer.failure }) });
    };
    const later = setTimeout(() => void ask(), hasAsked.current ? pause : 0);
    return () => {
      isWanted = false;
      clearTimeout(later);
    };
  }, [api, forum, wanted, tries]);

  const asked = wanted ?? '';
  return {
    shown,
    failure: told?.failure,
    isWaiting: wanted !== undefined && told?.asked !== wanted,
    again: useCallback(() => {
      tell(undefined);
      tryAgain((count) => count + 1);
    }, []),
    take: (view) => {
      show(view);
      tell({ asked });
    },
    fail: (failure) => tell({ asked, failure }),
  };
}
