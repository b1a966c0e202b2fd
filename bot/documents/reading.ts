/** Who has read what asks to be read: one word for each seat, by function. */
import { z } from 'zod';
import type { HeldSeat } from '../forums/access.ts';
import { type Forum, forumId } from '../forums/forum.ts';
import { seatId } from '../forums/seat.ts';
import { instant } from '../platform/time/schema.ts';

export const receipt = z.object({ forum: forumId, seat: seatId, name: z.string(), at: instant });
export type Receipt = z.infer<typeof receipt>;

const isOf =
  ({ forum, seat }: HeldSeat) =>
  (one: Receipt) =>
    one.forum === forum.id && one.seat === seat.id;

/** A seat that nobody holds can have read nothing, and is not asked. */
export const askedSeats = (forums: readonly Forum[]): readonly HeldSeat[] =>
  forums.flatMap((forum) =>
    forum.seats
      .filter(({ holders }) => holders.some(({ state }) => state === 'confirmed'))
      .map((seat) => ({ forum, seat })),
  );

export type SeatReading = HeldSeat & { readonly receipt: Receipt | undefined };

/** Those who have not read come first, otherwise in the forums' own order. */
export const readingOf = (seats: readonly HeldSeat[], receipts: readonly Receipt[]): readonly SeatReading[] =>
  seats
    .map((held) => ({ ...held, receipt: receipts.find(isOf(held)) }))
    .toSorted((a, b) => Number(a.receipt !== undefined) - Number(b.receipt !== undefined));

export const unreadBy = (seats: readonly HeldSeat[], receipts: readonly Receipt[]): readonly HeldSeat[] =>
  seats.filter((held) => !receipts.some(isOf(held)));
