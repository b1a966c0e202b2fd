// Something to answer before what is typed can be saved: what it is about, and a button that says the answer.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { enumerate } from './when.ts';

type Props = { words: string; act: string; onAct: () => void };

export function Asking({ words, act, onAct }: Props): React.ReactNode {
  return (
    <MessageBar className="trouble" intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onAct}>{act}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** ”Alva” och ”Berg”. */
export const inQuotes = (words: readonly string[]): string => enumerate(words.map((word) => `”${word}”`));
