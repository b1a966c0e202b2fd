// Why a year is not saved, above the button that saves it.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Trouble } from '../../../parts/states.tsx';
import { enumerate } from '../../../parts/when.ts';
import type { Wrong } from './fields.ts';
import type { SavingState } from './saving.ts';
import { text } from './text.ts';

type Props = { wrong: Wrong; saving: SavingState; onNotNames: (words: readonly string[]) => void };

export function FormTrouble({ wrong, saving, onNotNames }: Props): React.ReactNode {
  const { asks, failure, isRunning } = saving;
  const toMend = Object.values(wrong).filter(Boolean);
  if (isRunning) return null;
  if (asks.length > 0) {
    return (
      <MessageBar className="trouble" intent="warning" layout="multiline" role="alert">
        <MessageBarBody>
          {text.asks(enumerate(asks.map((word) => `”${word}”`)))} {text.asksHow}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => onNotNames(asks)}>{text.asksAct}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (failure && !failure.fields) return <Trouble failure={failure} />;
  if (toMend.length === 0) return null;
  return (
    <MessageBar className="trouble" intent="error" layout="multiline" role="alert">
      <MessageBarBody>{wrong.breaks ?? text.toMend(toMend.length)}</MessageBarBody>
    </MessageBar>
  );
}
