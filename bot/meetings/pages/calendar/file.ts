/** Meetings as one calendar, for a file or for whoever asks at an address. */
import type { Forum } from '../../../forums/forum.ts';
import type { CalendarFile } from '../../../platform/calendar/ics.ts';
import type { Meeting } from '../../meeting.ts';
import { entryOf } from './entry.ts';
import { calendarText } from './text.ts';

export type Shown = {
  /** Whose it is; a person's own has none. */
  readonly forum?: Forum;
  readonly meetings: readonly { readonly meeting: Meeting; readonly forum: Forum }[];
};

/** `linkTo`: where the tab shows a meeting. */
export const calendarOf = ({ forum, meetings }: Shown, linkTo: (meeting: Meeting) => string): CalendarFile => ({
  name: forum ? calendarText.ofForum(forum.name) : calendarText.ofPerson,
  method: 'PUBLISH',
  entries: meetings.map((one) => entryOf({ ...one, link: linkTo(one.meeting) })),
});
