/** A series, its meetings, and what follows of them for their cards and their people: one transaction. */
import type { Actor } from '../../../forums/access.ts';
import type { ForumId } from '../../../forums/forum.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Write } from '../../../platform/tables/port.ts';
import { type Meeting, meetingId } from '../../meeting.ts';
import type { Changes } from '../../series/change.ts';
import type { Draft } from '../../series/draft.ts';
import { cancelledWithSeries } from '../../series/merging.ts';
import type { Series } from '../../series/series.ts';
import { meetingDelete, meetingWrite, type StoredMeeting, seriesWrite, stepWrite } from '../../store.ts';
import { callsChanged, newsOf } from '../../telling/series-news.ts';
import type { seriesChanges } from '../../telling/series-word.ts';
import { meetingWordJobs } from '../../telling/word.ts';
import { owedBy, oweEnd } from '../calling/call-owed.ts';

/** What one transaction of the tables holds. */
const mostWrites = 100;

const newMeeting = (ports: Ports, { id: seriesId, forumId }: Series, draft: Draft): Meeting => ({
  ...draft,
  given: draft.date,
  id: meetingId.parse(`${draft.planned}.${ports.random.id().replaceAll('-', '').slice(0, 8)}`),
  forumId,
  seriesId,
  state: 'planned',
  sequence: 0,
  answers: [],
  points: [],
  said: [],
  hasMinutes: false,
});

type Written = { readonly writes: readonly Write[]; readonly promises: readonly Promised[] };

const nothing: Written = { writes: [], promises: [] };

const both = (one: Written, other: Written): Written => ({
  writes: [...one.writes, ...other.writes],
  promises: [...one.promises, ...other.promises],
});

/** `own`: the rows that the changes were reckoned from. */
const writtenOf = (ports: Ports, series: Series, changes: Changes, own: readonly StoredMeeting[]): Written => {
  const etagOf = ({ id }: Meeting) => own.find(({ meeting }) => meeting.id === id)?.etag;
  const replaced = (before: Meeting, after: Meeting): Written => {
    const isMoved = !before.date.equals(after.date) || before.start !== after.start || before.minutes !== after.minutes;
    const ends = after.card && after.state === 'called' && isMoved ? [oweEnd(ports, after)] : [];
    const isShown = after.sequence > before.sequence;
    const written = isShown ? { ...after, changedAt: ports.clock.now() } : after;
    return { writes: [meetingWrite(written, etagOf(before))], promises: [...owedBy(ports, before, after), ...ends] };
  };
  const goes = (before: Meeting): Written => {
    const stored = own.find(({ meeting }) => meeting.id === before.id);
    return stored ? { writes: [meetingDelete(stored)], promises: [] } : nothing;
  };
  const parts = [
    ...changes.added.map((draft) => ({ writes: [meetingWrite(newMeeting(ports, series, draft))], promises: [] })),
    ...changes.changed.map(({ before, after }) => replaced(before, after)),
    ...changes.removed.map(({ before, how }) =>
      how === 'gone' ? goes(before) : replaced(before, cancelledWithSeries(before)),
    ),
  ];
  return parts.reduce(both, nothing);
};

export type SeriesDeed = {
  readonly before: { readonly etag: string } | undefined;
  readonly after: Series;
  readonly changes: Changes;
  readonly own: readonly StoredMeeting[];
  readonly did: (typeof seriesChanges)[number];
  readonly by: Pick<Actor, 'person' | 'userId'>;
};

/** `lost`: somebody wrote first, read again. `too-many`: more rows than a transaction holds. */
export const commitSeries = async (
  ports: Ports,
  forum: ForumId,
  { before, after, changes, own, did, by }: SeriesDeed,
): Promise<'committed' | 'lost' | 'too-many'> => {
  const told = ports.jobs.owe('forums', forum, {
    job: meetingWordJobs.seriesChanged,
    about: `${after.id}.${after.revision}`,
    data: {
      series: after.id,
      did,
      revision: String(after.revision),
      by: by.userId,
      news: JSON.stringify(newsOf(changes, after)),
      calls: JSON.stringify(callsChanged(changes)),
    },
  });
  const { writes, promises } = writtenOf(ports, after, changes, own);
  const owed = [...promises, told];
  const step = stepWrite({
    id: ports.random.id(),
    about: after.id,
    did: `series-${did}`,
    by: by.person,
    at: ports.clock.now(),
  });
  const all = [step, seriesWrite(after, before?.etag), ...writes, ...owed.map(({ write }) => write)];
  if (all.length > mostWrites) return 'too-many';
  const commit = { table: 'forums', partition: forum, op: ports.random.id(), writes: all } as const;
  return ports.jobs.commit(commit, owed);
};
