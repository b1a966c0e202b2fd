/** A series has changed or ended: those whom it concerns are told once, of the whole of it. */

import type { z } from 'zod';
import { forumById } from '../../../forums/actions.ts';
import type { Forum, ForumId } from '../../../forums/forum.ts';
import type { Promised, Settlement } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { isElsewhere, questionsTold } from '../../agenda/slot-marks.ts';
import type { Attendee } from '../../attendee.ts';
import { byStart, hasBegun, isCancelled, type Meeting } from '../../meeting.ts';
import type { Series } from '../../series/series.ts';
import { listMeetings, loadSeries } from '../../store.ts';
import { type CallNews, toPeople } from '../../telling/series-news.ts';
import type { SeriesWord, seriesChangeData } from '../../telling/series-word.ts';
import { meetingWordJobs } from '../../telling/word.ts';
import { attendeesAt } from '../attendees.ts';
import { mostWords } from './owe-word.ts';
import { oweInThread } from './say-in-thread.ts';
import { owedToAskers } from './tell-askers.ts';

/** Days ahead that the next meetings are looked for, and how many of them are told. */
const lookAhead = 200;
const mostTold = 3;

/** Who waits for a slot at one of its meetings hears of that meeting alone; another hour is told with the new slot. */
const owedToItsAskers = async (
  ports: Ports,
  forum: Forum,
  series: Series,
  by: string | undefined,
): Promise<readonly Promised[]> => {
  const now = ports.clock.now();
  const today = dayOf(now);
  const all = await listMeetings(ports.tables, forum.id, { from: today, to: today.add({ days: lookAhead }) });
  const besides = by === undefined ? [] : [by];
  const owed = all
    .filter(({ meeting }) => meeting.seriesId === series.id && !hasBegun(meeting, now))
    .map(({ meeting }) => {
      const isMoved = questionsTold(meeting.said).some((caseId) => isElsewhere(meeting.said, caseId));
      const did = isCancelled(meeting) && meeting.cancelled === 'series' ? 'cancelled' : isMoved ? 'moved' : undefined;
      return did ? owedToAskers(ports, forum, meeting, { did, besides }) : [];
    });
  return (await Promise.all(owed)).flat();
};

/** Where somebody has nobody to be told, the call that does not stand as it did is replied to, if it is so still. */
const owedToCalls = (
  ports: Ports,
  id: ForumId,
  attendees: readonly Attendee[],
  calls: readonly CallNews[],
): readonly Promised[] =>
  attendees.some(({ people }) => people.length === 0)
    ? calls.map(({ meeting, did, sequence }) => {
        const about = String(sequence);
        return oweInThread(ports, id, { meeting, kind: did, about }, about);
      })
    : [];

/**
 * A new series tells nobody: the calls come. Else those whose meetings are at another time or place, or have gone; each
 * change tells its own, since the next one may concern others.
 */
export const oweSeriesTold = async (
  ports: Ports,
  id: ForumId,
  { series: seriesId, did, revision, by, news, calls }: z.output<typeof seriesChangeData>,
): Promise<Settlement> => {
  if (did === 'made') return { writes: [] };
  const [forum, stored] = await Promise.all([forumById(ports, id), loadSeries(ports.tables, id, seriesId)]);
  if (!forum || !stored || stored.series.kind === 'consultation-hour') return { writes: [] };
  const attendees = await attendeesAt(ports, forum);
  const ofSeries = toPeople(news, attendees)
    .filter(({ userId }) => userId !== by)
    .map(({ userId, parts, out }) =>
      ports.jobs.owe('forums', id, {
        job: meetingWordJobs.tellOfSeries,
        about: [seriesId, String(revision), userId].join('.'),
        data: {
          series: seriesId,
          did,
          revision: String(revision),
          userId,
          parts: parts.join(','),
          out: out.join(','),
        },
      }),
    );
  const isLast = stored.series.revision === revision;
  const promises = [
    ...ofSeries,
    ...owedToCalls(ports, id, attendees, calls),
    ...(isLast ? await owedToItsAskers(ports, forum, stored.series, by) : []),
  ].slice(0, mostWords);
  return { writes: promises.map(({ write }) => write), promises };
};

export type SeriesToTell = {
  readonly forum: Forum;
  readonly series: Series;
  readonly word: SeriesWord;
  /** Whom the person speaks for. */
  readonly own: readonly Attendee[];
  /** The nearest that they are called to. */
  readonly next: readonly Meeting[];
};

/** Undefined when the person has left, or when it has ended since and they are told of that. */
export const readSeriesWord = async (
  ports: Ports,
  id: ForumId,
  word: SeriesWord,
): Promise<SeriesToTell | undefined> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadSeries(ports.tables, id, word.series)]);
  if (!forum || !stored) return undefined;
  if (word.did === 'changed' && stored.series.state === 'ended' && word.parts.length > 0) return undefined;
  if (forum.place && (await ports.teams.member(forum.place, word.userId)).kind === 'not-a-member') return undefined;
  const own = (await attendeesAt(ports, forum)).filter(({ people }) =>
    people.some(({ userId }) => userId === word.userId),
  );
  const now = ports.clock.now();
  const today = dayOf(now);
  const all = await listMeetings(ports.tables, id, { from: today, to: today.add({ days: lookAhead }) });
  const next = all
    .map(({ meeting }) => meeting)
    .filter((meeting) => meeting.seriesId === word.series && !isCancelled(meeting) && !hasBegun(meeting, now))
    .filter((meeting) => own.some((one) => meeting.attendees.includes(one.id)))
    .toSorted(byStart)
    .slice(0, mostTold);
  return { forum, series: stored.series, word, own, next };
};
