/** What a change of a meeting makes owed towards its channel. One place, so that no action forgets the call. */
import { needsRefresh } from '../../platform/delivery/delivery.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Meeting } from '../meeting.ts';

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
