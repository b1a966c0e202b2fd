/** A series has changed or ended: everybody who is called to it is told once, of the whole of it. */

import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { forumById } from '../../forums/actions.ts';
import type { Forum, ForumId } from '../../forums/forum.ts';
import type { Settlement } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { hasBegun, isCancelled, type Meeting, startsAt } from '../meeting.ts';
import type { Series } from '../series.ts';
import type { seriesChangeData, seriesWord } from '../series-word.ts';
import { listMeetings, loadSeries } from '../store.ts';
import { meetingWordJobs } from '../word.ts';
import { attendeesAt } from './attendees.ts';
import { mostWords } from './say.ts';

/** A new series tells nobody: the calls come. Nor does one that has changed again since: that change tells them. */
export const oweSeriesTold = async (
  ports: Ports,
  id: ForumId,
  { series: seriesId, did, revision, by }: z.output<typeof seriesChangeData>,
): Promise<Settlement> => {
  if (did === 'made') return { writes: [] };
  const [forum, stored] = await Promise.all([forumById(ports, id), loadSeries(ports.tables, id, seriesId)]);
  if (!forum || !stored || stored.series.kind === 'consultation-hour') return { writes: [] };
  if (stored.series.revision !== revision) return { writes: [] };
  const { attendees: called } = stored.series;
  const people = (await attendeesAt(ports, forum))
    .filter((one) => called.includes(one.id))
    .flatMap((one) => one.people);
  const told = [...new Set(people.map(({ userId }) => userId))].filter((userId) => userId !== by);
  const promises = told.slice(0, mostWords).map((userId) =>
    ports.jobs.owe('forums', id, {
      job: meetingWordJobs.tellOfSeries,
      about: [seriesId, String(revision), userId].join('.'),
      data: { series: seriesId, did, revision: String(revision), userId },
    }),
  );
  return { writes: promises.map(({ write }) => write), promises };
};

/** Days ahead that the next meetings are looked for, and how many of them are told. */
const lookAhead = 200;
const mostTold = 3;

export type SeriesToTell = { readonly forum: Forum; readonly series: Series; readonly next: readonly Meeting[] };

export const readSeriesWord = async (
  ports: Ports,
  id: ForumId,
  word: z.output<typeof seriesWord>,
): Promise<SeriesToTell | undefined> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadSeries(ports.tables, id, word.series)]);
  if (!forum || !stored || stored.series.revision !== word.revision) return undefined;
  if (forum.place && (await ports.teams.member(forum.place, word.userId)).kind === 'not-a-member') return undefined;
  const now = ports.clock.now();
  const today = dayOf(now);
  const all = await listMeetings(ports.tables, id, { from: today, to: today.add({ days: lookAhead }) });
  const next = all
    .map(({ meeting }) => meeting)
    .filter((meeting) => meeting.seriesId === word.series && !isCancelled(meeting) && !hasBegun(meeting, now))
    .toSorted((one, other) => Temporal.Instant.compare(startsAt(one), startsAt(other)))
    .slice(0, mostTold);
  return { forum, series: stored.series, next };
};
