import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type ListedImport, type UndoneImport, undoneImport } from '../../../../bot/contacts/contract/sheets.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { areaPath, touched } from '../reading.ts';
import { text } from './text.ts';

export function Undo({ area, made }: { area: string; made: ListedImport }): React.ReactNode {
  const [isAsking, ask] = useState(false);
  const [undone, setUndone] = useState<UndoneImport>();
  const undoing = useAct(
    (api, id: string) => api.send('POST', `${areaPath(area)}/imports/${encodeURIComponent(id)}/undo`, undoneImport),
    touched,
  );
  const undo = async (): Promise<void> => {
    const answer = await undoing.run(made.id);
    if (!answer.ok) return;
    setUndone(answer.value);
    ask(false);
  };
  return (
    <>
      <div role="status">
        {undone && <p>{text.undone(undone.import.undone?.back ?? 0)}</p>}
        {undone && undone.left.length > 0 && (
          <>
            <p>{text.notBack}:</p>
            <ul>
              {undone.left.map(({ id, label, sentence }) => (
                <li key={id}>
                  <b>{label}</b> {sentence}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {made.state !== 'undone' && !undone && (
        <Button onClick={() => ask(true)}>
          {text.undo}
          <span className="unseen">{` (${made.file})`}</span>
        </Button>
      )}
      <Confirm
        isOpen={isAsking}
        title={text.undoAsk}
        act={text.undo}
        isBusy={undoing.isRunning}
        failure={undoing.failure}
        onAct={() => void undo()}
        onCancel={() => {
          ask(false);
          undoing.clear();
        }}
      >
        <p>{text.undoWhat(made.file)}</p>
      </Confirm>
    </>
  );
}
