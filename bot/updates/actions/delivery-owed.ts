/** What is owed of one forum's delivery, and what the data of those jobs looks like. */
import { z } from 'zod';
import { type ForumId, forumId } from '../../forums/forum.ts';
import { needsRefresh } from '../../platform/delivery/delivery.ts';
import { inAnyCase, onceMoreAfter } from '../../platform/delivery/standing-card.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import { partitionOf, table } from '../store.ts';
import { type UpdateId, updateId } from '../update-id.ts';

export type DeliveryAt = { readonly update: UpdateId; readonly regionId: string; readonly forum: ForumId };

export const deliveryJobs = {
  send: 'send-update',
  refresh: 'refresh-update',
  remind: 'remind-of-update',
  count: 'count-update',
} as const;

/** The region is needed to find the head: the delivery's partition does not tell. */
export const ofDelivery = z.object({ update: updateId, region: z.string(), forum: forumId });

/** Forums of one chunk, joined by commas. */
export const ofChunk = z.object({
  update: updateId,
  region: z.string(),
  forums: z.string().transform((joined) => joined.split(',').map((id) => forumId.parse(id))),
});

const oweRefresh = ({ jobs }: Pick<Ports, 'jobs'>, { update, regionId, forum }: DeliveryAt, wanted: number): Promised =>
  jobs.owe(table, partitionOf(update), {
    job: deliveryJobs.refresh,
    about: `${forum}.${wanted}`,
    data: { update, region: regionId, forum },
  });

/** A card that was up to date and is not any more is refreshed; one refresh takes later changes with it. */
export const refreshOwedBy = (
  ports: Pick<Ports, 'jobs'>,
  at: DeliveryAt,
  before: UpdateDelivery | undefined,
  after: UpdateDelivery,
): readonly Promised[] => {
  const isStale = needsRefresh(after.card) && !(before && needsRefresh(before.card));
  return isStale ? [oweRefresh(ports, at, after.card.wanted)] : [];
};

/** Whatever the tables say by then, under a key of its own. */
export const oweRefreshOnceMore = (
  { jobs, random, clock }: Pick<Ports, 'jobs' | 'random' | 'clock'>,
  { update, regionId, forum }: DeliveryAt,
): Promised =>
  jobs.owe(table, partitionOf(update), {
    job: deliveryJobs.refresh,
    about: `${forum}.${random.id()}`,
    data: { update, region: regionId, forum, ...inAnyCase },
    due: clock.now().add({ seconds: onceMoreAfter }),
  });

/** One chunk: `name` is unique in the update. Where it is shared any instance may take it. */
export const oweSending = (
  { jobs }: Pick<Ports, 'jobs'>,
  { update, regionId }: Pick<DeliveryAt, 'update' | 'regionId'>,
  name: string,
  forums: readonly ForumId[],
  { isShared = false }: { readonly isShared?: boolean } = {},
): Promised =>
  jobs.owe(table, partitionOf(update), {
    job: deliveryJobs.send,
    about: name,
    data: { update, region: regionId, forums: forums.join(',') },
    ...(isShared && { shared: true as const }),
  });
