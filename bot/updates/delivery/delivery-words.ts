/** How an update stands in one forum, for whoever sent it: in words, and what can be done about it. */
import { Temporal } from 'temporal-polyfill';
import { isAskedAbout, needsRefresh } from '../../platform/delivery/delivery.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { dateAndTime, timeOfDay } from '../../platform/time/swedish.ts';
import { isHeldBack, isOut, type Update } from '../update.ts';
import type { DeliveryState } from './delivery-state.ts';
import { failedBecause } from './failed-words.ts';
import { stateOf, type UpdateDelivery } from './update-delivery.ts';

export type DeliveryWords = {
  readonly state: DeliveryState;
  readonly words: string;
  readonly todo?: string;
  readonly until?: Temporal.Instant;
  /** As far as its state goes; who may is another question. */
  readonly may: { readonly again: boolean; readonly shows: boolean };
};

const at = (instant: Temporal.Instant, now: Temporal.Instant): string =>
  dayOf(instant).equals(dayOf(now)) ? timeOfDay(instant) : dateAndTime(instant, dayOf(now));

/** The minute that is surely past by then. */
const wholeMinute = (instant: Temporal.Instant) => instant.round({ smallestUnit: 'minute', roundingMode: 'ceil' });

const waitingWords = (waiting: UpdateDelivery['waiting'], now: Temporal.Instant): string => {
  if (!waiting) return 'Står på tur.';
  const isThrottled = waiting.reason === 'throttled';
  const isOver = Temporal.Instant.compare(waiting.until, now) <= 0;
  if (isOver) return isThrottled ? 'Står på tur efter en paus som Teams bad om.' : 'Står på tur för ett nytt försök.';
  const when = at(wholeMinute(waiting.until), now);
  return isThrottled ? `Teams bad oss vänta till ${when}.` : `Teams gick inte att nå. Nästa försök görs ${when}.`;
};

const isChanged = ({ state, correctedAt }: Update): boolean => correctedAt !== undefined || state === 'recalled';

/** It shows, but Teams never told us which message it is: what it says cannot be changed until somebody presses on it. */
export const isBeyondReach = (delivery: UpdateDelivery, head: Update): boolean =>
  isChanged(head) && stateOf(delivery) === 'seen';

/** A correction or a recall has not come to its card yet. */
export const isBehind = ({ card, carried = 1 }: UpdateDelivery, head: Update): boolean =>
  isChanged(head) && card.activityId !== undefined && (carried < head.revision || needsRefresh(card));

const deliveredWords = (delivery: UpdateDelivery, head: Update, now: Temporal.Instant): string => {
  const { deliveredAt } = delivery;
  const there = deliveredAt ? `Framme ${at(deliveredAt, now)}.` : 'Framme.';
  if (!isBehind(delivery, head)) return there;
  return `${there} ${head.state === 'recalled' ? 'Återkallelsen' : 'Rättelsen'} är på väg dit.`;
};

const seenWords = (delivery: UpdateDelivery, head: Update): Pick<DeliveryWords, 'words' | 'todo'> =>
  isBeyondReach(delivery, head)
    ? {
        words: `Syns i kanalen, men ${head.state === 'recalled' ? 'återkallelsen' : 'rättelsen'} har inte kommit dit.`,
        todo: 'Be någon där trycka på en av knapparna på kortet. Då hittar vi det och byter ut det.',
      }
    : { words: 'Syns i kanalen: någon har tittat efter.' };

export const deliveryWords = (delivery: UpdateDelivery, head: Update, now: Temporal.Instant): DeliveryWords => {
  const state = stateOf(delivery);
  const isSendable = isOut(head) && !isHeldBack(head);
  const mayAgain = isSendable && isAskedAbout(delivery.card);
  const no = { again: false, shows: false };
  switch (state) {
    case 'queued':
      return { state, words: 'Står på tur.', may: no };
    case 'sending':
      return { state, words: 'Skickas nu.', may: no };
    case 'waiting': {
      const { waiting } = delivery;
      return { state, words: waitingWords(waiting, now), ...(waiting && { until: waiting.until }), may: no };
    }
    case 'delivered':
      return { state, words: deliveredWords(delivery, head, now), may: no };
    case 'seen':
      return { state, ...seenWords(delivery, head), may: no };
    case 'failed': {
      const { words, todo } = failedBecause(delivery.card.code);
      return { state, words, ...(todo !== '' && isSendable && { todo }), may: { again: mayAgain, shows: false } };
    }
    case 'uncertain': {
      const todo = isSendable
        ? 'Titta i kanalen och säg om kortet syns. Om det inte syns kan det skickas igen.'
        : 'Titta i kanalen och säg om kortet syns.';
      const words = 'Ingen vet om det kom fram: Teams svarade inte när det skickades.';
      return { state, words, todo, may: { again: mayAgain, shows: true } };
    }
    case 'held-back':
      return { state, words: 'Skickades inte: utskicket stoppades innan det var dess tur.', may: no };
  }
};
