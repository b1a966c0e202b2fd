// The saved lists: to take one, and to save what is chosen as a new one.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import { longest } from '../../../../bot/updates/contract/compose.ts';
import { type SavedList, savedLists } from '../../../../bot/updates/contract/recipients.ts';
import type { Failure } from '../../../data/failure.ts';
import { useAct } from '../../../data/query.ts';
import { Trouble } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { listsApi, touched } from '../reading.ts';
import { listsPath } from '../spot.ts';
import { text as shared } from '../text.ts';
import { audienceFields, audienceFrom } from './fields.ts';
import { Choice, Line } from './line.tsx';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

type Props = Omit<PartProps, 'wrong'> & { lists: readonly SavedList[] };

export function ListChoice({ draft, set, lists }: Props): React.ReactNode {
  const { place } = useHere();
  const [isNaming, setNaming] = useState(false);
  const [said, say] = useState('');
  const isAny = draft.groups || draft.groupsWith.length > 0 || draft.teams || draft.network || draft.forums.length > 0;
  const chosen = lists.find(({ name }) => name === draft.listName);
  return (
    <div className="update-lists">
      {lists.length > 0 && (
        <Choice
          id="list"
          label={text.savedList}
          value={chosen?.id ?? ''}
          options={[{ id: '', name: text.noList }, ...lists]}
          onChange={(id) => {
            const list = lists.find((one) => one.id === id);
            set({ ...draft, ...audienceFields(list ? { ...list.audience, listName: list.name } : {}) });
          }}
        />
      )}
      <div className="update-acts">
        {isAny && !isNaming && <Button onClick={() => setNaming(true)}>{text.saveList}</Button>}
        {lists.length > 0 && <Link href={listsPath(place.id)}>{text.editLists}</Link>}
      </div>
      {isNaming && (
        <Naming
          audience={audienceFrom({ ...draft, listName: '' })}
          onSaved={(name) => {
            set({ ...draft, listName: name });
            setNaming(false);
            say(text.listSaved(name));
          }}
          onCancel={() => setNaming(false)}
        />
      )}
      <p role="status">{said}</p>
    </div>
  );
}

type NamingProps = {
  audience: ReturnType<typeof audienceFrom>;
  onSaved: (name: string) => void;
  onCancel: () => void;
};

function Naming({ audience, onSaved, onCancel }: NamingProps): React.ReactNode {
  const [name, setName] = useState('');
  const [failure, fail] = useState<Failure>();
  const { run, isRunning } = useAct((api, body: unknown) => api.send('POST', listsApi, savedLists, { body }), touched);
  const save = async (): Promise<void> => {
    const answer = await run({ name: name.trim(), audience });
    if (answer.ok) onSaved(name.trim());
    else fail(answer.failure);
  };
  return (
    <div className="update-naming">
      <Line
        id="listName"
        label={text.listName}
        most={longest.listName}
        value={name}
        wrong={failure?.fields && Object.values(failure.fields)[0]}
        onChange={(next) => {
          fail(undefined);
          setName(next);
        }}
      />
      <div className="update-acts">
        <Button disabledFocusable={isRunning} onClick={() => void save()}>
          {text.saveListAct}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {shared.cancel}
        </Button>
      </div>
      {failure && !failure.fields && <Trouble failure={failure} />}
    </div>
  );
}
