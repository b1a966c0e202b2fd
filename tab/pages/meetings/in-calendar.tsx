// The meeting in a calendar: as a file, as a new meeting in Teams that is filled in, or as a real one of one's own.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MeetingView } from '../../../bot/meetings/contract/list.ts';
import type { Failure } from '../../data/failure.ts';
import { useApi } from '../../data/query.ts';
import { useMinute } from '../../parts/minute.ts';
import { saveAs } from '../../parts/save-as.ts';
import { Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { OwnEvent } from './own-event.tsx';
import { type At, calendarPath } from './paths.ts';
import { meetingApi } from './reading.ts';
import { Section } from './section.tsx';
import { standingOf } from './standing.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

export function InCalendar({ at, view }: { at: At; view: MeetingView }): React.ReactNode {
  const { place } = useHere();
  const standing = standingOf(view.row, useMinute());
  const isAhead = standing !== 'over' && standing !== 'cancelled';
  if (!isAhead && !view.event) return null;
  return (
    <Section title={text.inCalendar} {...(isAhead && { why: text.inCalendarWhy })}>
      {isAhead && (
        <div className="meeting-acts">
          <Ics at={at} />
          <Link href={calendarPath(place.id)}>{text.feeds}</Link>
        </div>
      )}
      {(view.row.mayCall || view.event) && <OwnEvent at={at} view={view} isAhead={isAhead} />}
      {isAhead && view.row.mayCall && (
        <p>
          <TeamsLink href={view.newMeetingLink}>{text.newInTeams}</TeamsLink>
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
