// A small form that asks something of the server and says when it was refused.
import { useState } from 'react';

type Props = { label: string; act: () => Promise<void>; fields: (busy: boolean) => React.ReactNode };

export function Deed({ label, act, fields }: Props): React.ReactNode {
  const [progress, setProgress] = useState<'idle' | 'busy' | { refused: string }>('idle');
  return (
    <form
      className="deed"
      aria-label={label}
      onSubmit={async (event) => {
        event.preventDefault();
        setProgress('busy');
        try {
          await act();
          setProgress('idle');
        } catch (cause) {
          setProgress({ refused: cause instanceof Error ? cause.message : String(cause) });
        }
      }}
    >
      {fields(progress === 'busy')}
      {typeof progress === 'object' && (
        <p className="deed-refused" role="alert">
          Det gick inte: {progress.refused}
        </p>
      )}
    </form>
  );
}
