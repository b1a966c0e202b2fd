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
export type Stance = (typeof stances)[number];

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

const noted = { at: instant, by: personKey };
const event = z.discriminatedUnion('kind', [
  /** The whole of it as it was said: first, for more parties, or again when it had ended. */
  z.object({ kind: z.literal('given'), ...noted, facts: consentFacts }),
  /** `seats`: those that are left. By nobody when the team has removed one. */
  z.object({ kind: z.literal('narrowed'), ...noted, by: personKey.optional(), seats: z.array(seatId) }),
  z.object({ kind: z.literal('child-asked'), ...noted, child: z.enum(stances) }),
  /** The last one, always: whoever comes back says yes anew, to a new question. */
  z.object({ kind: z.literal('withdrawn'), ...noted }),
]);
export type ConsentEvent = z.infer<typeof event>;

export const consentRecord = z.object({ events: z.array(event).min(1) });
export type ConsentRecord = z.infer<typeof consentRecord>;

/** `since`: when it was confirmed as it holds now, narrowing apart. `changedAt`: when it last became another one. */
export type ConsentNow =
  | ({ readonly kind: 'holds' } & Said)
  | { readonly kind: 'ended'; readonly facts: ConsentFacts; readonly on: Temporal.PlainDate }
  | { readonly kind: 'withdrawn'; readonly at: Temporal.Instant };

type Said = {
  readonly facts: ConsentFacts;
  readonly since: Temporal.Instant;
  readonly changedAt?: Temporal.Instant;
};

/** What was said last counts, one part at a time. Nothing but a new yes lets a seat in that had fallen out. */
const after = (said: Said | undefined, event: ConsentEvent): Said | undefined => {
  if (event.kind === 'given') return { facts: event.facts, since: event.at, ...(said && { changedAt: event.at }) };
  if (!said) return undefined;
  if (event.kind === 'narrowed') {
    const seats = said.facts.seats.filter((seat) => event.seats.includes(seat));
    return { ...said, changedAt: event.at, facts: { ...said.facts, seats } };
  }
  return event.kind === 'child-asked' ? { ...said, facts: { ...said.facts, child: event.child } } : said;
};

export const holdsOn = ({ events }: ConsentRecord, today: Temporal.PlainDate): ConsentNow => {
  const withdrawn = events.find(({ kind }) => kind === 'withdrawn');
  if (withdrawn) return { kind: 'withdrawn', at: withdrawn.at };
  const said = events.reduce(after, undefined);
  if (!said) throw new Error('a consent record that begins without a yes');
  const { facts } = said;
  return Temporal.PlainDate.compare(today, facts.until) <= 0
    ? { kind: 'holds', ...said }
    : { kind: 'ended', facts, on: facts.until };
};

/** The day on which a consent was said is compared too: a yes that is said again is another one. */
export const isSameConsent = (one: ConsentFacts, other: ConsentFacts): boolean => {
  const asText = ({ seats, ...rest }: ConsentFacts) =>
    JSON.stringify([seats.toSorted(), Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b))]);
  return asText(one) === asText(other);
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

export const decidesAlone = (giver: ConsentFacts['giver']): boolean =>
  giver === 'adult-child' || giver === 'mature-child';

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
  const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
  const flaws: [ConsentFlaw, boolean][] = [
    ['child-refuses', facts.child === 'refuses' && isSixteenOrOlder(ageBand)],
    ['decides-unwillingly', decidesAlone(facts.giver) && facts.child !== 'wants'],
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
