/** Weeks of a team at random: who presses what, who is away, and how clocks and machines go; and when a reminder is true. */
import fc from 'fast-check';
import { answerKinds } from '../../bot/cases/answer.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { seats } from './a-case.ts';

const { rehab, lovet, bup, bvc } = seats;
/** The asker, and who holds each seat of the team. */
export const people: readonly (readonly [number, SeatId | undefined])[] = [
  [1, undefined],
  [4, rehab],
  [5, lovet],
  [6, bup],
  [7, bvc],
];

const steps = [
  'answer',
  'answer',
  'answer',
  'note-consent',
  'note-consent',
  'talk',
  'appoint',
  'tell-more',
  'tell-guardians',
  'tell-asker',
  'do-first-step',
  'wait-for-specialist',
  'ask-for-help',
] as const;

const whoever = fc.constantFrom(...people.map(([who]) => who));
const press = fc.record({
  kind: fc.constant('presses' as const),
  who: whoever,
  step: fc.constantFrom(...steps),
  answer: fc.constantFrom(...answerKinds),
  other: fc.constantFrom(rehab, lovet, bup, bvc),
  days: fc.integer({ min: 0, max: 20 }),
});
const event = fc.oneof(
  { weight: 10, arbitrary: press },
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('time passes' as const), hours: fc.integer({ min: 1, max: 96 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('the clock goes back' as const), hours: fc.integer({ min: 1, max: 72 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('is restarted' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('Teams is silent' as const) }) },
  { weight: 3, arbitrary: press.map((one) => ({ ...one, kind: 'presses during the round' as const })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('dies after the round' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('is away' as const),
      who: whoever,
      days: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('closes' as const),
      seat: fc.constantFrom(rehab, lovet),
      days: fc.integer({ min: 1, max: 14 }),
      standIn: fc.option(fc.constantFrom(bup, lovet)),
    }),
  },
);
export type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;
export const weeks = fc.record({
  consent: fc.option(fc.integer({ min: 2, max: 40 })),
  isDoubled: fc.boolean(),
  events: fc.array(event, { minLength: 8, maxLength: 40 }),
});
export type Weeks = typeof weeks extends fc.Arbitrary<infer T> ? T : never;

/** What a reminder may say, by its words, and when that is so. */
export const isTrueOf = (
  summary: string,
  seat: SeatId | undefined,
  request: CaseRequest,
  isEnded: boolean,
): boolean => {
  const { answers, followUp, specialist, told, state, helpWanted } = request;
  const silent = (one: SeatId) => {
    const own = answers.find((answer) => answer.seat === one);
    return own === undefined || (own.kind === 'needs-more' && own.toldMoreAt !== undefined);
  };
  if (state === 'closed') return false;
  if (/gällde till/.test(summary)) return isEnded;
  if (/behöver hjälp/.test(summary)) return helpWanted.length > 0;
  if (/Ingen har tagit/.test(summary)) return state === 'nobody';
  if (isEnded) return false;
  if (/väntar på svar från er/.test(summary))
    return (
      [rehab, lovet, bup, bvc].some((one) => silent(one)) &&
      (seat === undefined || silent(seat) || seat === bup || seat === lovet)
    );
  if (/frågar också er/.test(summary))
    return answers.some(({ onwardTo }) => onwardTo === seat && seat !== undefined && silent(seat));
  if (/står still/.test(summary)) return ['waiting', 'taken', 'talked'].includes(state);
  if (/besked/.test(summary)) return (followUp ?? specialist ?? request.talkedAt) !== undefined && told.length < 2;
  if (/Första steget/.test(summary)) return followUp !== undefined && !followUp.doneAt;
  if (/SIP/.test(summary)) return followUp?.help === 'sip';
  if (/behöver veta mer/.test(summary))
    return answers.some(({ kind, toldMoreAt }) => kind === 'needs-more' && !toldMoreAt);
  if (/specialist/.test(summary)) return specialist !== undefined;
  if (/tog kontakten/.test(summary)) return answers.some(({ kind }) => kind === 'helps-onward');
  return /gäller till/.test(summary);
};
