/** Sequences of presses at random: whose seats, which consent, who presses what, and how time goes by. */
import fc from 'fast-check';
import { answerKinds } from '../../bot/cases/answer.ts';
import { chosenOutcomes } from '../../bot/cases/follow-up.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { seats } from './a-case.ts';

export const allSeats: readonly SeatId[] = Object.values(seats);
const others = allSeats.filter((seat) => seat !== seats.elevhalsa);
/** Number 1 puts the question, number 2 convenes. */
const crowd = [1, 2, 3, 4, 5, 6];
/** Helps the groups, and never opens case text, not even with a seat. */
export const coordinator = 6;
/** Answers and notes come often, an end seldom, so that most sequences go somewhere. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.constant('answer' as const) },
  { weight: 4, arbitrary: fc.constant('note-consent' as const) },
  { weight: 3, arbitrary: fc.constant('talk' as const) },
  { weight: 3, arbitrary: fc.constantFrom('appoint' as const, 'tell-guardians' as const, 'tell-asker' as const) },
  { weight: 1, arbitrary: fc.constant('close' as const) },
);

const whoever = fc.constantFrom(...crowd);
const anySeat = fc.constantFrom(...allSeats);
const chosen = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anySeat });
const someSeats = fc.uniqueArray(fc.constantFrom(...others), { minLength: 1 });

const event = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('reads' as const), who: whoever, as: chosen }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('steps' as const),
      who: whoever,
      as: chosen,
      step,
      answer: fc.constantFrom(...answerKinds),
      other: anySeat,
      outcome: fc.constantFrom(...chosenOutcomes),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('changes consent' as const),
      who: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: whoever }),
      as: chosen,
      change: fc.oneof(
        { weight: 3, arbitrary: fc.constant('give-consent' as const) },
        { weight: 4, arbitrary: fc.constant('narrow-consent' as const) },
        { weight: 1, arbitrary: fc.constant('withdraw-consent' as const) },
      ),
      seats: someSeats,
      days: fc.integer({ min: -2, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('is seated' as const),
      who: whoever,
      seat: anySeat,
      state: fc.constantFrom('claimed' as const, 'confirmed' as const, 'gone' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('time passes' as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
);
export type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

export const plan = fc.record({
  consent: fc.option(fc.record({ seats: someSeats, days: fc.integer({ min: 0, max: 60 }) }), { freq: 1 }),
  asked: someSeats,
  wholeTeam: fc.boolean(),
  seated: fc.array(
    fc.record({ who: whoever, seat: anySeat, state: fc.constantFrom('claimed', 'confirmed', 'confirmed') }),
    {
      minLength: 6,
      maxLength: 14,
    },
  ),
  events: fc.array(event, { minLength: 10, maxLength: 40 }),
});
export type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;
