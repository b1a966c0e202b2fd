// A part that is fetched when somebody needs it: what reads Markdown, what compares texts. Said in words when it cannot.
import { useEffect, useState } from 'react';
import { Loading, Trouble } from '../../parts/states.tsx';
import { text } from './text.ts';

type Props<T> = { fetchPart: () => Promise<T>; children: (part: T) => React.ReactNode };

/** `fetchPart`: the same function each time; the browser keeps what it has fetched. */
export function Fetched<T>({ fetchPart, children }: Props<T>): React.ReactNode {
  const [round, setRound] = useState(0);
  const [part, setPart] = useState<{ readonly it: T } | 'failed'>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks anew
  useEffect(() => {
    let isHere = true;
    const show = (next: { readonly it: T } | 'failed'): void => {
      if (isHere) setPart(next);
    };
    fetchPart().then(
      (it) => show({ it }),
      () => show('failed'),
    );
    return () => {
      isHere = false;
    };
  }, [fetchPart, round]);

  if (part === undefined) return <Loading label={text.fetching} />;
  if (part !== 'failed') return children(part.it);
  return (
    <Trouble
      failure={{ kind: 'offline', sentence: text.notFetched }}
      onRetry={() => {
        setPart(undefined);
        setRound(round + 1);
      }}
    />
  );
}
