/** Over the party's own closed weeks a stand-in answers; where there is none, the clock waits. */
import { Temporal } from 'temporal-polyfill';
import { type Forum, seatOf } from '../forums/forum.ts';
import type { SeatClosure, SeatId } from '../forums/seat.ts';
import { type Closure, isWithin } from '../platform/time/working-days.ts';
import { seatsAskedIn } from './case-request.ts';
import { covers } from './consent.ts';
import type { KnownCase } from './known-case.ts';

/** With consent only a seat that it names may stand in; the asker's own never answers itself. */
const mayStandIn = ({ forum, request, consent }: KnownCase, { standIn }: SeatClosure): SeatId | undefined => {
  const may =
    standIn !== undefined &&
    standIn !== request.asker.seat &&
    seatOf(forum, standIn) !== undefined &&
    (request.question.mode === 'consultation' || (consent !== undefined && covers(consent, standIn)));
  return may ? standIn : undefined;
};

const closuresOf = (forum: Forum, seat: SeatId): readonly SeatClosure[] => seatOf(forum, seat)?.closures ?? [];

/** Who answers for a seat on a day: itself, or its stand-in. */
export const answersFor = (known: KnownCase, seat: SeatId, on: Temporal.PlainDate): SeatId => {
  const closed = closuresOf(known.forum, seat).find((closure) => isWithin(on, closure));
  const standIn = closed && mayStandIn(known, closed);
  const isHome = standIn && !closuresOf(known.forum, standIn).some((closure) => isWithin(on, closure));
  return standIn && isHome ? standIn : seat;
};

const overlap = (one: Closure, other: Closure): readonly Closure[] => {
  const { compare } = Temporal.PlainDate;
  const from = compare(one.from, other.from) > 0 ? one.from : other.from;
  const to = compare(one.to, other.to) < 0 ? one.to : other.to;
  return compare(from, to) > 0 ? [] : [{ from, to }];
};

/** Days when nobody answers for the seat, so that the clock does not count them. */
export const pausesOf = (known: KnownCase, seat: SeatId): readonly Closure[] =>
  closuresOf(known.forum, seat).flatMap((closure) => {
    const standIn = mayStandIn(known, closure);
    if (!standIn) return [closure];
    return closuresOf(known.forum, standIn).flatMap((other) => overlap(closure, other));
  });

/** The asked seats that this one answers for today. */
export const standsInFor = (known: KnownCase, seat: SeatId, today: Temporal.PlainDate): readonly SeatId[] =>
  seatsAskedIn(known.request).filter((asked) => asked !== seat && answersFor(known, asked, today) === seat);
