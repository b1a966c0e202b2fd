// Why what somebody has typed is not saved: a word that they must answer for, something to mend, or a failure.
import type { Failure } from '../../data/failure.ts';
import { Asking, inQuotes } from '../../parts/asking.tsx';
import { Trouble } from '../../parts/states.tsx';
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
  return <Asking words={text.asks(inQuotes(words))} act={text.anyway} onAct={() => onAnyway(words)} />;
}
