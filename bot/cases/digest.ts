/** What a convener should know this week: where something stands still. Pure; a quiet week has nothing to say. */
import { Temporal } from 'temporal-polyfill';
import type { DigestTime, Forum } from '../forums/forum.ts';
import { seatOf } from '../forums/forum.ts';
import type { Seat, SeatId } from '../forums/seat.ts';
import { dayOf, zone } from '../platform/time/clock.ts';
import { atHour } from '../platform/time/hours.ts';
import {
  addWorkingDays,
  isWithin,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBefore,
} from '../platform/time/working-days.ts';
import { agendaOrder } from './agenda.ts';
import type { CaseRequest } from './case-request.ts';
import { type ClockKind, clocksOf } from './clocks.ts';
import type { KnownCase } from './known-case.ts';
import { holdersOf } from './listeners.ts';
import { answersFor } from './stand-in.ts';
import { isForMeeting, turnOf } from './turn.ts';

export type Trouble =
  | { readonly kind: 'nobody'; readonly since: Temporal.PlainDate }
  | { readonly kind: 'help'; readonly seats: readonly SeatId[] }
  /** No seats: the asker. */
  | {
      readonly kind: 'late';
      readonly clock: ClockKind;
      readonly seats: readonly SeatId[];
      readonly due: Temporal.PlainDate;
    }
  | { readonly kind: 'consent-ended'; readonly on: Temporal.PlainDate }
  /** All who hold the seat are away, or nobody holds it. */
  | { readonly kind: 'alone'; readonly seats: readonly SeatId[] };

export type DigestLine = { readonly request: CaseRequest; readonly troubles: readonly Trouble[] };

export type Digest = {
  readonly open: number;
  /** Of the open ones, those that wait for answers. */
  readonly waiting: number;
  /** The worst first. */
  readonly lines: readonly DigestLine[];
  /** Seats that somebody has claimed and nobody has confirmed. */
  readonly claimed: readonly Seat[];
  /** What the next meeting takes up, in its order. */
  readonly agenda: readonly CaseRequest[];
  /** Something on the agenda has waited for its meeting for too long. */
  readonly hasWaited: boolean;
};

/** The order in which cases are told, by the worst of each. */
const order: readonly Trouble['kind'][] = ['nobody', 'late', 'help', 'consent-ended', 'alone'];

/** The consent's own are told in words of their own, or are the asker's alone. */
const notLate: readonly ClockKind[] = ['consent-ends', 'consent-ended', 'ask-child'];

const lateOnes = (known: KnownCase, today: Temporal.PlainDate): readonly Trouble[] => {
  const late = clocksOf(known).filter(
    ({ kind, due }) => !notLate.includes(kind) && Temporal.PlainDate.compare(due, today) < 0,
  );
  const kinds = [...new Set(late.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const same = late
      .filter((clock) => clock.kind === kind)
      .toSorted((a, b) => Temporal.PlainDate.compare(a.due, b.due));
    const [first] = same;
    return first
      ? [{ kind: 'late' as const, clock: kind, seats: same.flatMap(({ seat }) => seat ?? []), due: first.due }]
      : [];
  });
};

const lastAnswer = ({ answers, raisedAt }: CaseRequest): Temporal.Instant =>
  answers
    .map(({ at }) => at)
    .toSorted(Temporal.Instant.compare)
    .at(-1) ?? raisedAt;

/** Over its own closed weeks a seat without a stand-in is not alone: its clock waits. */
const isAlone = (known: KnownCase, seat: SeatId, today: Temporal.PlainDate, away: ReadonlySet<string>): boolean => {
  const turn = answersFor(known, seat, today);
  const isClosed = seatOf(known.forum, turn)?.closures.some((closure) => isWithin(today, closure)) ?? false;
  return !isClosed && holdersOf(known.forum, [turn]).every(({ userId }) => away.has(userId));
};

/** Whoever asked for help and has done what was theirs since then needs it no more. */
const hasTurn = (known: KnownCase, seat: SeatId, today: Temporal.PlainDate): boolean => {
  const { request } = known;
  const own = request.asker.seat;
  const turn = turnOf(request);
  const waitedFor = [...turn.seats, ...clocksOf(known).map((clock) => clock.seat ?? own), ...(turn.asker ? [own] : [])];
  return waitedFor.some((one) => one === seat || answersFor(known, one, today) === seat);
};

const troublesOf = (known: KnownCase, today: Temporal.PlainDate, away: ReadonlySet<string>): readonly Trouble[] => {
  const { request, consent } = known;
  if (consent?.kind === 'ended') return [{ kind: 'consent-ended', on: consent.on }];
  const alone = turnOf(request).seats.filter(
    (seat) => seat !== request.asker.seat && isAlone(known, seat, today, away),
  );
  const help = request.helpWanted.map(({ seat }) => seat).filter((seat) => hasTurn(known, seat, today));
  return [
    ...(request.state === 'nobody' ? [{ kind: 'nobody' as const, since: dayOf(lastAnswer(request)) }] : []),
    ...lateOnes(known, today),
    ...(help.length > 0 ? [{ kind: 'help' as const, seats: help }] : []),
    ...(alone.length > 0 ? [{ kind: 'alone' as const, seats: alone }] : []),
  ];
};

const rank = ({ troubles }: DigestLine): number => Math.min(...troubles.map(({ kind }) => order.indexOf(kind)));

/** Whoever may be waited for. */
export const holdersIn = ({ seats }: Forum): readonly string[] =>
  seats.flatMap(({ holders }) => holders.filter(({ state }) => state === 'confirmed').map(({ userId }) => userId));

/** Working days that a question may wait for a meeting before somebody is told of it. Ours: no document says. */
const waitsAtMost = 5;

const hasWaited = ({ request }: KnownCase, today: Temporal.PlainDate): boolean =>
  (request.state === 'waiting' || request.state === 'nobody') &&
  Temporal.PlainDate.compare(addWorkingDays(dayOf(request.raisedAt), waitsAtMost), today) < 0;

/** `away`: of the holders. */
export const digestOf = (
  forum: Forum,
  cases: readonly KnownCase[],
  today: Temporal.PlainDate,
  away: ReadonlySet<string>,
): Digest => {
  const agenda = agendaOrder(cases.filter(({ request }) => isForMeeting(request)));
  return {
    open: cases.length,
    waiting: cases.filter(({ request }) => request.state === 'waiting').length,
    lines: cases
      .map((known) => ({ request: known.request, troubles: troublesOf(known, today, away) }))
      .filter(({ troubles }) => troubles.length > 0)
      .toSorted((a, b) => rank(a) - rank(b) || Temporal.Instant.compare(a.request.raisedAt, b.request.raisedAt)),
    claimed: forum.seats.filter(({ holders }) => holders.some(({ state }) => state === 'claimed')),
    agenda: agenda.map(({ request }) => request),
    hasWaited: agenda.some((known) => hasWaited(known, today)),
  };
};

/** The next meeting alone wakes nobody, as long as it comes soon. */
export const isQuiet = ({ lines, claimed, hasWaited: late }: Digest): boolean =>
  lines.length === 0 && claimed.length === 0 && !late;

/** When it comes in the week of that day. On a day off it comes the next working day of the week, or else the last. */
export const digestHour = ({ weekday, hour }: DigestTime, today: Temporal.PlainDate): Temporal.Instant => {
  const wanted = today.add({ days: weekday - today.dayOfWeek });
  const isThatWeek = (day: Temporal.PlainDate) => day.weekOfYear === wanted.weekOfYear;
  const fitting = [wanted, nextWorkingDay(wanted), workingDaysBefore(wanted, 1)].find(
    (day) => isWorkingDay(day) && isThatWeek(day),
  );
  return atHour(fitting ?? wanted, hour);
};

const earliest = 7;
const latest = 20;

/** Late after downtime it comes in daytime, until the week is over. */
export const isDigestTime = (time: DigestTime, now: Temporal.Instant): boolean => {
  const { hour } = now.toZonedDateTimeISO(zone);
  return Temporal.Instant.compare(digestHour(time, dayOf(now)), now) <= 0 && hour >= earliest && hour < latest;
};
