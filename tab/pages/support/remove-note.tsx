import { goneNote, type ShownNote } from '../../../bot/support/contract.ts';
import { useAct, useRefresh } from '../../data/query.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { municipalityApi, touchedBy } from './reading.ts';
import { text } from './text.ts';

type Props = { note: ShownNote; isOpen: boolean; onClose: (isGone: boolean) => void };

export function RemoveNote({ note, isOpen, onClose }: Props): React.ReactNode {
  const { id, municipality, etag, kind, day } = note;
  const touches = touchedBy(municipality);
  const refresh = useRefresh();
  const path = `${municipalityApi(municipality)}/notes/${id}`;
  const act = useAct((api, ifMatch: string) => api.send('DELETE', path, goneNote, { ifMatch }), touches);
  return (
    <Confirm
      isOpen={isOpen}
      title={text.noteRemoveAsk}
      act={text.noteRemoveAct}
      isBusy={act.isRunning}
      failure={act.failure}
      onAct={async () => {
        const answer = await act.run(etag);
        if (answer.ok) onClose(true);
        // Somebody has changed or removed it: what stands there now is shown behind the question.
        else await refresh(...touches);
      }}
      onCancel={() => {
        act.clear();
        onClose(false);
      }}
    >
      <p>{text.noteOf(kind, day)}</p>
      <p>{text.noteRemoveWhat}</p>
    </Confirm>
  );
}
