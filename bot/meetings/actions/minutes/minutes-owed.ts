/** What minutes make owed towards the channel: published once, and corrected where they stand. A team's never are. */
import type { Forum, ForumId } from '../../../forums/forum.ts';
import { needsRefresh, newDelivery, nextRevision } from '../../../platform/delivery/delivery.ts';
import { inAnyCase, onceMoreAfter } from '../../../platform/delivery/standing-card.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Minutes } from '../../minutes/minutes.ts';

export const minutesJobNames = {
  post: 'publish-minutes',
  refresh: 'refresh-minutes',
  ask: 'ask-if-minutes-show',
} as const;

type Owing = Pick<Ports, 'jobs' | 'clock'>;

export const isPublished = ({ kind }: Pick<Forum, 'kind'>): boolean => kind !== 'team';

/** Where they are to stand after a change: a card anew, or its next revision. */
export const cardAfter = (forum: Pick<Forum, 'kind'>, before: Minutes | undefined): Pick<Minutes, 'card'> => {
  if (!isPublished(forum)) return {};
  return { card: before?.card ? nextRevision(before.card) : newDelivery };
};

const oweOn = (
  { jobs }: Owing,
  forum: ForumId,
  { meetingId }: Minutes,
  job: string,
  nth: number | string,
  more: { readonly data?: Readonly<Record<string, string>>; readonly due?: Promised['due'] } = {},
): Promised => {
  const { data = {}, due } = more;
  const about = `${meetingId}.${nth}`;
  return jobs.owe('forums', forum, { job, about, data: { meeting: meetingId, ...data }, ...(due && { due }) });
};

export const oweAsking = (ports: Owing, forum: ForumId, minutes: Minutes): Promised =>
  oweOn(ports, forum, minutes, minutesJobNames.ask, minutes.card?.posts ?? 1);

/** Under a key of its own: it may itself have to be done once more. */
export const oweOnceMore = (ports: Owing & Pick<Ports, 'random'>, forum: ForumId, minutes: Minutes): Promised =>
  oweOn(ports, forum, minutes, minutesJobNames.refresh, ports.random.id(), {
    data: inAnyCase,
    due: ports.clock.now().add({ seconds: onceMoreAfter }),
  });

/** Minutes that were up to date in the channel and are not any more; one refresh takes later changes with it. */
export const minutesOwed = (
  ports: Owing,
  forum: ForumId,
  before: Minutes | undefined,
  after: Minutes,
): readonly Promised[] => {
  const is = after.card;
  if (!is) return [];
  const was = before?.card;
  const data = { revision: String(after.revision) };
  const isStale = needsRefresh(is) && !(was && needsRefresh(was));
  return [
    ...(isStale ? [oweOn(ports, forum, after, minutesJobNames.refresh, is.wanted, { data })] : []),
    ...(is.posts > (was?.posts ?? 0) ? [oweOn(ports, forum, after, minutesJobNames.post, is.posts, { data })] : []),
  ];
};
