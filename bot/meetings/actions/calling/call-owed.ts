/** What a change of a meeting makes owed towards its channel. One place, so that no action forgets the call. */
import { needsRefresh } from '../../../platform/delivery/delivery.ts';
import { inAnyCase, onceMoreAfter } from '../../../platform/delivery/standing-card.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { endsAt, type Meeting } from '../../meeting.ts';

export const callJobs = {
  post: 'post-meeting-call',
  refresh: 'refresh-meeting-call',
  ask: 'ask-if-call-shows',
} as const;

type Owing = Pick<Ports, 'jobs'>;

const oweOn = ({ jobs }: Owing, { id, forumId }: Meeting, job: string, nth: number): Promised =>
  jobs.owe('forums', forumId, { job, about: `${id}.${nth}`, data: { meeting: id } });

export const owePost = (ports: Owing, meeting: Meeting): Promised =>
  oweOn(ports, meeting, callJobs.post, meeting.card?.posts ?? 1);

export const oweQuestion = (ports: Owing, meeting: Meeting): Promised =>
  oweOn(ports, meeting, callJobs.ask, meeting.card?.posts ?? 1);

/** Whatever the tables say by then, under a key of its own. */
export const oweRefreshOnceMore = (
  { jobs, random, clock }: Pick<Ports, 'jobs' | 'random' | 'clock'>,
  { id, forumId }: Meeting,
): Promised =>
  jobs.owe('forums', forumId, {
    job: callJobs.refresh,
    about: `${id}.${random.id()}`,
    data: { meeting: id, ...inAnyCase },
    due: clock.now().add({ seconds: onceMoreAfter }),
  });

/** When it is over the call says so, without anybody's pressing. Each time that it is moved to has one of its own. */
export const oweEnd = ({ jobs }: Owing, meeting: Meeting): Promised => {
  const { id, forumId, sequence } = meeting;
  return jobs.owe('forums', forumId, {
    job: callJobs.refresh,
    about: `${id}.end.${sequence}`,
    data: { meeting: id, ...inAnyCase },
    due: endsAt(meeting),
  });
};

/** A call that was up to date and is not any more is refreshed; one refresh takes later changes with it. */
export const owedBy = (ports: Owing, before: Meeting | undefined, after: Meeting): readonly Promised[] => {
  const is = after.card;
  if (!is) return [];
  const was = before?.card;
  const isStale = needsRefresh(is) && !(was && needsRefresh(was));
  return [
    ...(isStale ? [oweOn(ports, after, callJobs.refresh, is.wanted)] : []),
    ...(is.posts > (was?.posts ?? 0) ? [owePost(ports, after)] : []),
  ];
};
