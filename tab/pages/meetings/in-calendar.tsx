// The meeting in a calendar: as a file, as a new meeting in Teams that is filled in, or as a real one of one's own.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import { calendarStatus, eventAnswer } from '../../../bot/meetings/contract/event.ts';
import type { MeetingView } from '../../../bot/meetings/contract/list.ts';
import type { Failure } from '../../data/failure.ts';
import { useApi, useRead } from '../../data/query.ts';
import { useMinute } from '../../parts/minute.ts';
import { saveAs } from '../../parts/save-as.ts';
import { Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { OwnEvent } from './own-event.tsx';
import { type At, calendarPath } from './paths.ts';
import { eventApi, meetingApi } from './reading.ts';
import { Section } from './section.tsx';
import { standingOf } from './standing.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

type Props = { at: At; view: MeetingView };

/** Of one that is over or cancelled only what stands in somebody's calendar still. */
export function InCalendar({ at, view: { row, newMeetingLink } }: Props): React.ReactNode {
  const { place } = useHere();
  const standing = standingOf(row, useMinute());
  const isAhead = standing !== 'over' && standing !== 'cancelled';
  const status = useRead('/api/calendar-status', calendarStatus).data;
  const event = useRead(status?.state === 'on' ? eventApi(at) : undefined, eventAnswer).data;
  if (!isAhead && !event?.event) return null;
  return (
    <Section title={text.inCalendar} {...(isAhead && { why: text.inCalendarWhy })}>
      {isAhead && (
        <div className="meeting-acts">
          <Ics at={at} />
          <Link href={calendarPath(place.id)}>{text.feeds}</Link>
        </div>
      )}
      {status && (row.mayCall || event?.event) && <OwnEvent at={at} status={status} answer={event} isAhead={isAhead} />}
      {isAhead && row.mayCall && (
        <p>
          <TeamsLink href={newMeetingLink}>{text.newInTeams}</TeamsLink>
          <br />
          <span className="meeting-quiet">{text.newInTeamsWhy}</span>
        </p>
      )}
    </Section>
  );
}

function Ics({ at }: { at: At }): React.ReactNode {
  const api = useApi();
  const [saved, setSaved] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const save = async (): Promise<void> => {
    const answer = await api.file(`${meetingApi(at)}/ics`);
    setFailure(answer.ok ? undefined : answer.failure);
    setSaved(answer.ok ? text.saved(answer.value.name) : '');
    if (answer.ok) saveAs(answer.value.name, answer.value.content);
  };
  return (
    <>
      <Button onClick={() => void save()}>{text.ics}</Button>
      <span role="status">{saved}</span>
      {failure && <Trouble failure={failure} />}
    </>
  );
}
