/** Meetings as one calendar, for a file or for whoever asks at an address. */
import type { Forum } from '../../../forums/forum.ts';
import type { Region } from '../../../forums/region.ts';
import type { CalendarFile } from '../../../platform/calendar/ics.ts';
import type { Meeting } from '../../meeting.ts';
import { entryOf } from './entry.ts';
import { calendarText } from './text.ts';

export type Shown = {
  /** Whose it is; a person's own has none. */
  readonly forum?: Forum;
  readonly meetings: readonly { readonly meeting: Meeting; readonly forum: Forum }[];
};

export type Around = {
  /** Where the tab shows a meeting. */
  readonly linkTo: (meeting: Meeting) => string;
  /** The facts of a forum's region. */
  readonly regionOf: (forum: Forum) => Region;
};

export const calendarOf = ({ forum, meetings }: Shown, { linkTo, regionOf }: Around): CalendarFile => ({
  name: forum ? calendarText.ofForum(forum.name) : calendarText.ofPerson,
  method: 'PUBLISH',
  entries: meetings.map((one) => entryOf({ ...one, region: regionOf(one.forum), link: linkTo(one.meeting) })),
});
