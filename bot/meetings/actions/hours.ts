/** Consultation hours that somebody may call in: those of the own areas, and the region's, whoever's roster they are on. */

import type { Temporal } from 'temporal-polyfill';
import { areasSeen } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { forumsOfRegion } from '../../forums/actions.ts';
import { areaOf } from '../../forums/area.ts';
import type { Forum } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Attendee } from '../attendee.ts';
import { byStart, isCancelled, isOver, type Meeting } from '../meeting.ts';
import { listMeetings, listSeries } from '../store.ts';
import { ownersOfHours } from './attendees.ts';

/** Days ahead that the next one is looked for: over a summer. */
const lookAhead = 120;

export type Hour = { readonly forum: Forum; readonly attendees: readonly Attendee[]; readonly meeting: Meeting };

/** The one that is open or comes next, of each series. */
const nextOf = (meetings: readonly Meeting[], now: Temporal.Instant): readonly Meeting[] => {
  const ahead = meetings
    .filter((meeting) => meeting.kind === 'consultation-hour' && !isCancelled(meeting) && !isOver(meeting, now))
    .toSorted(byStart);
  return ahead.filter(({ seriesId }, n) => ahead.findIndex((one) => one.seriesId === seriesId) === n);
};

const hoursOf = async (ports: Ports, forum: Forum): Promise<readonly Hour[]> => {
  const series = await listSeries(ports.tables, forum.id);
  if (!series.some(({ series: { kind, state } }) => kind === 'consultation-hour' && state === 'active')) return [];
  const now = ports.clock.now();
  const today = dayOf(now);
  const stored = await listMeetings(ports.tables, forum.id, { from: today, to: today.add({ days: lookAhead }) });
  const attendees = ownersOfHours(ports, forum);
  return nextOf(
    stored.map(({ meeting }) => meeting),
    now,
  ).map((meeting) => ({ forum, attendees, meeting }));
};

/** The nearest first. */
export const hoursSeen = async (ports: Ports, who: Visitor): Promise<readonly Hour[]> => {
  const areas = new Set(areasSeen(who, who.region).map(({ area }) => area));
  const forums = (await forumsOfRegion(ports, who.regionId)).filter((forum) => areas.has(areaOf(forum)));
  const hours = await inTurns(forums, (forum) => hoursOf(ports, forum));
  return hours.flat().toSorted((one, other) => byStart(one.meeting, other.meeting));
};
