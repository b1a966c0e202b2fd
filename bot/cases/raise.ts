import type { Temporal } from 'temporal-polyfill';
import { type Actor, mayAsk, seatsHeldBy } from '../forums/access.ts';
import { type Forum, seatOf } from '../forums/forum.ts';
import type { SeatId } from '../forums/seat.ts';
import { newDelivery } from '../platform/delivery/delivery.ts';
import type { Asker, CaseId, CaseRequest } from './case-request.ts';
import type { Typed } from './draft.ts';
import type { Question } from './question.ts';

/** Those a question goes to. The asker's own seat is never asked; with consent, only seats that the consent names. */
export const seatsAsked = (
  forum: Forum,
  asker: SeatId,
  question: Question,
  consented?: readonly SeatId[],
): SeatId[] => {
  const chosen = question.wholeTeam ? (consented ?? forum.seats.map(({ id }) => id)) : question.asked;
  return [...new Set(chosen)].filter((seat) => seat !== asker && forum.seats.some(({ id }) => id === seat));
};

/** Whoever holds seats asks for one of those; whoever holds none asks for any party of the team. */
export const mayAskFor = (forum: Forum, actor: Actor, seat: SeatId): boolean => {
  const held = seatsHeldBy(forum, actor);
  const choice = held.length > 0 ? held : forum.seats;
  return mayAsk(forum, actor) && choice.some(({ id }) => id === seat);
};

/** Ids and words that come from outside are kept only where they mean something: seats of the team, words of the text. */
export const fitted = (forum: Forum, typed: Typed): Typed => ({
  ...typed,
  asked: [...new Set(typed.asked)].filter((seat) => seatOf(forum, seat) !== undefined),
  notNames: typed.notNames.filter((word) => typed.text.includes(word)),
});

export const raise = (
  forum: Forum,
  about: { id: CaseId; alias: string; question: Question; consented?: readonly SeatId[] },
  asker: Asker,
  now: Temporal.Instant,
): CaseRequest => {
  const { id, alias, question, consented } = about;
  return {
    id,
    forumId: forum.id,
    alias,
    state: 'waiting',
    asker,
    question: { ...question, asked: seatsAsked(forum, asker.seat, question, consented) },
    raisedAt: now,
    // What was promised stays so, also when the team changes its guarantee.
    ...(question.urgency === 'guarantee' && { guaranteeDays: forum.guaranteeDays }),
    askedLater: [],
    answers: [],
    noted: [],
    told: [],
    helpWanted: [],
    reminded: [],
    channelCard: newDelivery,
    ...(question.mode === 'consent' && { confirmation: newDelivery }),
    steps: 0,
  };
};
