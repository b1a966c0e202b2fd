import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { foundAgain } from '../../platform/delivery/delivery.ts';
import type { Press } from '../../platform/teams/port.ts';
import type { UpdateDelivery } from './update-delivery.ts';

/**
 * A press on the card in the channel proves that it stands there, and where: its answer was lost. It begins a thread of
 * its own; anything else that says so is not believed. The same delivery when there is nothing to learn.
 */
export const adopted = (
  before: UpdateDelivery,
  forum: Pick<Forum, 'place'>,
  { where, cardActivityId }: Pick<Press, 'where' | 'cardActivityId'>,
  now: Temporal.Instant,
): UpdateDelivery => {
  if (where.kind !== 'channel' || cardActivityId === undefined) return before;
  if (!forum.place || where.place.channelId !== forum.place.channelId) return before;
  if (where.threadId !== undefined && where.threadId !== cardActivityId) return before;
  const card = foundAgain(before.card, cardActivityId);
  if (!card) return before;
  const { sending: _mark, waiting: _pause, ...rest } = before;
  return { ...rest, card, place: forum.place, heldBack: false, deliveredAt: now };
};
