/**
 * The clocks of a case, computed from how it stands: never stored, so that a changed holiday, a closed week or an
 * hour's downtime needs no repair. Days are Swedish working days where nothing else is said.
 */
import { Temporal } from 'temporal-polyfill';
import type { SeatId } from '../forums/seat.ts';
import { dayOf } from '../platform/time/clock.ts';
import { addWorkingDays, isWorkingDay, workingDaysBefore } from '../platform/time/working-days.ts';
import { answerFor, isYes } from './answer.ts';
import { isHelped } from './case-request.ts';
import type { KnownCase } from './known-case.ts';
import { pausesOf } from './stand-in.ts';
import { hasAllAnswers } from './standing.ts';
import { handingOn, leftToTell, silentSeats, wantsToKnow } from './turn.ts';

export const clockKinds = [
  'answer',
  'tell-more',
  'hand-on',
  'go-on',
  'tell-guardians',
  'tell-asker',
  'first-step',
  'specialist',
  'sip',
  'consent-ends',
  'consent-ended',
  'ask-child',
] as const;
export type ClockKind = (typeof clockKinds)[number];

export type Clock = {
  readonly kind: ClockKind;
  /** Whose turn it is; missing when it is the asker's. */
  readonly seat?: SeatId;
  readonly due: Temporal.PlainDate;
  /** Once when it is due, or before where the law or the documents want it earlier, and once after. */
  readonly remindOn: readonly Temporal.PlainDate[];
};

/** HLT: the family gets word within one week of the meeting or decision. */
const wordWithin = Temporal.Duration.from({ days: 7 });
/** The region's agreement on SIP: a meeting within three weeks. */
const sipWithin = Temporal.Duration.from({ days: 21 });
const promptDays = 10;
const childDays = 5;

const workingDayOnOrBefore = (day: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(day) ? day : workingDaysBefore(day, 1);
const dueAndAfter = (due: Temporal.PlainDate) => [workingDayOnOrBefore(due), addWorkingDays(due, 1)];
/** Two days before, so that there is time to telephone, and once after. */
const beforeAndAfter = (due: Temporal.PlainDate) => [
  workingDayOnOrBefore(due.subtract({ days: 2 })),
  addWorkingDays(due, 1),
];

/** When the seat's own clock began: when it was asked, handed the question, told more, or the family said yes anew. */
const askedSince = ({ request, consent }: KnownCase, seat: SeatId): Temporal.Instant => {
  const { raisedAt, askedLater, answers } = request;
  const later = [
    ...(consent?.kind === 'holds' ? [consent.since] : []),
    ...askedLater.filter((asked) => asked.seat === seat).map(({ at }) => at),
    ...answers.filter(({ onwardTo }) => onwardTo === seat).map(({ at }) => at),
    ...[answerFor(answers, seat)?.toldMoreAt ?? []].flat(),
  ];
  return [raisedAt, ...later].toSorted(Temporal.Instant.compare).at(-1) ?? raisedAt;
};

/** The day by which a seat answers; over its closed weeks the count waits, unless somebody stands in. */
export const answerDay = (known: KnownCase, seat: SeatId): Temporal.PlainDate | undefined => {
  const { request } = known;
  if (request.guaranteeDays === undefined) return undefined;
  return addWorkingDays(dayOf(askedSince(known, seat)), request.guaranteeDays, pausesOf(known, seat));
};

const answerClocks = (known: KnownCase): readonly Clock[] => {
  const { state } = known.request;
  if (state !== 'waiting' && state !== 'taken') return [];
  return silentSeats(known.request).flatMap((seat) => {
    const due = answerDay(known, seat);
    return due ? [{ kind: 'answer' as const, seat, due, remindOn: dueAndAfter(due) }] : [];
  });
};

const turnClocks = (known: KnownCase): readonly Clock[] => {
  const { request, forum } = known;
  const days = request.guaranteeDays ?? forum.guaranteeDays;
  const [first] = wantsToKnow(request);
  const askers = first && addWorkingDays(dayOf(first.at), days);
  return [
    ...(askers ? [{ kind: 'tell-more' as const, due: askers, remindOn: dueAndAfter(askers) }] : []),
    ...handingOn(request).map(({ seat, at }) => {
      const due = addWorkingDays(dayOf(at), days, pausesOf(known, seat));
      return { kind: 'hand-on' as const, seat, due, remindOn: dueAndAfter(due) };
    }),
  ];
};

/** Somebody helps, or they have talked, and then nothing: no family is left there either. */
const goOnClocks = ({ request, forum }: KnownCase): readonly Clock[] => {
  const { state, answers, talkedAt, asker } = request;
  const isBetween =
    state === 'taken' || state === 'talked' || (state === 'waiting' && isHelped(request) && hasAllAnswers(request));
  if (!isBetween) return [];
  const yeses = answers.filter(isYes).flatMap(({ at, came }) => [at, came?.at ?? at]);
  const latest = [...yeses, ...(talkedAt ? [talkedAt] : [])].toSorted(Temporal.Instant.compare).at(-1);
  if (!latest) return [];
  const due = addWorkingDays(dayOf(latest), request.guaranteeDays ?? forum.guaranteeDays);
  const takers = answers.filter(({ kind }) => kind === 'takes').map(({ seat }) => seat);
  const whose = takers.length > 0 ? takers : [asker.seat];
  return whose.map((seat) => ({
    kind: 'go-on',
    ...(seat !== asker.seat && { seat }),
    due,
    remindOn: dueAndAfter(due),
  }));
};

/** Word is owed from the decision, or from the meeting where nobody has decided yet; then to the family alone. */
const wordClocks = ({ request }: KnownCase): readonly Clock[] => {
  const { followUp, specialist, talkedAt, answers, asker } = request;
  const isHeld = followUp !== undefined || specialist !== undefined;
  const since = followUp?.at ?? specialist?.at ?? talkedAt ?? (isHeld ? request.raisedAt : undefined);
  if (!since) return [];
  const holder = specialist?.keeper ?? followUp?.seat;
  const seat = holder ?? answers.find(({ kind }) => kind === 'takes')?.seat ?? asker.seat;
  const due = dayOf(since).add(wordWithin);
  return leftToTell(request)
    .filter((receiver) => receiver === 'guardians' || holder !== undefined)
    .map((receiver) => ({
      kind: `tell-${receiver}`,
      ...(seat !== asker.seat && { seat }),
      due,
      remindOn: beforeAndAfter(due),
    }));
};

const followUpClocks = ({ request }: KnownCase): readonly Clock[] => {
  const { followUp, specialist, asker } = request;
  /** The asker may hold no seat: what is the own seat's to do is the asker's. */
  const of = (seat: SeatId) => (seat === asker.seat ? {} : { seat });
  const clocks: Clock[] = [];
  if (followUp) {
    if (!followUp.doneAt)
      clocks.push({ kind: 'first-step', ...of(followUp.seat), due: followUp.by, remindOn: dueAndAfter(followUp.by) });
    const sip = dayOf(followUp.helpAt ?? followUp.at ?? request.raisedAt).add(sipWithin);
    if (followUp.help === 'sip')
      clocks.push({ kind: 'sip', ...of(followUp.seat), due: sip, remindOn: beforeAndAfter(sip) });
  }
  if (specialist) {
    const { keeper, checkIn } = specialist;
    clocks.push({ kind: 'specialist', ...of(keeper), due: checkIn, remindOn: dueAndAfter(checkIn) });
  }
  return clocks;
};

const consentClocks = ({ consent }: KnownCase): readonly Clock[] => {
  if (!consent || consent.kind === 'withdrawn') return [];
  if (consent.kind === 'ended') {
    const again = addWorkingDays(consent.on, 1);
    return [{ kind: 'consent-ended', due: consent.on, remindOn: [again, addWorkingDays(again, 5)] }];
  }
  const { facts, since } = consent;
  const isAfterward = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, dayOf(since)) > 0;
  const prompts = [workingDaysBefore(facts.until, promptDays), workingDayOnOrBefore(facts.until)].filter(isAfterward);
  const childDue = addWorkingDays(dayOf(since), childDays);
  return [
    { kind: 'consent-ends', due: facts.until, remindOn: prompts },
    ...(facts.child === 'not-asked'
      ? [{ kind: 'ask-child' as const, due: childDue, remindOn: [childDue, addWorkingDays(childDue, childDays)] }]
      : []),
  ];
};

/** While a consent has ended nobody is asked for anything but to renew it. */
export const clocksOf = (known: KnownCase): readonly Clock[] => {
  if (known.request.state === 'closed') return [];
  const ofConsent = consentClocks(known);
  if (known.consent?.kind === 'ended') return ofConsent;
  return [
    ...answerClocks(known),
    ...turnClocks(known),
    ...goOnClocks(known),
    ...wordClocks(known),
    ...followUpClocks(known),
    ...ofConsent,
  ];
};

/** What makes a reminder the same one: a changed day is another, a clock that jumps is not. */
export const markOf = ({ kind, seat, due }: Clock, on: Temporal.PlainDate): string =>
  [kind, seat ?? 'asker', due, on].join(' ');
