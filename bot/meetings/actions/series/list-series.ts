import { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../../forums/forum.ts';
import type { SchoolYear } from '../../../forums/school-year.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import type { Attendee } from '../../attendee.ts';
import { type Meeting, startsAt } from '../../meeting.ts';
import { isComing } from '../../series/change.ts';
import { listSeries, type StoredSeries } from '../../store.ts';
import { planningGround } from './ground.ts';

export type SeriesOfForum = {
  readonly all: readonly (StoredSeries & { readonly next: Meeting | undefined; readonly ahead: number })[];
  readonly attendees: readonly Attendee[];
  /** Whose a consultation hour may be. */
  readonly owners: readonly Attendee[];
  readonly years: readonly SchoolYear[];
  readonly today: Temporal.PlainDate;
};

/** Those that have not ended, and what a form to plan another one needs. */
export const seriesOfForum = async (ports: Ports, forum: Forum): Promise<SeriesOfForum> => {
  const [stored, { years, attendees, owners, meetings }] = await Promise.all([
    listSeries(ports.tables, forum.id),
    planningGround(ports, forum),
  ]);
  const now = ports.clock.now();
  const all = stored
    .filter(({ series }) => series.state === 'active')
    .map((one) => {
      const ahead = meetings
        .map(({ meeting }) => meeting)
        .filter((meeting) => meeting.seriesId === one.series.id && isComing(meeting, now))
        .toSorted((a, b) => Temporal.Instant.compare(startsAt(a), startsAt(b)));
      return { ...one, next: ahead[0], ahead: ahead.length };
    });
  return { all, attendees, owners, years, today: dayOf(now) };
};
