/** Who is told of a clock: the asker, or those who answer for the seat whose turn it is. */
import type { Temporal } from 'temporal-polyfill';
import { type Forum, seatOf } from '../forums/forum.ts';
import type { SeatId } from '../forums/seat.ts';
import { isWithin } from '../platform/time/working-days.ts';
import { type Clock, clocksOf } from './clocks.ts';
import type { KnownCase } from './known-case.ts';
import { answersFor } from './stand-in.ts';
import type { Word } from './word.ts';

/** `seat`: for which they would act; the asker may hold none. */
export type Listener = { readonly userId: string; readonly seat?: SeatId };

/** Whoever answers for a seat now, each once. */
export const holdersOf = (forum: Forum, seats: readonly SeatId[]): readonly { userId: string; seat: SeatId }[] => {
  const all = seats.flatMap((id) =>
    (seatOf(forum, id)?.holders ?? [])
      .filter(({ state }) => state === 'confirmed')
      .map(({ userId }) => ({ userId, seat: id })),
  );
  return all.filter(({ userId }, index) => all.findIndex((one) => one.userId === userId) === index);
};

const isClosed = (forum: Forum, seat: SeatId, today: Temporal.PlainDate): boolean =>
  (seatOf(forum, seat)?.closures ?? []).some((closure) => isWithin(today, closure));

/** A stand-in answers and does nothing else for who has closed. Nobody is woken in the own closed weeks. */
export const listenersTo = (
  known: KnownCase,
  { kind, seat }: Clock,
  today: Temporal.PlainDate,
): readonly Listener[] => {
  const { forum, request } = known;
  if (seat === undefined) return [{ userId: request.asker.userId }];
  const turn = kind === 'answer' ? answersFor(known, seat, today) : seat;
  return isClosed(forum, turn, today) ? [] : holdersOf(forum, [turn]);
};

/** The clock that a word was owed for, where it still runs and the one to be told still answers for it. */
export const clockOf = (
  known: KnownCase,
  { kind, due, userId }: Pick<Word, 'kind' | 'due' | 'userId'>,
  today: Temporal.PlainDate,
): Clock | undefined =>
  clocksOf(known).find(
    (clock) =>
      clock.kind === kind &&
      due?.equals(clock.due) &&
      listenersTo(known, clock, today).some((listener) => listener.userId === userId),
  );
