/** What a change of a case makes owed towards the channel. One place, so that no action forgets a card. */
import { type Delivery, needsRefresh } from '../../platform/delivery/delivery.ts';
import { inAnyCase, onceMoreAfter } from '../../platform/delivery/standing-card.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { type CardName, cardNames } from '../card-name.ts';
import type { CaseRequest } from '../case-request.ts';

export const cardJobs = { post: 'post-case-card', refresh: 'refresh-case-card', ask: 'ask-if-card-shows' } as const;
export type CardJob = (typeof cardJobs)[keyof typeof cardJobs];

export const deliveryOf = (request: CaseRequest, which: CardName): Delivery | undefined =>
  which === 'channel' ? request.channelCard : request.confirmation;

export const withDelivery = (request: CaseRequest, which: CardName, changed: Delivery): CaseRequest =>
  which === 'channel' ? { ...request, channelCard: changed } : { ...request, confirmation: changed };

type Owing = Pick<Ports, 'jobs'>;

export const owePost = ({ jobs }: Owing, request: CaseRequest, which: CardName): Promised =>
  jobs.owe('forums', request.forumId, {
    job: cardJobs.post,
    about: `${request.id}.${which}.${deliveryOf(request, which)?.posts ?? 1}`,
    data: { caseId: request.id, which },
  });

export const oweRefresh = ({ jobs }: Owing, request: CaseRequest, which: CardName): Promised =>
  jobs.owe('forums', request.forumId, {
    job: cardJobs.refresh,
    about: `${request.id}.${which}.${deliveryOf(request, which)?.wanted ?? 1}`,
    data: { caseId: request.id, which },
  });

/** Whatever the tables say by then, under a key of its own. */
export const oweRefreshOnceMore = (
  { jobs, random, clock }: Pick<Ports, 'jobs' | 'random' | 'clock'>,
  request: CaseRequest,
  which: CardName,
): Promised =>
  jobs.owe('forums', request.forumId, {
    job: cardJobs.refresh,
    about: `${request.id}.${which}.${random.id()}`,
    data: { caseId: request.id, which, ...inAnyCase },
    due: clock.now().add({ seconds: onceMoreAfter }),
  });

export const oweQuestion = ({ jobs }: Owing, request: CaseRequest, which: CardName): Promised =>
  jobs.owe('forums', request.forumId, {
    job: cardJobs.ask,
    about: `${request.id}.${which}.${deliveryOf(request, which)?.posts ?? 1}`,
    data: { caseId: request.id, which },
  });

/**
 * A card that was up to date and is not any more is refreshed; while one refresh is owed, it takes later changes with
 * it. The confirmation goes into the case's thread as soon as that has begun.
 */
export const owedBy = (ports: Owing, before: CaseRequest, after: CaseRequest): readonly Promised[] => [
  ...cardNames.flatMap((which) => {
    const was = deliveryOf(before, which);
    const is = deliveryOf(after, which);
    if (!was || !is) return [];
    return [
      ...(!needsRefresh(was) && needsRefresh(is) ? [oweRefresh(ports, after, which)] : []),
      ...(is.posts > was.posts ? [owePost(ports, after, which)] : []),
    ];
  }),
  ...(canBeConfirmed(after) && !canBeConfirmed(before) ? [owePost(ports, after, 'confirmation')] : []),
];

/** There is a thread, and a consent that may have come later than the thread. */
const canBeConfirmed = ({ channelCard, confirmation }: CaseRequest): boolean =>
  channelCard.activityId !== undefined && confirmation !== undefined;
