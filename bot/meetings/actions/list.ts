/** The meetings that somebody sees: of the forums on whose rosters they are, and for whoever helps the region of all. */

import { type Actor, mayCallMeetings, maySeeMeetings } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { forumsOfRegion } from '../../forums/actions.ts';
import type { Forum } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type Attendee, isFor } from '../attendee.ts';
import { byStart, type Meeting } from '../meeting.ts';
import type { SeriesId } from '../series-id.ts';
import { listMeetings } from '../store.ts';
import { attendeesAt } from './attendees.ts';

/** Days back and ahead that a list reaches; over a whole region no farther than its next term. */
const reach = { back: 365, ahead: 540, farthest: 800 };
export const regionReach = { back: 0, ahead: 200 };

/** `actor`: undefined for whoever is not on the roster and helps the region. */
export type SeenMeeting = {
  readonly forum: Forum;
  readonly actor: Actor | undefined;
  readonly attendees: readonly Attendee[];
  readonly meeting: Meeting;
};

type Where = Pick<SeenMeeting, 'forum' | 'actor'>;

export const mayCall = ({ forum, actor }: Where): boolean => actor !== undefined && mayCallMeetings(forum, actor);

/** A seat may have a rhythm of its own, and is called to some of them only. */
export const isTheirs = ({ forum, actor, attendees, meeting }: SeenMeeting): boolean =>
  actor === undefined || isFor(meeting, attendees, actor.person, mayCall({ forum, actor }));

/** Those that the person is in; whoever helps the region sees when the others meet, and no more of a team's. */
export const placesSeen = async (ports: Ports, who: Visitor, wanted: string): Promise<readonly Where[]> => {
  const own = who.found.filter(({ forum, actor }) => maySeeMeetings(forum, actor));
  if (wanted !== 'region' || !(who.isCoordinator || who.isSupport))
    return own.filter(({ forum }) => wanted === 'all' || forum.id === wanted);
  const all = await forumsOfRegion(ports, who.regionId);
  return all.map((forum) => own.find((one) => one.forum.id === forum.id) ?? { forum, actor: undefined });
};

/** In no promised order. Consultation hours are nobody's meeting and are left out. */
export const meetingsSeen = async (
  ports: Ports,
  places: readonly Where[],
  { back, ahead }: Pick<typeof reach, 'back' | 'ahead'> = reach,
): Promise<readonly SeenMeeting[]> => {
  const today = dayOf(ports.clock.now());
  const span = { from: today.subtract({ days: back }), to: today.add({ days: ahead }) };
  const seen = await inTurns(places, async (place) => {
    const [stored, attendees] = await Promise.all([
      listMeetings(ports.tables, place.forum.id, span),
      attendeesAt(ports, place.forum),
    ]);
    return stored
      .filter(({ meeting }) => meeting.kind !== 'consultation-hour')
      .map(({ meeting }) => ({ ...place, attendees, meeting }));
  });
  return seen.flat();
};

/** In the order of the calendar. */
export const meetingsOfSeries = async (ports: Ports, forum: Forum, series: SeriesId): Promise<readonly Meeting[]> => {
  const today = dayOf(ports.clock.now());
  const span = { from: today.subtract({ days: reach.back }), to: today.add({ days: reach.farthest }) };
  const stored = await listMeetings(ports.tables, forum.id, span);
  return stored
    .map(({ meeting }) => meeting)
    .filter((meeting) => meeting.seriesId === series)
    .toSorted(byStart);
};
