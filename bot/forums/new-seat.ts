/** A seat that did not exist: a party, or one of its units where there are several. */
import { ok, type Result, refuse } from '../failure.ts';
import { type Forum, seatOf } from './forum.ts';
import { type Seat, seatId } from './seat.ts';
import { slug } from './slug.ts';
import { partyInText } from './words.ts';

/** `unit` and `phone`: as typed, empty when there is none. */
export type WantedSeat = { readonly party: string; readonly unit: string; readonly phone: string };

export type NewSeatFailure =
  | { readonly kind: 'seat-exists' }
  | { readonly kind: 'not-a-name' }
  | { readonly kind: 'not-a-number' };

export const seatOfParty = (party: string): Seat => ({
  id: seatId.parse(party),
  party,
  name: partyInText(party),
  holders: [],
});

/** Stands on cards that a whole channel reads: the name of a unit, in words, and nothing else. */
const unitName = /^[\p{L}][\p{L}\p{N} .&-]{0,39}$/u;
const phoneNumber = /^\+?[\d -]{5,20}$/;

export const withSeat = (forum: Forum, { party, unit, phone }: WantedSeat): Result<Forum, NewSeatFailure> => {
  const [named, number] = [unit.trim(), phone.trim()];
  if (named !== '' && !unitName.test(named)) return refuse({ kind: 'not-a-name' });
  if (number !== '' && !phoneNumber.test(number)) return refuse({ kind: 'not-a-number' });
  const whole = seatOfParty(party);
  const id = named === '' ? whole.id : seatId.parse(`${party}.${slug(named)}`);
  if (seatOf(forum, id)) return refuse({ kind: 'seat-exists' });
  const ofUnit = named === '' ? {} : { unit: slug(named), name: `${whole.name} ${named}` };
  const added: Seat = { ...whole, id, ...ofUnit, ...(number !== '' && { phone: number }) };
  return ok({ ...forum, seats: [...forum.seats, added] });
};
