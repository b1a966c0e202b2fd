// One row: all that is known of it, what has been done to it, and what one may do.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { keptContact, type ListedContact } from '../../../bot/contacts/contract.ts';
import { useAct, useRefresh } from '../../data/query.ts';
import { useHost } from '../../host/host.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown, Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { Alert, Assured, Call, Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Hours } from './hours.tsx';
import { nameOf, useNames } from './names.ts';
import { openingInWords, openingOf, useNow } from './opening.ts';
import { type Area, type Contacts, rowPath, touched, useContacts } from './reading.ts';
import { useSay } from './saying.ts';
import { contactPath, editPath } from './spot.ts';
import { text } from './text.ts';
import { useUndo } from './undoing.ts';
import { listSeen } from './wanting.ts';

export function ContactPage({ id }: { id: string }): React.ReactNode {
  const { place } = useHere();
  const names = useNames();
  const read = useContacts();
  const row = read.data?.rows.find((one) => one.id === id);
  const who = row && [names.party(row.organization.party), row.organization.name, row.contact.name, names.list(row)];
  return (
    <Page
      title={row?.contact.title ?? (read.data ? text.gone : text.title)}
      {...(who && { intro: who.filter(Boolean).join(' · ') })}
      back={<Link href={listSeen(place.id)}>{text.toList}</Link>}
    >
      <Shown read={read}>
        {(contacts: Contacts) =>
          row ? <One row={row} contacts={contacts} /> : <Gone id={id} areas={contacts.areas} />
        }
      </Shown>
    </Page>
  );
}

function One({ row, contacts }: { row: ListedContact; contacts: Contacts }): React.ReactNode {
  const at = { now: useNow(), daysOff: contacts.daysOff };
  const opening = openingOf(row, at);
  return (
    <>
      <div className="contact-row contact-alone">
        <Alert row={row} />
        <Call row={row} isOpen={opening.open} answers={openingInWords(opening, at)} />
        <Facts row={row} />
        <Assured row={row} />
      </div>
      <Hours row={row} />
      <Acts row={row} />
      <History area={row.area} id={row.id} />
    </>
  );
}

function Acts({ row }: { row: ListedContact }): React.ReactNode {
  const { place } = useHere();
  const host = useHost();
  const say = useSay();
  const refresh = useRefresh();
  const confirming = useAct(
    (api, { etag }: ListedContact) => api.send('POST', `${rowPath(row)}/confirm`, keptContact, { ifMatch: etag }),
    touched,
  );
  const confirm = async (): Promise<void> => {
    const answer = await confirming.run(row);
    if (answer.ok) say({ at: row.id, words: text.confirmed });
    else if (answer.failure.kind === 'changed') void refresh(...touched);
  };
  const copy = async (): Promise<void> => {
    const copied = await host.copyLink(contactPath(place.id, row.id), nameOf(row));
    if (copied !== 'shown')
      say({ at: row.id, words: copied === 'copied' ? text.copied : text.notCopied, isTrouble: copied === 'failed' });
  };
  return (
    <>
      {confirming.failure && <Trouble failure={confirming.failure} />}
      <div className="contact-acts">
        {row.mayChange && (
          <>
            <Button appearance="primary" disabledFocusable={confirming.isRunning} onClick={() => void confirm()}>
              {text.confirm}
            </Button>
            <Link className="link-button quiet low" href={editPath(place.id, row.id)}>
              {text.edit}
            </Link>
          </>
        )}
        <Button onClick={() => void copy()}>{text.copy}</Button>
        {row.mayChange && <Remove row={row} />}
      </div>
    </>
  );
}

/** Milliseconds in which the dialog lets go of the page: taken away before that it leaves all of it hidden from readers. */
const letsGo = 400;

function Remove({ row }: { row: ListedContact }): React.ReactNode {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const refresh = useRefresh();
  const [isAsking, ask] = useState(false);
  const undo = useUndo();
  const removing = useAct((api, { etag }: ListedContact) =>
    api.send('DELETE', rowPath(row), keptContact, { ifMatch: etag }),
  );
  const remove = async (): Promise<void> => {
    const answer = await removing.run(row);
    if (!answer.ok) {
      if (answer.failure.kind === 'changed') void refresh(...touched);
      return;
    }
    const { change } = answer.value;
    ask(false);
    await new Promise((resolve) => setTimeout(resolve, letsGo));
    const take = change === undefined ? undefined : () => void undo({ ...row, change, at: '' });
    say({ at: '', words: text.removed, ...(take && { act: { title: text.undo, run: take } }) });
    go(listSeen(place.id));
    void refresh(...touched);
  };
  return (
    <>
      <Button onClick={() => ask(true)}>{text.remove}</Button>
      <Confirm
        isOpen={isAsking}
        title={text.removeAsk}
        act={text.removeAct}
        isBusy={removing.isRunning}
        failure={removing.failure}
        onAct={() => void remove()}
        onCancel={() => {
          ask(false);
          removing.clear();
        }}
      >
        <p>{text.removeWhat(nameOf(row))}</p>
      </Confirm>
    </>
  );
}

/** Whoever keeps the list sees what became of a row that was there, and can take it back. */
function Gone({ id, areas }: { id: string; areas: readonly Area[] }): React.ReactNode {
  return (
    <>
      <Empty title={text.gone}>{text.goneHow}</Empty>
      {areas
        .filter(({ mayKeepParties }) => mayKeepParties.length > 0)
        .slice(0, 1)
        .map(({ area }) => (
          <History key={area} area={area} id={id} isQuiet />
        ))}
    </>
  );
}
