/** An update in figures, of forums. */
import { z } from 'zod';
import { hasActed } from '../answers/answer.ts';
import { isThere } from '../delivery/delivery-state.ts';
import { isOpen, stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import type { Asks } from '../update.ts';

export const tally = z.object({
  all: z.int(),
  delivered: z.int(),
  /** Something is still to come of them by itself. */
  open: z.int(),
  failed: z.int(),
  uncertain: z.int(),
  /** Nobody need be reminded of them; missing where nothing is asked. */
  answered: z.int().optional(),
});
export type Tally = z.infer<typeof tally>;

export const tallyOf = (deliveries: readonly UpdateDelivery[], asks: Asks): Tally => {
  const counted = { all: deliveries.length, delivered: 0, open: 0, failed: 0, uncertain: 0 };
  let answered = 0;
  for (const delivery of deliveries) {
    const state = stateOf(delivery);
    if (isThere(state)) counted.delivered += 1;
    if (isOpen(delivery)) counted.open += 1;
    if (state === 'failed' || state === 'uncertain') counted[state] += 1;
    if (hasActed(asks, delivery.respondents, delivery.answers)) answered += 1;
  }
  return asks.kind === 'know' ? counted : { ...counted, answered };
};

const figures = ['all', 'delivered', 'open', 'failed', 'uncertain', 'answered'] as const;

export const isSameTally = (one: Tally | undefined, other: Tally): boolean =>
  one !== undefined && figures.every((figure) => one[figure] === other[figure]);

/** What one delivery adds to the figures. */
export const countsAlike = (one: UpdateDelivery, other: UpdateDelivery, asks: Asks): boolean =>
  isSameTally(tallyOf([one], asks), tallyOf([other], asks));
