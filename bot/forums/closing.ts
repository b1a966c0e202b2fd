/** When a party has closed, and who stands in: pure decisions. A day is never left without anybody by our own doing. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../failure.ts';
import { type Forum, seatOf } from './forum.ts';
import type { Seat, SeatClosure, SeatId } from './seat.ts';

/** Days that one closure may last, both ends included: twelve weeks, a summer and some. */
const longestDays = 12 * 7;
/** Years ahead that a closure may begin: a mistyped year must not pass for a plan. */
const farthestYears = 2;
/** Days that a closure is kept after its end: a clock that ran over it must still come to the same day. */
const keptDays = 26 * 7;
/** At most so many closures of one seat, those that are over among them. */
export const mostClosures = 20;

export type ClosingFailure =
  | { readonly kind: 'no-such-seat' | 'no-such-stand-in' | 'stands-in-for-itself' }
  | { readonly kind: 'ends-before-it-begins' | 'too-long' | 'over-already' | 'too-far-ahead' | 'too-many' }
  /** The seat has closed already on some of these days. */
  | { readonly kind: 'overlaps'; readonly with: SeatClosure }
  | { readonly kind: 'stand-in-closed'; readonly standIn: Seat; readonly with: SeatClosure }
  /** The seat has promised to stand in for another on some of these days. */
  | { readonly kind: 'is-stand-in'; readonly of: Seat; readonly with: SeatClosure };

type Days = Pick<SeatClosure, 'from' | 'to'>;

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;
const meets = (a: Days, b: Days): boolean => !isBefore(a.to, b.from) && !isBefore(b.to, a.from);
const closedIn = ({ closures }: Seat, days: Days): SeatClosure | undefined => closures.find((one) => meets(one, days));

/** Those that are not over, the next one first. */
export const closuresAhead = (
  { closures }: Pick<Seat, 'closures'>,
  today: Temporal.PlainDate,
): readonly SeatClosure[] =>
  closures.filter(({ to }) => !isBefore(to, today)).toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from));

const flawOfDays = (days: Days, today: Temporal.PlainDate): ClosingFailure | undefined => {
  if (isBefore(days.to, days.from)) return { kind: 'ends-before-it-begins' };
  if (days.from.until(days.to, { largestUnit: 'days' }).days + 1 > longestDays) return { kind: 'too-long' };
  if (isBefore(days.to, today)) return { kind: 'over-already' };
  return isBefore(today.add({ years: farthestYears }), days.from) ? { kind: 'too-far-ahead' } : undefined;
};

const flawOfStandIn = (forum: Forum, seat: Seat, wanted: SeatClosure): ClosingFailure | undefined => {
  if (wanted.standIn === undefined) return undefined;
  if (wanted.standIn === seat.id) return { kind: 'stands-in-for-itself' };
  const standIn = seatOf(forum, wanted.standIn);
  if (!standIn) return { kind: 'no-such-stand-in' };
  const closed = closedIn(standIn, wanted);
  return closed && { kind: 'stand-in-closed', standIn, with: closed };
};

const flawOfPromises = (forum: Forum, seat: Seat, wanted: Days): ClosingFailure | undefined => {
  for (const of of forum.seats) {
    const promised = of.closures.find((one) => one.standIn === seat.id && meets(one, wanted));
    if (promised) return { kind: 'is-stand-in', of, with: promised };
  }
  return undefined;
};

const withClosures = (forum: Forum, id: SeatId, closures: readonly SeatClosure[]): Forum => ({
  ...forum,
  seats: forum.seats.map((seat) => (seat.id === id ? { ...seat, closures: [...closures] } : seat)),
});

export const withClosure = (
  forum: Forum,
  id: SeatId,
  wanted: SeatClosure,
  today: Temporal.PlainDate,
): Result<Forum, ClosingFailure> => {
  const seat = seatOf(forum, id);
  if (!seat) return refuse({ kind: 'no-such-seat' });
  const own = closedIn(seat, wanted);
  const flaw =
    flawOfDays(wanted, today) ??
    (own && ({ kind: 'overlaps', with: own } as const)) ??
    flawOfStandIn(forum, seat, wanted) ??
    flawOfPromises(forum, seat, wanted);
  if (flaw) return refuse(flaw);
  const kept = seat.closures.filter(({ to }) => !isBefore(to, today.subtract({ days: keptDays })));
  if (kept.length >= mostClosures) return refuse({ kind: 'too-many' });
  const closures = [...kept, wanted].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  return ok(withClosures(forum, id, closures));
};

/** `from`: the first day of the closure, which no other of the seat has. */
export const withoutClosure = (
  forum: Forum,
  id: SeatId,
  from: Temporal.PlainDate,
): Result<Forum, { readonly kind: 'no-such-closure' }> => {
  const closures = seatOf(forum, id)?.closures ?? [];
  const left = closures.filter((one) => !one.from.equals(from));
  return left.length === closures.length ? refuse({ kind: 'no-such-closure' }) : ok(withClosures(forum, id, left));
};

/** Takes the seat out, and takes it away as stand-in of the others: nobody is left to a seat that is gone. */
export const withoutSeat = (forum: Forum, id: SeatId): Forum => ({
  ...forum,
  seats: forum.seats
    .filter((seat) => seat.id !== id)
    .map((seat) => ({
      ...seat,
      closures: seat.closures.map(({ standIn, ...days }) => ({
        ...days,
        ...(standIn !== undefined && standIn !== id && { standIn }),
      })),
    })),
});
