import { z } from 'zod';
import { instant, plainDate } from '../platform/time/schema.ts';
import { namedPerson, personKey } from './person.ts';

/** `party` or `party.unit`: the same whoever sits there. */
export type SeatId = string & z.$brand<'SeatId'>;
export const seatId = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/)
  .brand<'SeatId'>();

const holder = namedPerson.extend({
  /** A seat that is only claimed gives nothing. */
  state: z.enum(['claimed', 'confirmed']),
  /** Whose word the seat rests on. */
  confirmedBy: personKey.optional(),
  since: instant,
});
export type Holder = z.infer<typeof holder>;

/** Days when the party has closed, both ends included. `standIn`: another seat of the team that answers meanwhile. */
export const seatClosure = z.object({ from: plainDate, to: plainDate, standIn: seatId.optional() });
export type SeatClosure = z.infer<typeof seatClosure>;

export const seat = z.object({
  id: seatId,
  party: z.string(),
  unit: z.string().optional(),
  /** As it stands in running text: "rehab", "vårdcentralen Lövet". */
  name: z.string(),
  /** The function's number for collaboration. */
  phone: z.string().optional(),
  holders: z.array(holder),
  closures: z.array(seatClosure).default([]),
});
export type Seat = z.infer<typeof seat>;

export const isHeldBy = (seat: Seat, person: string): boolean =>
  seat.holders.some((holder) => holder.person === person && holder.state === 'confirmed');
