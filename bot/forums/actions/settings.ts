/** What a team sets for itself besides its gate and its closed weeks. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { type InForum, mayRemoveSeat, maySeeSettings, maySetDigest, maySetGuarantee } from '../access.ts';
import { byRegion } from '../by-region.ts';
import { withoutSeat } from '../closing.ts';
import { type DigestTime, type Forum, seatOf, takesUpCases } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import type { Seat, SeatId } from '../seat.ts';
import { type Settings, settingsOf } from '../settings.ts';
import { registrarRolesOf } from '../store.ts';
import { changeForum, type Decision, type NoSuchForum } from './change-forum.ts';

export type SettingsFailure = { readonly kind: 'no-cases' | 'not-yours' };

/** Costs one point read beside the forum: whether the person is a registrar. */
export const lookAtSettings = async (
  ports: Ports,
  { forum, actor }: InForum,
): Promise<Result<Settings, SettingsFailure>> => {
  if (!takesUpCases(forum)) return refuse({ kind: 'no-cases' });
  const roles = await registrarRolesOf(ports, forum.regionId, actor.person);
  return maySeeSettings(forum, actor, roles) ? ok(settingsOf(forum, actor, roles)) : refuse({ kind: 'not-yours' });
};

/** The same for one person in many forums, with one read for those of a region; those that are not theirs to see are left out. */
export const lookAtEach = async (ports: Ports, found: readonly InForum[]): Promise<readonly Settings[]> => {
  const seen = await inTurns(byRegion(found), async ({ regionId, first, found: there }) => {
    const roles = await registrarRolesOf(ports, regionId, first.actor.person);
    return there.flatMap(({ forum, actor }) =>
      maySeeSettings(forum, actor, roles) ? [settingsOf(forum, actor, roles)] : [],
    );
  });
  return seen.flat();
};

export type MayNot = NoSuchForum | { readonly kind: 'may-not' };

/** Working days, 1 to 20. */
export const setGuarantee = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  guaranteeDays: number,
): Promise<Result<Forum, MayNot>> =>
  changeForum(ports, id, (forum): Decision<Forum, MayNot> => {
    if (!maySetGuarantee(forum, actor)) return refuse({ kind: 'may-not' });
    const changed = forum.guaranteeDays === guaranteeDays ? forum : { ...forum, guaranteeDays };
    return ok({ forum: changed, value: changed });
  });

export const setDigest = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  digest: DigestTime,
): Promise<Result<Forum, MayNot>> =>
  changeForum(ports, id, (forum): Decision<Forum, MayNot> => {
    if (!maySetDigest(forum, actor)) return refuse({ kind: 'may-not' });
    const isSame = forum.digest.weekday === digest.weekday && forum.digest.hour === digest.hour;
    const changed = isSame ? forum : { ...forum, digest };
    return ok({ forum: changed, value: changed });
  });

/**
 * What another subject owes when a seat is removed, for it to see to its questions afterwards: saved with the removal
 * or not at all. `forum`: as it stood before, the seat among its seats. At most 90 of them fit in the transaction.
 */
export type OnSeatRemoved = (ports: Ports, forum: Forum, seat: Seat) => readonly Promised[];

export type RemovalFailure = MayNot | { readonly kind: 'no-such-seat' };
export type Removed = { readonly forum: Forum; readonly seat: Seat };

export const removeSeat = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  seatId: SeatId,
  onSeatRemoved: OnSeatRemoved,
): Promise<Result<Removed, RemovalFailure>> =>
  changeForum(ports, id, (forum): Decision<Removed, RemovalFailure> => {
    if (!mayRemoveSeat(forum, actor)) return refuse({ kind: 'may-not' });
    const seat = seatOf(forum, seatId);
    if (!seat) return refuse({ kind: 'no-such-seat' });
    const changed = withoutSeat(forum, seatId);
    const held = seat.holders.map(({ person }) => ({ seat: seatId, person }));
    const about = held.length > 0 ? held : [{ seat: seatId }];
    const event = { did: 'removed', by: actor.person, about } as const;
    return ok({ forum: changed, event, promises: onSeatRemoved(ports, forum, seat), value: { forum: changed, seat } });
  });
