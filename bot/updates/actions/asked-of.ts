/** What forums have been asked for lately, and what they have answered: for what looks over a region. */
import { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { hasActed } from '../answers/answer.ts';
import { isThere } from '../delivery/delivery-state.ts';
import { stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import { listSince } from '../store/shelf.ts';
import { loadDelivery } from '../store.ts';
import { isOut, type Update } from '../update.ts';

/** `update`: without its text. `isActed`: nobody need be reminded any more. */
export type AskedOf = { readonly update: Update; readonly delivery: UpdateDelivery; readonly isActed: boolean };

const isAsking = ({ content, state, sentAt }: Update, since: Temporal.Instant): boolean =>
  content.asks.kind !== 'know' &&
  isOut({ state }) &&
  state !== 'recalled' &&
  sentAt !== undefined &&
  Temporal.Instant.compare(sentAt, since) >= 0;

/** Of those that went out from `since` on and ask for something, what has arrived in these forums; the latest first. */
export const askedOf = async (
  { tables }: Pick<Ports, 'tables'>,
  regionId: string,
  forums: readonly ForumId[],
  since: Temporal.Instant,
): Promise<readonly AskedOf[]> => {
  const asking = (await listSince(tables, regionId, ['region', ...forums.map((forum) => ({ forum }))], since))
    .filter((one) => isAsking(one, since))
    .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const pairs = asking.flatMap((update) => forums.map((forum) => ({ update, forum })));
  const found = await inTurns(pairs, async ({ update, forum }): Promise<readonly AskedOf[]> => {
    const delivery = (await loadDelivery(tables, update.id, forum))?.delivery;
    if (!delivery || !isThere(stateOf(delivery))) return [];
    const { respondents, answers } = delivery;
    return [{ update, delivery, isActed: hasActed(update.content.asks, respondents, answers) }];
  });
  return found.flat();
};
