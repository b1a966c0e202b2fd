/** One update on its way to one forum. The row's key is the forum, so that none is served twice. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { channelPlace, forumId } from '../../forums/forum.ts';
import { delivery, newDelivery } from '../../platform/delivery/delivery.ts';
import { instant, plainDate } from '../../platform/time/schema.ts';
import { teamStates } from '../../support/kind.ts';
import { answer, respondent } from '../answers/answer.ts';
import { reminderKinds } from '../kinds.ts';
import type { DeliveryState } from './delivery-state.ts';

export const updateDelivery = z.object({
  forum: forumId,
  name: z.string(),
  kind: z.enum(['group', 'team', 'network']),
  municipality: z.string().optional(),
  /** Of a letter: how it stood with the municipality's team when it went. What is shown of it does not change by itself. */
  teamState: z.enum(teamStates).optional(),
  /** The card: what it is to show and does show, and how its post went. */
  card: delivery,
  /** Where it was posted: a forum may move to another channel, its card does not. */
  place: channelPlace.optional(),
  /** A worker is at it until then; after that nobody knows whether it was sent. */
  sending: z.object({ claim: z.string(), until: instant }).optional(),
  /** Teams asked us to come back, or could not be reached. */
  waiting: z.object({ reason: z.enum(['throttled', 'not-reached']), until: instant }).optional(),
  /** Times that Teams could not be reached. */
  tries: z.int().min(0).default(0),
  /** Not to be sent any more: it was stopped before its turn came. */
  heldBack: z.boolean().default(false),
  deliveredAt: instant.optional(),
  /** Those who could answer when it was sent. */
  respondents: z.array(respondent).default([]),
  answers: z.array(answer).default([]),
  /** The last revision of the update that has been carried to it; what it was sent with needs no carrying. */
  carried: z.int().optional(),
  /** Of which reminders it has been told, and of which last day: one that is moved is another. */
  reminded: z.array(z.object({ which: z.enum(reminderKinds), by: plainDate })).default([]),
});
export type UpdateDelivery = z.infer<typeof updateDelivery>;

export const stateOf = ({ card, sending, waiting, heldBack }: UpdateDelivery): DeliveryState => {
  if (card.activityId !== undefined) return 'delivered';
  if (card.post === 'seen' || card.post === 'uncertain' || card.post === 'failed') return card.post;
  if (sending) return 'sending';
  if (heldBack) return 'held-back';
  return waiting ? 'waiting' : 'queued';
};

/** Something is still to come of it by itself. */
export const isOpen = (delivery: UpdateDelivery): boolean =>
  ['queued', 'sending', 'waiting'].includes(stateOf(delivery));

export const newUpdateDelivery = (
  to: Pick<UpdateDelivery, 'forum' | 'name' | 'kind' | 'municipality'>,
): UpdateDelivery => ({
  ...to,
  card: newDelivery,
  tries: 0,
  heldBack: false,
  respondents: [],
  answers: [],
  reminded: [],
});

const isPast = (at: Temporal.Instant, now: Temporal.Instant): boolean => Temporal.Instant.compare(at, now) <= 0;

/** Its turn may come now; else when, or never by itself. */
export const turnOf = (delivery: UpdateDelivery, now: Temporal.Instant): 'now' | Temporal.Instant | undefined => {
  if (!isOpen(delivery)) return undefined;
  const { sending, waiting } = delivery;
  if (sending) return isPast(sending.until, now) ? 'now' : sending.until;
  if (waiting) return isPast(waiting.until, now) ? 'now' : waiting.until;
  return 'now';
};
