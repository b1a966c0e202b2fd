import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type InForum, mayCloseSeat } from '../access.ts';
import { type ClosingFailure, withClosure, withoutClosure } from '../closing.ts';
import type { Forum } from '../forum.ts';
import type { SeatClosure, SeatId } from '../seat.ts';
import { changeForum, type Decision } from './change-forum.ts';
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
    return closed.ok ? ok({ forum: closed.value, value: closed.value }) : closed;
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
    return reopened.ok ? ok({ forum: reopened.value, value: reopened.value }) : reopened;
  });
