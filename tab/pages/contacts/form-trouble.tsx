// Why a row is not saved, above the button that saves it.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Asking, inQuotes } from '../../parts/asking.tsx';
import { Trouble } from '../../parts/states.tsx';
import type { Wrong } from './fields.ts';
import type { SavingState } from './saving.ts';
import { text } from './text.ts';

type Props = {
  wrong: Wrong;
  saving: SavingState;
  onNotNames: (words: readonly string[]) => void;
  onAdd: () => void;
};

export function FormTrouble({ wrong, saving, onNotNames, onAdd }: Props): React.ReactNode {
  const { asks, isGone, failure, isRunning } = saving;
  const toMend = Object.values(wrong).filter(Boolean).length;
  if (isRunning) return null;
  if (isGone) return <Asking words={text.removedMeanwhile} act={text.addInstead} onAct={onAdd} />;
  if (asks.length > 0) {
    const words = `${text.asks(inQuotes(asks))} ${text.asksHow}`;
    return <Asking words={words} act={text.asksAct} onAct={() => onNotNames(asks)} />;
  }
  if (failure) return <Trouble failure={failure} />;
  if (toMend === 0) return null;
  return (
    <MessageBar className="trouble" intent="error" layout="multiline" role="alert">
      <MessageBarBody>{text.toMend(toMend)}</MessageBarBody>
    </MessageBar>
  );
}
