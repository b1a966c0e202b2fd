import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { actorOnRoster, isRegistrarFor, maySeeSettings } from '../../bot/forums/access.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import type { Role } from '../../bot/forums/role.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { claim } from '../../bot/forums/seating.ts';
import { settingsOf } from '../../bot/forums/settings.ts';
import { forumOf, id, named, team, type Who } from './town.ts';

const since = Temporal.Instant.from('2026-08-20T09:00:00Z');
const registrar = (who: Who, forums = [team]): Role => ({ ...named(who), role: 'registrar', since, forums });

const seat = (forum: Forum, who: Who, state: 'claimed' | 'confirmed'): Forum => {
  const seated = claim(forum, [seatId.parse('rehab')], named(who), state, since);
  if (!seated.ok) throw new Error(seated.failure.kind);
  return seated.value;
};

const bare = { ...forumOf('team', team, 'Teamet i Hjo'), convener: named('convener'), deputy: named('deputy') };
const forum: Forum = {
  ...seat(seat(bare, 'rehab', 'confirmed'), 'stranger', 'claimed'),
  opening: { registrar: named('asker') },
};
const actor = (who: Who, of = forum) =>
  actorOnRoster(of, { ...named(who), isCoordinator: who === 'coordinator', isSupport: who === 'support' });

const rightsOf = (who: Who, roles: readonly Role[] = [], of = forum) => {
  if (!maySeeSettings(of, actor(who), roles)) return undefined;
  const { rights, closable } = settingsOf(of, actor(who), roles);
  const has = Object.entries(rights).flatMap(([right, may]) => (may ? [right] : []));
  return { has: has.sort(), closable: closable.length === of.seats.length ? 'all' : closable.map((one) => one.id) };
};

const leading = ['mayRecord', 'mayRemoveSeat', 'maySetDigest', 'maySetGuarantee'];

describe('a team’s settings', () => {
  it.each([
    ['convener', { has: leading, closable: 'all' }],
    ['deputy', { has: leading, closable: 'all' }],
    ['coordinator', { has: ['mayNameRegistrar', 'mayRecord', 'mayRemoveSeat', 'maySetGuarantee'], closable: [] }],
    ['rehab', { has: [], closable: ['rehab'] }],
    // Recorded as registrar, without the role.
    ['asker', { has: [], closable: [] }],
    // Has only claimed a seat.
    ['stranger', undefined],
    ['support', undefined],
  ] as const)('%s: %j', (who, expected) => {
    expect(rightsOf(who)).toEqual(expected);
  });

  it('are opened by who is recorded and has the role for this team, both', () => {
    expect(rightsOf('asker', [registrar('asker')])?.has).toEqual(['mayOpen']);
    expect(rightsOf('asker', [registrar('asker', [id('another')])])?.has).toEqual([]);
    expect(rightsOf('stranger', [registrar('stranger')])?.has).toEqual([]);
  });

  it.each(['coordinator', 'support'] as const)('are never opened by %s, whatever a row says', (who) => {
    expect(isRegistrarFor(forum, [registrar(who)], actor(who))).toBe(false);
    const recorded: Forum = { ...forum, opening: { registrar: named(who) } };
    expect(rightsOf(who, [registrar(who)], recorded)?.has ?? []).not.toContain('mayOpen');
  });

  it('are nobody’s in a group, or by another forum’s roster', () => {
    const group: Forum = { ...forumOf('group', team, 'Gruppen i Hjo'), convener: named('convener') };
    expect(maySeeSettings(group, actor('convener', group), [])).toBe(false);
    const elsewhere = actor('convener', forumOf('team', id('another'), 'Annat team'));
    expect(maySeeSettings(forum, elsewhere, [])).toBe(false);
    expect(settingsOf(forum, elsewhere, []).closable).toEqual([]);
  });
});
