// The meetings ahead, the nearest first, and those that have been, folded. Of where one stands, or of all one's forums.
import { MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { MeetingList, MeetingRow } from '../../../bot/meetings/contract/list.ts';
import { session } from '../../data/session.ts';
import { useMinute } from '../../parts/minute.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { DaysOff } from './days-off/notice.tsx';
import { calendarPath, plannerPath, yearsPath } from './paths.ts';
import { SeriesSection } from './planner/series-section.tsx';
import { useMeetings } from './reading.ts';
import { Row } from './row.tsx';
import { text } from './text.ts';

const allMine = 'all';
const chosenKey = (place: string): string => `meetings.shown.${place}`;

export function ListPage(): React.ReactNode {
  const { place } = useHere();
  const [shown, setShown] = useState(() => (session.get(chosenKey(place.id)) === allMine ? allMine : place.id));
  const read = useMeetings(shown);
  return (
    <Page
      title={text.title}
      intro={place.forum ? text.intro : text.introRegion}
      actions={<Actions mayPlan={read.data?.mayPlan ?? []} />}
    >
      <Choice
        shown={shown}
        onChoose={(next) => {
          session.set(chosenKey(place.id), next);
          setShown(next);
        }}
      />
      {read.data?.mayPlan.some(({ id }) => id === place.id) && <DaysOff area={place.forum?.area} />}
      <Shown read={read}>{(list: MeetingList) => <Meetings list={list} isHere={shown === place.id} />}</Shown>
      {place.forum && <SeriesSection forum={place.id} />}
    </Page>
  );
}

/** One plans for the forum one stands in; whoever stands above them all chooses one in the planner. */
function Actions({ mayPlan }: Pick<MeetingList, 'mayPlan'>): React.ReactNode {
  const { place } = useHere();
  const may = place.forum ? mayPlan.some(({ id }) => id === place.id) : mayPlan.length > 0;
  return (
    <>
      {may && (
        <>
          <Link className="link-button" href={plannerPath(place.id)}>
            {text.plan}
          </Link>
          <Link className="link-button quiet" href={yearsPath(place.id, place.areas[0]?.id)}>
            {text.years}
          </Link>
        </>
      )}
      <Link className="link-button quiet" href={calendarPath(place.id)}>
        {text.calendar}
      </Link>
    </>
  );
}

type ChoiceProps = { shown: string; onChoose: (shown: string) => void };

/** Nothing to choose for whoever is in one forum only. */
function Choice({ shown, onChoose }: ChoiceProps): React.ReactNode {
  const { me, place } = useHere();
  const id = useId();
  const others = me.forums.filter((forum) => forum.id !== place.id);
  if (others.length === 0) return null;
  return (
    <p className="meetings-choice">
      <label htmlFor={id}>{text.show}</label>
      <Select id={id} value={shown} onChange={(_event, { value }) => onChoose(value)}>
        <option value={place.id}>{place.forum ? place.name : text.region}</option>
        <option value={allMine}>{text.allMine}</option>
      </Select>
    </p>
  );
}

type MeetingsProps = { list: MeetingList; isHere: boolean };

function Meetings({ list: { coming, past, silent, isWhole, mayPlan }, isHere }: MeetingsProps): React.ReactNode {
  const { me, place } = useHere();
  const now = useMinute();
  const isSeveral = !isHere || !place.forum;
  const rows = (meetings: readonly MeetingRow[]): React.ReactNode => (
    <ul className="meeting-rows">
      {meetings.map((row) => (
        <Row key={`${row.forum.id} ${row.id}`} row={row} now={now} isSeveral={isSeveral} />
      ))}
    </ul>
  );
  const may = mayPlan.some(({ id }) => id === place.id);
  const how = isHere && me.forums.length > 1 ? `${text.noneHow} ${text.nonePlace}` : text.noneHow;
  return (
    <>
      {(silent.length > 0 || !isWhole) && (
        <MessageBar className="some-silent" intent="info" layout="multiline">
          <MessageBarBody>{silent.length > 0 ? text.silent(enumerate(silent)) : text.someSilent}</MessageBarBody>
        </MessageBar>
      )}
      {coming.length === 0 ? (
        <Empty title={past.length === 0 ? text.none : text.noneComing}>{may ? text.noneMayPlan : how}</Empty>
      ) : (
        <section aria-label={text.coming}>{rows(coming)}</section>
      )}
      {past.length > 0 && (
        <details className="meetings-past">
          <summary>{text.past(past.length)}</summary>
          {rows(past)}
        </details>
      )}
    </>
  );
}
