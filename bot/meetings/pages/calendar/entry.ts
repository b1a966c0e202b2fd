/** A meeting as it stands in people's own calendars: when, where and for whom. Nothing of its agenda, and no case. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../../forums/forum.ts';
import type { Region } from '../../../forums/region.ts';
import type { CalendarEntry } from '../../../platform/calendar/ics.ts';
import { zone } from '../../../platform/time/clock.ts';
import { endsAt, isCancelled, type Meeting, startsAt } from '../../meeting.ts';
import { calendarText } from './text.ts';

type InForum = {
  readonly meeting: Meeting;
  readonly forum: Forum;
  /** The forum's own. */
  readonly region: Region;
  readonly link: string;
};

/** Without the forum it could not be told which meeting it is; without an address of ours it outlives a new one. */
const uidOf = ({ forumId, id }: Meeting): string => `${forumId}.${id}@partssamverkan`;

const calledTo = ({ attendees }: Meeting, { kind, seats }: Forum, { municipalities }: Region): readonly string[] => {
  const named = kind === 'network' ? municipalities : seats;
  return attendees.flatMap((attendee) => named.find(({ id }) => id === attendee)?.name ?? []);
};

const wallClock = (at: Temporal.Instant): Temporal.PlainDateTime => at.toZonedDateTimeISO(zone).toPlainDateTime();

/** `link`: where the tab shows it. */
export const entryOf = ({ meeting, forum, region, link }: InForum): CalendarEntry => {
  const { kind, name, sequence, changedAt, place, link: join } = meeting;
  const location = place ?? (join !== undefined ? calendarText.inTeams : undefined);
  return {
    uid: uidOf(meeting),
    sequence,
    status: isCancelled(meeting) ? 'cancelled' : 'confirmed',
    start: wallClock(startsAt(meeting)),
    end: wallClock(endsAt(meeting)),
    summary: calendarText.summary(name, forum.name, isCancelled(meeting)),
    description: calendarText.description({ kind, called: calledTo(meeting, forum, region), join, link }),
    url: join ?? link,
    categories: [calendarText.category],
    ...(changedAt && { changedAt }),
    ...(location !== undefined && { location }),
  };
};
