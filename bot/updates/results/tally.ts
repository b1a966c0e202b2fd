/** An update in figures, of forums. */
import { hasActed } from '../answers/answer.ts';
import { isThere } from '../delivery/delivery-state.ts';
import { isOpen, stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import type { Asks } from '../update.ts';

export type Tally = {
  readonly all: number;
  readonly delivered: number;
  /** Something is still to come of them by itself. */
  readonly open: number;
  readonly failed: number;
  readonly uncertain: number;
  /** Nobody need be reminded of them; missing where nothing is asked. */
  readonly answered?: number;
};

export const tallyOf = (deliveries: readonly UpdateDelivery[], asks: Asks): Tally => {
  const tally = { all: deliveries.length, delivered: 0, open: 0, failed: 0, uncertain: 0 };
  let answered = 0;
  for (const delivery of deliveries) {
    const state = stateOf(delivery);
    if (isThere(state)) tally.delivered += 1;
    if (isOpen(delivery)) tally.open += 1;
    if (state === 'failed' || state === 'uncertain') tally[state] += 1;
    if (hasActed(asks, delivery.respondents, delivery.answers)) answered += 1;
  }
  return asks.kind === 'know' ? tally : { ...tally, answered };
};
