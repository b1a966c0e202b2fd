/** Who sits where: pure decisions, given the forum as it stands. A claim gives nothing until somebody confirms it. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../failure.ts';
import { conveners, type Forum, seatOf } from './forum.ts';
import type { Opening } from './opening.ts';
import type { NamedPerson, PersonKey } from './person.ts';
import type { Holder, Seat, SeatId } from './seat.ts';

export type SeatFailure =
  | { readonly kind: 'no-such-seat' }
  /** All that was asked for is held or claimed by the same person already. */
  | { readonly kind: 'already-claimed' }
  /** Somebody has answered before: who, if anyone, holds the seats now. */
  | { readonly kind: 'claim-answered'; readonly confirmed: readonly Seat[] };

const withSeats = (forum: Forum, change: (seat: Seat) => Seat): Forum => ({
  ...forum,
  seats: forum.seats.map(change),
});

const holderOf = (seat: Seat, person: PersonKey): Holder | undefined =>
  seat.holders.find((holder) => holder.person === person);

const isIn = (seat: Seat, person: PersonKey, state: Holder['state']): boolean =>
  holderOf(seat, person)?.state === state;

/** Seats that this person has asked for and nobody has answered about. */
export const claimedBy = (forum: Forum, person: PersonKey): readonly Seat[] =>
  forum.seats.filter((seat) => isIn(seat, person, 'claimed'));

export const isSeated = (forum: Forum, person: PersonKey): boolean =>
  forum.seats.some((seat) => holderOf(seat, person) !== undefined);

/** `state`: a convener's own word needs nobody else's; everybody else's is a claim. */
export const claim = (
  forum: Forum,
  ids: readonly SeatId[],
  who: NamedPerson,
  state: Holder['state'],
  now: Temporal.Instant,
): Result<Forum, SeatFailure> => {
  if (ids.length === 0 || ids.some((id) => !seatOf(forum, id))) return refuse({ kind: 'no-such-seat' });
  const fresh = ids.filter((id) => !forum.seats.some((seat) => seat.id === id && holderOf(seat, who.person)));
  if (fresh.length === 0) return refuse({ kind: 'already-claimed' });
  const holder: Holder = { ...who, state, ...(state === 'confirmed' && { confirmedBy: who.person }), since: now };
  return ok(
    withSeats(forum, (seat) => (fresh.includes(seat.id) ? { ...seat, holders: [...seat.holders, holder] } : seat)),
  );
};

/** Answers all that this person has claimed among `ids`: `by` a yes they are holders, a no takes the claim away. */
export const answerClaim = (
  forum: Forum,
  ids: readonly SeatId[],
  person: PersonKey,
  { answer, by }: { readonly answer: 'yes' | 'no'; readonly by: PersonKey },
  now: Temporal.Instant,
): Result<{ readonly forum: Forum; readonly claimer: NamedPerson; readonly seats: readonly Seat[] }, SeatFailure> => {
  const seats = claimedBy(forum, person).filter(({ id }) => ids.includes(id));
  const claimer = seats.map((seat) => holderOf(seat, person)).find((holder) => holder !== undefined);
  if (!claimer) {
    const confirmed = forum.seats.filter((seat) => ids.includes(seat.id) && isIn(seat, person, 'confirmed'));
    return refuse({ kind: 'claim-answered', confirmed });
  }
  const settled = (holder: Holder): readonly Holder[] => {
    if (holder.person !== person) return [holder];
    return answer === 'yes' ? [{ ...holder, state: 'confirmed', confirmedBy: by, since: now }] : [];
  };
  const changed = withSeats(forum, (seat) =>
    seats.some(({ id }) => id === seat.id) ? { ...seat, holders: seat.holders.flatMap(settled) } : seat,
  );
  return ok({ forum: changed, claimer, seats });
};

/** Every seat that one of them holds or has claimed. */
export const heldBy = (
  forum: Forum,
  isMeant: (person: NamedPerson) => boolean,
): readonly { readonly seat: SeatId; readonly person: PersonKey }[] =>
  forum.seats.flatMap(({ id, holders }) => holders.filter(isMeant).map(({ person }) => ({ seat: id, person })));

/** A gate without its registrar is shut until another one has opened it. */
const withoutRegistrar = (opening: Opening, hasLeft: (person: NamedPerson) => boolean): Opening => {
  const { registrar, opened: _shut, ...rest } = opening;
  return registrar && hasLeft(registrar) ? rest : opening;
};

/** Takes every seat and task from those who have left. The same forum comes back when nobody of them had any. */
export const unseat = (forum: Forum, hasLeft: (person: NamedPerson) => boolean): Forum => {
  const opening = withoutRegistrar(forum.opening, hasLeft);
  const touched =
    opening !== forum.opening ||
    forum.seats.some(({ holders }) => holders.some(hasLeft)) ||
    conveners(forum).some(hasLeft);
  if (!touched) return forum;
  const remaining = (person: NamedPerson | undefined) => (person && !hasLeft(person) ? person : undefined);
  return named(
    withSeats({ ...forum, opening }, (seat) => ({
      ...seat,
      holders: seat.holders.filter((holder) => !hasLeft(holder)),
    })),
    remaining(forum.convener),
    remaining(forum.deputy),
  );
};

/** Nobody named means that nobody has the task. */
export const named = (forum: Forum, convener: NamedPerson | undefined, deputy: NamedPerson | undefined): Forum => {
  const { convener: _before, deputy: _deputyBefore, ...rest } = forum;
  return { ...rest, ...(convener && { convener }), ...(deputy && { deputy }) };
};
