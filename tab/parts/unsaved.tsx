// What is typed and not saved has outlived a reload, perhaps; whoever did not mean it begins anew.
import { Button } from '@fluentui/react-components';
import './unsaved.css';

type Props = { words: string; discard: string; onDiscard: () => void };

export function Unsaved({ words, discard, onDiscard }: Props): React.ReactNode {
  return (
    <div className="unsaved">
      <p>{words}</p>
      <Button onClick={onDiscard}>{discard}</Button>
    </div>
  );
}
