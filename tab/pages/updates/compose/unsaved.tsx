import { Button } from '@fluentui/react-components';
import { text } from './text.ts';

/** What is typed and not saved has outlived a reload, perhaps. */
export function Unsaved({ onDiscard }: { onDiscard: () => void }): React.ReactNode {
  return (
    <div className="update-kept">
      <p>{text.kept}</p>
      <Button size="small" onClick={onDiscard}>
        {text.throwAway}
      </Button>
    </div>
  );
}
