/** Who may do what, as sentences. The proofs can be made here only, so that an unchecked call does not compile. */
import { conveners, type Forum, type ForumId, takesUpCases } from './forum.ts';
import type { PersonKey } from './person.ts';
import { isHeldBy, type Seat, type SeatId } from './seat.ts';

const onRoster: unique symbol = Symbol('on the roster');
const confirmed: unique symbol = Symbol('confirmed');

type Facts = {
  readonly person: PersonKey;
  readonly userId: string;
  readonly name: string;
  readonly isCoordinator: boolean;
};

/** Somebody who is on the roster of the forum's channel at this moment: `identify` in actions.ts has asked Teams. */
export type Actor = Facts & { readonly [onRoster]: ForumId };

export const actorOnRoster = (forum: Forum, facts: Facts): Actor => ({ ...facts, [onRoster]: forum.id });

/** A confirmed seat in the hands of the actor. */
export type SeatAccess = { readonly actor: Actor; readonly seat: Seat; readonly [confirmed]: true };

/** A roster proves nothing about another forum's seats. */
export const seatsHeldBy = (forum: Forum, actor: Actor): readonly Seat[] =>
  actor[onRoster] === forum.id ? forum.seats.filter((seat) => isHeldBy(seat, actor.person)) : [];

export const seatAccess = (forum: Forum, actor: Actor, seatId: SeatId): SeatAccess | undefined => {
  const seat = seatsHeldBy(forum, actor).find(({ id }) => id === seatId);
  return seat && { actor, seat, [confirmed]: true };
};

export const isConvener = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && conveners(forum).some(({ person }) => person === actor.person);

/** Anybody on the roster may have a question: a school counsellor needs no seat. */
export const mayAsk = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && takesUpCases(forum) && forum.state === 'active';

export const mayBindChannel = (forum: Forum, actor: Actor): boolean => actor.isCoordinator || isConvener(forum, actor);

export const mayNameConvener = (actor: Actor): boolean => actor.isCoordinator;

export const mayConfirmSeat = (forum: Forum, actor: Actor): boolean => isConvener(forum, actor);
