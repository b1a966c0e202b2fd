/** Teams' own form for a new meeting, filled in, for whoever wants it in the own calendar without our help. */
import type { Temporal } from 'temporal-polyfill';
import { zone } from '../../platform/time/clock.ts';
import { endsAt, type Meeting, startsAt } from '../meeting.ts';

/** Windows cuts what it hands over to Teams at some 2,000 characters. */
const longestName = 200;
const longestPlace = 300;

/** Of a character that was cut in two: no address can hold one. */
const halves = /\p{Surrogate}/gu;

const withOffset = (at: Temporal.Instant): string => at.toString({ timeZone: zone, smallestUnit: 'second' });

/**
 * Learn, "Deep link to a workflow in Teams": the times with their offset, a space as %20 and never as +, and no
 * parameter for a place. Nobody is invited, since we hold no addresses. `link`: where the tab shows the meeting.
 */
export const newMeetingLink = (
  meeting: Pick<Meeting, 'name' | 'date' | 'start' | 'minutes' | 'place'>,
  { forumName, link }: { readonly forumName: string; readonly link: string },
): string => {
  const { name, place } = meeting;
  const content = [...(place !== undefined ? [`Plats: ${place.slice(0, longestPlace)}.`] : []), `Om mötet: ${link}`];
  const asked = {
    subject: `${name}, ${forumName}`.slice(0, longestName),
    startTime: withOffset(startsAt(meeting)),
    endTime: withOffset(endsAt(meeting)),
    content: content.join(' '),
  };
  const query = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(value.replace(halves, ''))}`);
  return `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`;
};
