/** How an update goes out, over all its forums: figures, and the forums that need words. */
import type { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../../forums/forum.ts';
import { sortSwedish } from '../../platform/search/swedish-order.ts';
import type { DeliveryState } from '../delivery/delivery-state.ts';
import { type DeliveryWords, deliveryWords, isBehind, isBeyondReach } from '../delivery/delivery-words.ts';
import { stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import { isOut, type Update } from '../update.ts';
import type { Phase } from './phase.ts';

export type ForumInWords = DeliveryWords & { readonly forum: ForumId; readonly name: string };

export type Progress = {
  readonly head: Update;
  readonly phase: Phase;
  readonly total: number;
  readonly counts: Readonly<Record<DeliveryState, number>>;
  /** Of those that are there: how many cards show the last of what was written. */
  readonly current: number;
  readonly rows: readonly ForumInWords[];
  readonly more: number;
  /** Nothing is posted any more by itself. */
  readonly isSettled: boolean;
  /** Nor is any card to be changed. */
  readonly isStill: boolean;
};

/** What a page has room for, and an event of a stream. */
const mostRows = 200;

/** In the order of what needs somebody most. */
const needWords: readonly DeliveryState[] = ['uncertain', 'failed', 'waiting'];

const none = (): Record<DeliveryState, number> => ({
  queued: 0,
  sending: 0,
  waiting: 0,
  delivered: 0,
  seen: 0,
  failed: 0,
  uncertain: 0,
  'held-back': 0,
});

const openIn = ({ queued, sending, waiting }: Progress['counts']): number => queued + sending + waiting;

const phaseOf = (head: Update, total: number, open: number): Phase => {
  if (!isOut(head)) return 'not-out';
  if (head.state === 'stopped' || head.state === 'recalled') return head.state;
  if (total === 0 && !head.settledAt) return 'finding';
  return open > 0 || !head.settledAt ? 'going' : 'out';
};

export const progressOf = (head: Update, deliveries: readonly UpdateDelivery[], now: Temporal.Instant): Progress => {
  const counts = none();
  const troubled: UpdateDelivery[] = [];
  let behind = 0;
  for (const delivery of deliveries) {
    const state = stateOf(delivery);
    counts[state] += 1;
    if (needWords.includes(state) || isBeyondReach(delivery, head)) troubled.push(delivery);
    if (isBehind(delivery, head)) behind += 1;
  }
  const inOrder = [...needWords, 'seen' as const].flatMap((state) =>
    sortSwedish(
      troubled.filter((one) => stateOf(one) === state),
      ({ name }) => name,
    ),
  );
  const total = deliveries.length;
  const open = openIn(counts);
  const isSettled = head.state === 'scheduled' ? false : !isOut(head) || (head.settledAt !== undefined && open === 0);
  return {
    head,
    phase: phaseOf(head, total, open),
    total,
    counts,
    current: counts.delivered - behind,
    rows: inOrder
      .slice(0, mostRows)
      .map((one) => ({ forum: one.forum, name: one.name, ...deliveryWords(one, head, now) })),
    more: Math.max(0, inOrder.length - mostRows),
    isSettled,
    isStill: isSettled && behind === 0,
  };
};
