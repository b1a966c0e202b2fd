// Why what somebody has typed is not saved: a word that they must answer for, something to mend, or a failure.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Failure } from '../../data/failure.ts';
import { Trouble } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
import { askedWords } from './asked-words.ts';

const text = {
  asks: (words: string) =>
    `Pekar ${words} ut ett barn eller en familj? Ta i så fall bort det. Annars kan du spara ändå.`,
  anyway: 'Nej, spara ändå',
} as const;

type Props = { failure: Failure; onAnyway: (words: readonly string[]) => void };

export function Screened({ failure, onAnyway }: Props): React.ReactNode {
  const words = askedWords(failure);
  if (words.length === 0) return <Trouble failure={failure} />;
  return (
    <MessageBar className="trouble" intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{text.asks(enumerate(words.map((word) => `”${word}”`)))}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => onAnyway(words)}>{text.anyway}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
