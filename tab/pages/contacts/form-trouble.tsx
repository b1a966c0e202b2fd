// Why a row is not saved, above the button that saves it.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Trouble } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
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
    const words = `${text.asks(enumerate(asks.map((word) => `”${word}”`)))} ${text.asksHow}`;
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

function Asking({ words, act, onAct }: { words: string; act: string; onAct: () => void }): React.ReactNode {
  return (
    <MessageBar className="trouble" intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAct}>{act}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
