import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type InForum, mayCloseSeat } from '../access.ts';
import { type ClosingFailure, withClosure, withoutClosure } from '../closing.ts';
import { type Forum, seatOf } from '../forum.ts';
import type { SeatClosure, SeatId } from '../seat.ts';
import { changeForum, type Decision } from './change-forum.ts';
import { oweOfClosing } from './closing-owed.ts';
import type { MayNot } from './settings.ts';

export type CloseSeatFailure = ClosingFailure | MayNot;
export type ReopenFailure = MayNot | { readonly kind: 'no-such-closure' };

export const closeSeat = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  seat: SeatId,
  wanted: SeatClosure,
): Promise<Result<Forum, CloseSeatFailure>> =>
  changeForum(ports, id, (forum): Decision<Forum, CloseSeatFailure> => {
    if (!mayCloseSeat(forum, actor, seat)) return refuse({ kind: 'may-not' });
    const closed = withClosure(forum, seat, wanted, dayOf(ports.clock.now()));
    if (!closed.ok) return closed;
    const event = { did: 'closed', by: actor.person, about: [{ seat }], closure: wanted } as const;
    const promises = oweOfClosing(ports, forum, actor, { did: 'closed', seat, closure: wanted });
    return ok({ forum: closed.value, event, promises, value: closed.value });
  });

/** `from`: the first day of the closure that is taken away. */
export const reopenSeat = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  seat: SeatId,
  from: Temporal.PlainDate,
): Promise<Result<Forum, ReopenFailure>> =>
  changeForum(ports, id, (forum): Decision<Forum, ReopenFailure> => {
    if (!mayCloseSeat(forum, actor, seat)) return refuse({ kind: 'may-not' });
    const reopened = withoutClosure(forum, seat, from);
    if (!reopened.ok) return reopened;
    const closure = seatOf(forum, seat)?.closures.find((one) => one.from.equals(from));
    if (!closure) return refuse({ kind: 'no-such-closure' });
    const event = { did: 'reopened', by: actor.person, about: [{ seat }], closure } as const;
    const promises = oweOfClosing(ports, forum, actor, { did: 'reopened', seat, closure });
    return ok({ forum: reopened.value, event, promises, value: reopened.value });
  });
