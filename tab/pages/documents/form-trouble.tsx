// Why a draft is not saved, above the button that saves it.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Trouble } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
import type { SavingState, Wrong } from './saving.ts';
import { text } from './text.ts';

type Props = {
  wrong: Wrong;
  saving: SavingState;
  onNotNames: (words: readonly string[]) => void;
  onAnyway: (etag: string) => void;
};

export function FormTrouble({ wrong, saving, onNotNames, onAnyway }: Props): React.ReactNode {
  const { asks, undrafted, failure, isRunning } = saving;
  const toMend = Object.values(wrong).filter(Boolean).length;
  if (isRunning) return null;
  if (undrafted)
    return <Asking words={text.undrafted} act={text.undraftedAct} onAct={() => onAnyway(undrafted.etag)} />;
  if (asks.length > 0) {
    const words = `${text.asks(enumerate(asks.map((word) => `”${word}”`)))} ${text.asksHow}`;
    return <Asking words={words} act={text.asksAct} onAct={() => onNotNames(asks)} />;
  }
  if (toMend === 0) return failure && <Trouble failure={failure} />;
  return (
    <MessageBar className="trouble" intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {failure?.sentence} {text.toMend(toMend)}
      </MessageBarBody>
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
