/** A calendar as it goes over the wire, and a tag that is the same for as long as it says the same. */
import { createHash } from 'node:crypto';
import type { Forum } from '../../forums/forum.ts';
import { type CalendarFile, writeCalendar } from '../../platform/calendar/ics.ts';
import type { Ports } from '../../platform/ports.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import type { Meeting } from '../meeting.ts';
import { calendarOf, type Shown } from '../pages/calendar/file.ts';
import { meetingsPath } from '../path.ts';

export const calendarType = 'text/calendar; charset=utf-8';

/** Weak: when it was written stands in the file, and changes nothing. */
const tagOf = (calendar: CalendarFile): string =>
  `W/"${createHash('sha256').update(JSON.stringify(calendar)).digest('base64url')}"`;

export const fileOf = (ports: Ports, shown: Shown): { readonly text: string; readonly tag: string } => {
  const linkTo = ({ forumId, id }: Meeting) => tabLink(ports.settings, meetingsPath(forumId, { forumId, id }));
  const regionOf = ({ regionId }: Forum) => ports.regions.of(regionId);
  const calendar = calendarOf(shown, { linkTo, regionOf });
  return { text: writeCalendar(calendar, ports.clock.now()), tag: tagOf(calendar) };
};
