/** A seat that did not exist: a party, or one of its units where there are several. */
import { ok, type Result, refuse } from '../failure.ts';
import { screen } from '../screening/screen.ts';
import { type Forum, seatOf } from './forum.ts';
import type { Region } from './region.ts';
import { type Seat, seatId } from './seat.ts';
import { slug } from './slug.ts';
import { partyInText } from './words.ts';

/** `unit` and `phone`: as typed, empty when there is none. */
export type WantedSeat = { readonly party: string; readonly unit: string; readonly phone: string };

export type NewSeatFailure =
  | { readonly kind: 'seat-exists' }
  | { readonly kind: 'not-a-name' }
  | { readonly kind: 'needs-letters' }
  | { readonly kind: 'points-at-somebody' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'personal-number' };

export const seatOfParty = (party: string, region: Pick<Region, 'parties'>): Seat => ({
  id: seatId.parse(party),
  party,
  name: partyInText(party, region),
  holders: [],
  closures: [],
});

/** Stands on cards that a whole channel reads: the name of a unit, in words, and nothing else. */
const unitName = /^[\p{L}][\p{L}\p{N} .&-]{0,39}$/u;
const phoneNumber = /^(?=(?:\D*\d){5})[\d +-]{5,20}$/;

/** Nobody is asked here whether a word points at somebody: what is doubtful is written in another way. */
const flawOf = (unit: string, phone: string): NewSeatFailure | undefined => {
  if (unit !== '' && !unitName.test(unit)) return { kind: 'not-a-name' };
  if (unit !== '' && screen(unit, 'ordinary').kind !== 'clean') return { kind: 'points-at-somebody' };
  // The id of the seat is made of these letters.
  if (unit !== '' && slug(unit) === '') return { kind: 'needs-letters' };
  if (phone !== '' && !phoneNumber.test(phone)) return { kind: 'not-a-number' };
  return phone !== '' && screen(phone, 'ordinary').kind !== 'clean' ? { kind: 'personal-number' } : undefined;
};

export const withSeat = (
  forum: Forum,
  { party, unit, phone }: WantedSeat,
  region: Pick<Region, 'parties'>,
): Result<{ readonly forum: Forum; readonly seat: Seat }, NewSeatFailure> => {
  const [named, number] = [unit.trim(), phone.trim()];
  const flaw = flawOf(named, number);
  if (flaw) return refuse(flaw);
  const whole = seatOfParty(party, region);
  const id = named === '' ? whole.id : seatId.parse(`${party}.${slug(named)}`);
  if (seatOf(forum, id)) return refuse({ kind: 'seat-exists' });
  const ofUnit = named === '' ? {} : { unit: slug(named), name: `${whole.name} ${named}` };
  const added: Seat = { ...whole, id, ...ofUnit, ...(number !== '' && { phone: number }) };
  return ok({ forum: { ...forum, seats: [...forum.seats, added] }, seat: added });
};
