// The card as it would be, asked for when one has stopped typing. What was drawn last stays until the next.
import { useEffect, useRef, useState } from 'react';
import { type PreviewInput, type PreviewView, previewView } from '../../../../bot/updates/contract/compose.ts';
import type { Failure } from '../../../data/failure.ts';
import { useApi } from '../../../data/query.ts';
import { updatesApi } from '../reading.ts';

/** Milliseconds after the last key. */
const pause = 500;

export type Previewing = {
  readonly shown: PreviewView | undefined;
  readonly failure: Failure | undefined;
  again(): void;
};

export function usePreview(input: PreviewInput): Previewing {
  const api = useApi();
  const [shown, show] = useState<PreviewView>();
  const [failure, fail] = useState<Failure>();
  const [tries, tryAgain] = useState(0);
  const hasAsked = useRef(false);
  const wanted = JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks again
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      hasAsked.current = true;
      const answer = await api.send('POST', `${updatesApi}/preview`, previewView, { body: JSON.parse(wanted) });
      if (!isWanted) return;
      if (answer.ok) show(answer.value);
      fail(answer.ok ? undefined : answer.failure);
    };
    const later = setTimeout(() => void ask(), hasAsked.current ? pause : 0);
    return () => {
      isWanted = false;
      clearTimeout(later);
    };
  }, [api, wanted, tries]);

  return { shown, failure, again: () => tryAgain(tries + 1) };
}
