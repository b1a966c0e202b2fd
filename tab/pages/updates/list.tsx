// All updates: those on their way first, then what is begun, what waits, and what has gone out.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ListedUpdate, UpdateList } from '../../../bot/updates/contract/list.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { useOlderUpdates, useReceived, useUpdates } from './reading.ts';
import { Received } from './received.tsx';
import { Row } from './row.tsx';
import { listsPath, newPath } from './spot.ts';
import { text } from './text.ts';

const sections = [
  { title: text.going, states: ['sending'] },
  { title: text.drafts, states: ['draft'] },
  { title: text.waiting, states: ['scheduled', 'bundled'] },
  { title: text.out, states: ['sent', 'stopped', 'recalled', 'in-letter'] },
] as const;

/** Those that are out grow for ever. */
const few = 10;

export function ListPage(): React.ReactNode {
  const read = useUpdates();
  const [isOlderWanted, wantOlder] = useState(false);
  const older = useOlderUpdates(isOlderWanted).data;
  const { me } = useHere();
  const may = read.data?.may;
  return (
    <Page
      title={text.title}
      {...(may && { intro: introFor(may, me.isSupport) })}
      actions={may && <Actions may={may} />}
    >
      <Shown read={read}>{(list: UpdateList) => <Updates list={older ?? list} />}</Shown>
      {read.data?.hasOlder && !older && (
        <Button className="updates-more" disabledFocusable={isOlderWanted} onClick={() => wantOlder(true)}>
          {text.older}
        </Button>
      )}
    </Page>
  );
}

type May = UpdateList['may'];

/** `readsAll`: process support, also where one of them is the deputy of a forum. */
const introFor = ({ region, forums }: May, readsAll: boolean): string =>
  region ? text.intro : forums.length > 0 && !readsAll ? text.introOwn : text.introReading;

function Actions({ may: { region, forums } }: { may: May }): React.ReactNode {
  const { place } = useHere();
  const [only] = forums;
  const own = forums.find(({ id }) => id === place.id) ?? (forums.length === 1 ? only : undefined);
  return (
    <>
      {region && (
        <Link className="link-button" href={newPath(place.id)}>
          {text.new}
        </Link>
      )}
      {own ? (
        <Link className={region ? 'link-button quiet' : 'link-button'} href={newPath(place.id, own.id)}>
          {region ? text.newTo(own.name) : text.new}
        </Link>
      ) : (
        forums.map(({ id, name }) => (
          <Link key={id} className="link-button quiet" href={newPath(place.id, id)}>
            {text.newTo(name)}
          </Link>
        ))
      )}
      {region && (
        <Link className="link-button quiet" href={listsPath(place.id)}>
          {text.lists}
        </Link>
      )}
    </>
  );
}

function Updates({ list: { updates, may } }: { list: UpdateList }): React.ReactNode {
  const { me } = useHere();
  const isWriting = may.region || may.forums.length > 0;
  const seesAll = me.isCoordinator || me.isSupport;
  const received = useReceived(!seesAll);
  const isNothing = seesAll || received.data?.updates.length === 0;
  if (updates.length === 0 && isNothing)
    return <Empty title={text.none}>{isWriting ? text.noneHow : text.noneReading}</Empty>;
  return (
    <div className="updates-sections">
      {sections.map(({ title, states }) => (
        <Section
          key={title}
          title={title}
          updates={updates.filter(({ state }) => states.some((one) => one === state))}
        />
      ))}
      {!seesAll && <Received read={received} />}
    </div>
  );
}

function Section({ title, updates }: { title: string; updates: readonly ListedUpdate[] }): React.ReactNode {
  const [isWhole, showAll] = useState(false);
  if (updates.length === 0) return null;
  const shown = isWhole ? updates : updates.slice(0, few);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="update-rows">
        {shown.map((update) => (
          <Row key={update.id} update={update} />
        ))}
      </ul>
      {shown.length < updates.length && (
        <Button className="updates-more" onClick={() => showAll(true)}>
          {text.olderOut(updates.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
