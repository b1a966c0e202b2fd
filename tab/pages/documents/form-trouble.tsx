// Why a draft is not saved, above the button that saves it.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Asking, inQuotes } from '../../parts/asking.tsx';
import { Trouble } from '../../parts/states.tsx';
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
    const words = `${text.asks(inQuotes(asks))} ${text.asksHow}`;
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
