/**
 * A consent as facts about a permission, never the paper. The record only grows: what holds now is computed from all
 * that has happened, by `holdsOn`, which everybody asks.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { personKey } from '../forums/person.ts';
import { type SeatId, seatId } from '../forums/seat.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { type AgeBand, isAdult, isSixteenOrOlder } from './question.ts';

export const givers = [
  'both-guardians',
  'sole-guardian',
  'one-guardian',
  'appointed',
  'adult-child',
  'mature-child',
] as const;
export const manners = ['written', 'e-id', 'oral'] as const;
export const scopes = ['question', 'ongoing'] as const;
export const stances = ['wants', 'hesitates', 'refuses', 'too-small', 'not-asked'] as const;

const consentFacts = z.object({
  giver: z.enum(givers),
  manner: z.enum(manners),
  saidOn: plainDate,
  /** The seats that may talk with each other, both ways; the asker's own is always one of them. */
  seats: z.array(seatId),
  scope: z.enum(scopes),
  child: z.enum(stances),
  until: plainDate,
});
export type ConsentFacts = z.infer<typeof consentFacts>;

const event = z.object({ kind: z.literal('given'), at: instant, by: personKey, facts: consentFacts });

export const consentRecord = z.object({ events: z.array(event).min(1) });
export type ConsentRecord = z.infer<typeof consentRecord>;

export type ConsentNow =
  | { readonly kind: 'holds'; readonly facts: ConsentFacts }
  | { readonly kind: 'ended'; readonly on: Temporal.PlainDate };

export const holdsOn = ({ events }: ConsentRecord, today: Temporal.PlainDate): ConsentNow => {
  const facts = events.reduce<ConsentFacts | undefined>((_, next) => next.facts, undefined);
  if (!facts) throw new Error('a consent record without an event');
  return Temporal.PlainDate.compare(today, facts.until) <= 0
    ? { kind: 'holds', facts }
    : { kind: 'ended', on: facts.until };
};

export const covers = (now: ConsentNow, seat: SeatId): boolean =>
  now.kind === 'holds' && now.facts.seats.includes(seat);

export type ConsentFlaw =
  | 'child-refuses'
  | 'decides-unwillingly'
  | 'adult-answers-alone'
  | 'not-yet-adult'
  | 'too-young-to-decide'
  | 'old-enough-to-ask'
  | 'said-in-the-future'
  | 'said-long-ago'
  | 'ends-in-the-past'
  | 'ends-too-late'
  | 'nobody-to-talk-with';

/** Longest time ahead that a consent may be given for, and longest time back that it was. Our proposal: the law only says that it can always be taken back. */
const longestConsent = Temporal.Duration.from({ years: 1 });
/** Shortest default: a consent to the end of the term is of no use a week before it. */
const shortestDefault = Temporal.Duration.from({ weeks: 8 });

export const defaultUntil = (
  today: Temporal.PlainDate,
  termEnds: readonly Temporal.PlainDate[],
): Temporal.PlainDate => {
  const earliest = today.add(shortestDefault);
  const fitting = [...termEnds]
    .sort(Temporal.PlainDate.compare)
    .find((end) => Temporal.PlainDate.compare(end, earliest) >= 0);
  return fitting && Temporal.PlainDate.compare(fitting, today.add(longestConsent)) <= 0 ? fitting : earliest;
};

/**
 * What stops a consent. Sixteen or older and unwilling: stop (the young person's own say grows with age and maturity,
 * FB 6 kap. 11 §); from eighteen on nobody else can consent.
 */
export const flawsOf = (
  facts: ConsentFacts,
  about: { readonly ageBand: AgeBand; readonly askerSeat: SeatId; readonly today: Temporal.PlainDate },
): readonly ConsentFlaw[] => {
  const { ageBand, askerSeat, today } = about;
  const young = ageBand === '0-5' || ageBand === '6-9';
  const decidesAlone = facts.giver === 'adult-child' || facts.giver === 'mature-child';
  const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
  const flaws: [ConsentFlaw, boolean][] = [
    ['child-refuses', facts.child === 'refuses' && isSixteenOrOlder(ageBand)],
    ['decides-unwillingly', decidesAlone && facts.child !== 'wants'],
    ['adult-answers-alone', isAdult(ageBand) && facts.giver !== 'adult-child' && facts.giver !== 'appointed'],
    ['not-yet-adult', !isAdult(ageBand) && facts.giver === 'adult-child'],
    ['too-young-to-decide', young && facts.giver === 'mature-child'],
    ['old-enough-to-ask', facts.child === 'too-small' && !young && ageBand !== '10-12'],
    ['said-in-the-future', isAfter(facts.saidOn, today)],
    ['said-long-ago', isAfter(today, facts.saidOn.add(longestConsent))],
    ['ends-in-the-past', isAfter(today, facts.until)],
    ['ends-too-late', isAfter(facts.until, today.add(longestConsent))],
    ['nobody-to-talk-with', !facts.seats.some((seat) => seat !== askerSeat)],
  ];
  return flaws.filter(([, stops]) => stops).map(([flaw]) => flaw);
};
