/** What has happened to the seats of a forum, kept for whoever must tell later by whose word somebody sat there. */
import { z } from 'zod';
import { instant } from '../platform/time/schema.ts';
import { personKey } from './person.ts';
import { seatClosure, seatId } from './seat.ts';

export const seatEvent = z.object({
  did: z.enum(['claimed', 'confirmed', 'declined', 'left', 'added', 'removed', 'closed', 'reopened']),
  at: instant,
  /** Who pressed; nobody when Teams told that somebody left. */
  by: personKey.optional(),
  /** `person`: whose the seat is, was or would have been; nobody's when the seat is new, or is removed when vacant. */
  about: z
    .array(z.object({ seat: seatId, person: personKey.optional() }))
    .min(1)
    .readonly(),
  /** What was set or taken away, of `closed` and `reopened`. */
  closure: seatClosure.optional(),
});
export type SeatEvent = z.infer<typeof seatEvent>;
