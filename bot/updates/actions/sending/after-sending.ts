/** What an attempt to send makes of a delivery. Pure: the outcome and the moment are data. */
import type { Temporal } from 'temporal-polyfill';
import { arrived } from '../../../platform/delivery/delivery.ts';
import { backOffMs } from '../../../platform/jobs/back-off.ts';
import { triesOfAPost } from '../../../platform/jobs/timings.ts';
import type { Outcome } from '../../../platform/teams/port.ts';
import type { UpdateDelivery } from '../../delivery/update-delivery.ts';

/** Who marked it, and which revision of the card the message showed. */
export type Mark = { readonly claim: string; readonly drawn: number };

/** `code`: Teams' own word for it, or `no-channel`, `paused`, `not-reached`. */
export const failedWith = ({ waiting: _, sending: _mark, ...rest }: UpdateDelivery, code: string): UpdateDelivery => ({
  ...rest,
  card: { ...rest.card, post: 'failed', code },
});

/** Whoever had marked it has not come back in time. */
export const unknownNow = ({ waiting: _, sending: _mark, ...rest }: UpdateDelivery): UpdateDelivery => ({
  ...rest,
  card: { ...rest.card, post: 'uncertain' },
});

const after = (delivery: UpdateDelivery, outcome: Outcome, drawn: number, now: Temporal.Instant): UpdateDelivery => {
  const { sending: _mark, waiting: _pause, ...rest } = delivery;
  switch (outcome.kind) {
    case 'done':
      return { ...rest, card: arrived(rest.card, outcome.activityId, drawn), deliveredAt: now };
    case 'throttled':
      return { ...rest, waiting: { reason: 'throttled', until: now.add({ milliseconds: outcome.retryAfterMs }) } };
    case 'not-reached': {
      const tries = rest.tries + 1;
      if (tries >= triesOfAPost) return failedWith({ ...rest, tries }, 'not-reached');
      const until = now.add({ milliseconds: backOffMs(rest.tries) });
      return { ...rest, tries, waiting: { reason: 'not-reached', until } };
    }
    case 'uncertain':
      return unknownNow(rest);
    case 'refused':
      return failedWith(rest, outcome.code);
    case 'withheld':
      return rest;
  }
};

/**
 * Undefined when the row is not this worker's any more and says all that it knows. One whose mark ran out, and that did
 * arrive, knows better than those who wrote that nobody knew.
 */
export const afterSending = (
  delivery: UpdateDelivery,
  { claim, drawn }: Mark,
  outcome: Outcome,
  now: Temporal.Instant,
): UpdateDelivery | undefined => {
  const isMine = delivery.sending?.claim === claim;
  const knowsBetter = outcome.kind === 'done' && delivery.card.activityId === undefined;
  return isMine || knowsBetter ? after(delivery, outcome, drawn, now) : undefined;
};
