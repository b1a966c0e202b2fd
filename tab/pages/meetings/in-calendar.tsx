// The meeting in one's own calendar: as a file, or as a new meeting in Teams that is filled in.

import { Link } from 'wouter';
import type { MeetingView } from '../../../bot/meetings/contract/list.ts';
import { useMinute } from '../../parts/minute.ts';
import { useHere } from '../../shell/place.ts';
import { type At, calendarPath } from './paths.ts';
import { Section } from './section.tsx';
import { standingOf } from './standing.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

export function InCalendar({ view }: { at: At; view: MeetingView }): React.ReactNode {
  const { place } = useHere();
  const standing = standingOf(view.row, useMinute());
  if (standing === 'over' || standing === 'cancelled') return null;
  return (
    <Section title={text.inCalendar} why={text.inCalendarWhy}>
      {view.row.mayCall && (
        <p>
          <TeamsLink href={view.newMeetingLink}>{text.newInTeams}</TeamsLink>
          <br />
          <span className="meeting-quiet">{text.newInTeamsWhy}</span>
        </p>
      )}
      <p>
        <Link href={calendarPath(place.id)}>{text.feeds}</Link>
      </p>
    </Section>
  );
}
