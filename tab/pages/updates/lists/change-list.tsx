import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { longest } from '../../../../bot/updates/contract/compose.ts';
import { type Recipient, type SavedList, savedList, savedLists } from '../../../../bot/updates/contract/recipients.ts';
import type { Failure } from '../../../data/failure.ts';
import { useAct } from '../../../data/query.ts';
import { useKept } from '../../../parts/kept.ts';
import { Trouble } from '../../../parts/states.tsx';
import { audienceFields, audienceFrom, type Draft, newDraft } from '../compose/fields.ts';
import { Kinds } from '../compose/kinds.tsx';
import { Line } from '../compose/line.tsx';

import { listApi, touched } from '../reading.ts';
import { text as shared } from '../text.ts';
import { inWords } from './list-words.ts';
import { text } from './text.ts';

type Props = {
  list: SavedList;
  forums: readonly Recipient[];
  onSaved: (name: string) => void;
  onCancel: () => void;
};

/** Its name and whom it holds. Kept under a name of its own, since it is no update. */
export function ChangeList({ list, forums, onSaved, onCancel }: Props): React.ReactNode {
  const kept = useKept<Draft>(`update-list.${list.id}`, {
    ...newDraft,
    ...audienceFields({ ...list.audience, listName: '' }),
    title: list.name,
    version: list.etag,
  });
  const draft = kept.value;
  const [failure, fail] = useState<Failure>();
  const [told, tell] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const { run, isRunning } = useAct(
    (api, { name, wanted }: { name: string; wanted: Draft }) =>
      api.send('PUT', listApi(list.id), savedLists, {
        body: { name, audience: audienceFrom({ ...wanted, listName: '' }), notNames: wanted.notNames },
        ifMatch: wanted.version,
      }),
    touched,
  );

  useEffect(() => place.current?.querySelector('input')?.focus(), []);

  const save = async (): Promise<void> => {
    const name = draft.title.trim();
    fail(undefined);
    tell('');
    const answer = await run({ name, wanted: draft });
    if (answer.ok) {
      kept.clear();
      return onSaved(name);
    }
    const theirs = savedList.safeParse(answer.failure.present);
    // What stands there now is told; what one has written stays, and is saved when one says so again.
    if (theirs.success) {
      kept.set({ ...draft, version: theirs.data.etag });
      tell(text.changed(theirs.data.name, inWords(theirs.data, forums)));
    } else fail(answer.failure);
  };
  const { fields } = failure ?? {};
  return (
    <div ref={place} className="update-naming">
      <Line
        id={`list-${list.id}`}
        label={text.name}
        most={longest.listName}
        value={draft.title}
        wrong={fields && Object.values(fields)[0]}
        onChange={(title) => kept.set({ ...draft, title })}
      />
      <Kinds draft={draft} set={kept.set} forums={forums} />
      {told !== '' && <p role="alert">{told}</p>}
      {failure && !fields && <Trouble failure={failure} />}
      <div className="update-acts">
        <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void save()}>
          {text.save}
        </Button>
        <Button
          onClick={() => {
            kept.clear();
            onCancel();
          }}
        >
          {shared.cancel}
        </Button>
      </div>
    </div>
  );
}
