/** Which of somebody's seats acts in a step: none needed, the only one, or one that must be asked for. */
import type { Temporal } from 'temporal-polyfill';
import { isConvener, seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Seat, SeatId } from '../../forums/seat.ts';
import type { CaseRequest } from '../case-request.ts';
import { covers, holdsOn } from '../consent.ts';
import { knownOn } from '../known-case.ts';
import { lifeCycle, mayStep, rolesOf, type Step, type Who } from '../life-cycle.ts';
import { standsInFor } from '../stand-in.ts';
import type { StoredCase } from '../stored-case.ts';
import { servicesAwaited } from '../turn.ts';

export type Acting =
  | { readonly kind: 'acts'; readonly who: Who; readonly seat: SeatId }
  | { readonly kind: 'which'; readonly seats: readonly Seat[] }
  | { readonly kind: 'no-seat'; readonly who: Who };

export const actingSeat = (
  { forum, actor }: Identified,
  stored: Pick<StoredCase, 'request' | 'consent'>,
  step: Step,
  chosen: SeatId | undefined,
  today: Temporal.PlainDate,
): Acting => {
  const { request } = stored;
  const isAsker = request.asker.person === actor.person;
  const base = { isAsker, isConvener: isConvener(forum, actor) };
  if (isAsker && lifeCycle[step].by.includes('asker'))
    return { kind: 'acts', who: { ...base, seat: request.asker.seat }, seat: request.asker.seat };
  const held = seatsHeldBy(forum, actor).filter(({ id }) => chosen === undefined || id === chosen);
  const known = knownOn(forum, stored, today);
  const as = (seat: SeatId): Who => ({ ...base, seat, standsInFor: standsInFor(known, seat, today) });
  const may = held.filter(({ id }) => mayStep(step, request.state, rolesOf(request, as(id))) === 'yes');
  const able = meant(stored, step, may, today);
  const [first, ...more] = able;
  if (first && (more.length === 0 || step === 'read')) {
    const seat = preferAsked(request, able) ?? first;
    return { kind: 'acts', who: as(seat.id), seat: seat.id };
  }
  if (first) return { kind: 'which', seats: able };
  const [unable] = held;
  return unable ? { kind: 'acts', who: as(unable.id), seat: unable.id } : { kind: 'no-seat', who: base };
};

/**
 * Nobody is asked about a seat that the consent leaves out, nor about one that has noted it. The asker's own neither
 * notes what it has confirmed nor gives word to itself; what came is told by whoever rang.
 */
const meant = (
  { request, consent }: Pick<StoredCase, 'request' | 'consent'>,
  step: Step,
  seats: readonly Seat[],
  today: Temporal.PlainDate,
): readonly Seat[] => {
  const now = consent && holdsOn(consent, today);
  const covered = now ? seats.filter(({ id }) => covers(now, id)) : seats;
  if (covered.length === 0) return seats.slice(0, 1);
  if (step === 'tell-what-came') {
    const rang = servicesAwaited(request).map(({ seat }) => seat);
    const able = covered.filter(({ id }) => rang.includes(id));
    return able.length > 0 ? able : covered.slice(0, 1);
  }
  if (step !== 'note-consent' && step !== 'tell-asker') return covered;
  const others = covered.filter(({ id }) => id !== request.asker.seat);
  const left = step === 'note-consent' ? others.filter(({ id }) => !request.noted.includes(id)) : others;
  return left.length > 0 ? left : covered.slice(0, 1);
};

const preferAsked = ({ question }: CaseRequest, seats: readonly Seat[]): Seat | undefined =>
  seats.find(({ id }) => question.asked.includes(id));
