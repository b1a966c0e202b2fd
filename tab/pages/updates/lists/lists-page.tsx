// The saved lists of recipients: what each holds, and to rename, change or remove it.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import { type RecipientList, type SavedList, savedLists } from '../../../../bot/updates/contract/recipients.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { listApi, touched, useRecipients, useUpdates } from '../reading.ts';
import { listPath } from '../spot.ts';
import { text as shared } from '../text.ts';
import { ChangeList } from './change-list.tsx';
import { inWords } from './list-words.ts';
import { text } from './text.ts';
import '../compose/compose.css';

export function ListsPage(): React.ReactNode {
  const { place } = useHere();
  const read = useRecipients(undefined);
  const { data } = useUpdates();
  const [said, say] = useState('');
  return (
    <Page title={text.title} intro={text.intro} back={<Link href={listPath(place.id)}>{shared.toList}</Link>}>
      <p role="status">{said}</p>
      <Shown read={read}>
        {({ lists, forums }: RecipientList) =>
          lists.length === 0 ? (
            <Empty title={text.none}>{text.noneHow}</Empty>
          ) : (
            <ul className="update-rows">
              {lists.map((list) => (
                <Row key={list.id} list={list} forums={forums} may={data?.may.region === true} onSaid={say} />
              ))}
            </ul>
          )
        }
      </Shown>
    </Page>
  );
}

type RowProps = {
  list: SavedList;
  forums: RecipientList['forums'];
  /** Process support reads them. */
  may: boolean;
  onSaid: (words: string) => void;
};

function Row({ list, forums, may, onSaid }: RowProps): React.ReactNode {
  const [isChanging, change] = useState(false);
  const [isAsking, ask] = useState(false);
  const { run, isRunning, failure, clear } = useAct(
    (api, etag: string) => api.send('DELETE', listApi(list.id), savedLists, { ifMatch: etag }),
    touched,
  );
  const remove = async (): Promise<void> => {
    const answer = await run(list.etag);
    if (!answer.ok) return;
    ask(false);
    onSaid(text.removed(list.name));
  };
  return (
    <li className="update-part">
      <h2>{list.name}</h2>
      {isChanging ? (
        <ChangeList
          list={list}
          forums={forums}
          onSaved={(name) => {
            change(false);
            onSaid(text.saved(name));
          }}
          onCancel={() => change(false)}
        />
      ) : (
        <>
          <p className="update-quiet">{inWords(list, forums)}</p>
          {may && (
            <div className="update-acts">
              <Button aria-label={text.changeOf(list.name)} onClick={() => change(true)}>
                {text.change}
              </Button>
              <Button appearance="subtle" aria-label={text.removeOf(list.name)} onClick={() => ask(true)}>
                {text.remove}
              </Button>
            </div>
          )}
        </>
      )}
      <Confirm
        isOpen={isAsking}
        title={text.removeAsk(list.name)}
        act={text.removeAct}
        isBusy={isRunning}
        failure={failure}
        onAct={() => void remove()}
        onCancel={() => {
          clear();
          ask(false);
        }}
      >
        <p>{text.removeHow}</p>
      </Confirm>
    </li>
  );
}
