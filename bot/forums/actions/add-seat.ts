import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { type InForum, mayAddSeat } from '../access.ts';
import type { Forum } from '../forum.ts';
import { type NewSeatFailure, type WantedSeat, withSeat } from '../new-seat.ts';
import { changeForum, type Decision, type NoSuchForum } from './change-forum.ts';

export type AddSeatFailure = NewSeatFailure | NoSuchForum | { readonly kind: 'may-not' };

export const addSeat = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  wanted: WantedSeat,
): Promise<Result<Forum, AddSeatFailure>> =>
  changeForum(ports, id, (forum): Decision<Forum, AddSeatFailure> => {
    if (!mayAddSeat(forum, actor)) return refuse({ kind: 'may-not' });
    const added = withSeat(forum, wanted, ports.regions.of(forum.regionId));
    if (!added.ok) return added;
    const { forum: changed, seat } = added.value;
    const event = { did: 'added', by: actor.person, about: [{ seat: seat.id }] } as const;
    return ok({ forum: changed, event, value: changed });
  });
