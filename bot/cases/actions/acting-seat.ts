/** Which of somebody's seats acts in a step: none needed, the only one, or one that must be asked for. */
import { isConvener, seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Seat, SeatId } from '../../forums/seat.ts';
import type { CaseRequest } from '../case-request.ts';
import { lifeCycle, mayStep, rolesOf, type Step, type Who } from '../life-cycle.ts';

export type Acting =
  | { readonly kind: 'acts'; readonly who: Who; readonly seat: SeatId }
  | { readonly kind: 'which'; readonly seats: readonly Seat[] }
  | { readonly kind: 'no-seat'; readonly who: Who };

export const actingSeat = (
  { forum, actor }: Identified,
  request: CaseRequest,
  step: Step,
  chosen: SeatId | undefined,
): Acting => {
  const isAsker = request.asker.person === actor.person;
  const base = { isAsker, isConvener: isConvener(forum, actor) };
  if (isAsker && lifeCycle[step].by.includes('asker'))
    return { kind: 'acts', who: { ...base, seat: request.asker.seat }, seat: request.asker.seat };
  const held = seatsHeldBy(forum, actor).filter(({ id }) => chosen === undefined || id === chosen);
  const able = held.filter(({ id }) => mayStep(step, request.state, rolesOf(request, { ...base, seat: id })) === 'yes');
  const [first, ...more] = able;
  if (first && (more.length === 0 || step === 'read')) {
    const seat = preferAsked(request, able) ?? first;
    return { kind: 'acts', who: { ...base, seat: seat.id }, seat: seat.id };
  }
  if (first) return { kind: 'which', seats: able };
  const [unable] = held;
  return unable ? { kind: 'acts', who: { ...base, seat: unable.id }, seat: unable.id } : { kind: 'no-seat', who: base };
};

const preferAsked = ({ question }: CaseRequest, seats: readonly Seat[]): Seat | undefined =>
  seats.find(({ id }) => question.asked.includes(id));
