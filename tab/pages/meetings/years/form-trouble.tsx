// Why a year is not saved, above the button that saves it.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Asking, inQuotes } from '../../../parts/asking.tsx';
import { Trouble } from '../../../parts/states.tsx';
import type { Wrong } from './fields.ts';
import type { SavingState } from './saving.ts';
import { text } from './text.ts';

type Props = { wrong: Wrong; saving: SavingState; onNotNames: (words: readonly string[]) => void };

export function FormTrouble({ wrong, saving, onNotNames }: Props): React.ReactNode {
  const { asks, failure, isRunning } = saving;
  const toMend = Object.values(wrong).filter(Boolean);
  if (isRunning) return null;
  if (asks.length > 0) {
    const words = `${text.asks(inQuotes(asks))} ${text.asksHow}`;
    return <Asking words={words} act={text.asksAct} onAct={() => onNotNames(asks)} />;
  }
  if (failure && !failure.fields) return <Trouble failure={failure} />;
  if (toMend.length === 0) return null;
  return (
    <MessageBar className="trouble" intent="error" layout="multiline" role="alert">
      <MessageBarBody>{wrong.breaks ?? text.toMend(toMend.length)}</MessageBarBody>
    </MessageBar>
  );
}
