/** A question that a team puts to another municipality's team: the asker is a guest there, without a seat. */
import type { Forum, ForumId } from '../forums/forum.ts';
import { harmlessName } from '../forums/harmless-name.ts';
import { type Seat, type SeatId, seatId } from '../forums/seat.ts';
import type { Asker, CaseRequest } from './case-request.ts';

/** No party is called that, so that no seat of the team asked is ever taken for the guest's. */
const guests = 'besok';

export const visitorSeat = (home: ForumId): SeatId => seatId.parse(`${guests}.${home}`);

/** The asker of a case as the guest of another team: "elevhälsan i SAMBU-team Mariestad". */
export const asVisitor = (home: Forum, { person, userId, seat }: Asker): Asker => {
  const own = home.seats.find(({ id }) => id === seat);
  const name = `${own?.name ?? 'en part'} i ${harmlessName(home.name)}`;
  const visiting = { forumId: home.id, name, ...(own?.phone && { phone: own.phone }) };
  return { person, userId, seat: visitorSeat(home.id), visiting };
};

/**
 * The team as a case of a guest's sees it: with one seat more, which nobody of the team holds. Never to be written
 * back; for one case only, since another case may have another guest.
 */
export const withVisitor = (forum: Forum, { asker }: Pick<CaseRequest, 'asker'>): Forum => {
  const { visiting, seat: id } = asker;
  if (!visiting || forum.seats.some((seat) => seat.id === id)) return forum;
  const { name, phone } = visiting;
  const seat: Seat = { id, party: guests, name, ...(phone && { phone }), holders: [], closures: [] };
  return { ...forum, seats: [...forum.seats, seat] };
};

/** Whose roster says who the asker is. */
export const homeOf = ({ forumId, asker }: Pick<CaseRequest, 'forumId' | 'asker'>): ForumId =>
  asker.visiting?.forumId ?? forumId;
