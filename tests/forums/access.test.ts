import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  actorOnRoster,
  bindingAccess,
  isConvener,
  mayAddSeat,
  mayAsk,
  mayClaimSeat,
  mayConfirmSeat,
  mayMakeForum,
  mayNameConvener,
  mayReadCasesOnRequest,
  mayReadContacts,
  memberOfTeam,
  seatAccess,
  seatsHeldBy,
} from '../../bot/forums/access.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import type { Role } from '../../bot/forums/role.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { claim } from '../../bot/forums/seating.ts';
import { channelId, forumOf, id, named, people, placeOf, team, teamId, type Who } from './town.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const rehab = seatId.parse('rehab');

const seat = (forum: Forum, who: Who, state: 'claimed' | 'confirmed'): Forum => {
  const seated = claim(forum, [rehab], named(who), state, now);
  if (!seated.ok) throw new Error(seated.failure.kind);
  return seated.value;
};

const bare = { ...forumOf('team', team, 'Teamet i Hjo'), convener: named('convener'), deputy: named('deputy') };
const forum = seat(seat(bare, 'rehab', 'confirmed'), 'stranger', 'claimed');
const other = { ...forumOf('team', id('hjo-other'), 'Annat team'), convener: named('convener') };

const facts = (who: Who) => ({
  ...named(who),
  isCoordinator: who === 'coordinator',
  isSupport: who === 'support',
});
const actor = (who: Who, of: Forum = forum) => actorOnRoster(of, facts(who));
const roles: readonly Role[] = [{ ...named('support'), role: 'process-support', since: now }];

const inTeam = (who: Who) => ({ ...named(who), coordinates: who === 'coordinator' ? ['skaraborg'] : [] });

const rights = {
  ask: (who: Who) => mayAsk(forum, actor(who)),
  contacts: (who: Who) => mayReadContacts(forum, actor(who)),
  claim: (who: Who) => mayClaimSeat(forum, actor(who)),
  answer: (who: Who) => seatAccess(forum, actor(who), rehab) !== undefined,
  confirm: (who: Who) => mayConfirmSeat(forum, actor(who)),
  add: (who: Who) => mayAddSeat(forum, actor(who)),
  name: (who: Who) => mayNameConvener(forum, actor(who)),
  bind: (who: Who) =>
    bindingAccess(memberOfTeam(teamId, inTeam(who)), placeOf(channelId), forum, undefined) !== undefined,
  make: (who: Who) => mayMakeForum(memberOfTeam(teamId, inTeam(who)), 'skaraborg'),
};
type Right = keyof typeof rights;
const members: readonly Right[] = ['ask', 'contacts', 'claim'];

describe('who may do what', () => {
  // `stranger` has only claimed a seat; `asker` has none.
  it.each([
    ['coordinator', ['contacts', 'add', 'name', 'bind', 'make']],
    ['support', ['contacts']],
    ['convener', [...members, 'add', 'confirm', 'bind']],
    ['deputy', [...members, 'add', 'confirm', 'bind']],
    ['rehab', [...members, 'answer']],
    ['stranger', members],
    ['asker', members],
  ] as const)('%s may %j and nothing else', (who, may) => {
    const all = Object.entries(rights).filter(([, has]) => has(who));
    expect(all.map(([right]) => right).sort()).toEqual([...may].sort());
  });

  it('a roster proves nothing in another forum', () => {
    const elsewhere = actor('convener', other);
    expect(isConvener(forum, elsewhere)).toBe(false);
    expect([mayAsk, mayReadContacts, mayClaimSeat, mayConfirmSeat].map((may) => may(forum, elsewhere))).toEqual(
      Array(4).fill(false),
    );
    expect(mayNameConvener(forum, actor('coordinator', other))).toBe(false);
    expect(seatsHeldBy(forum, actor('rehab', other))).toEqual([]);
  });

  it('nobody asks a group, or a team that is paused', () => {
    const group = forumOf('group', team, 'Gruppen');
    expect(mayAsk(group, actor('rehab', group))).toBe(false);
    const paused: Forum = { ...forum, state: 'paused' };
    expect(mayAsk(paused, actor('rehab', paused))).toBe(false);
  });

  it('seats are claimed in teams and groups, never by who helps them, and there are none in the network', () => {
    const group = forumOf('group', team, 'Gruppen');
    const may = (of: Forum, who: Who) => mayClaimSeat(of, actor(who, of));
    for (const who of ['convener', 'rehab', 'asker'] as const) expect(may(group, who)).toBe(true);
    for (const who of ['coordinator', 'support'] as const) expect(may(group, who)).toBe(false);
    expect(may({ ...group, kind: 'network' }, 'rehab')).toBe(false);
  });

  it('a convener takes no channel from another convener’s forum, nor binds in another team', () => {
    const convener = memberOfTeam(teamId, inTeam('convener'));
    const theirs = forumOf('team', id('hjo-theirs'), 'Deras team');
    expect(bindingAccess(convener, placeOf(channelId), forum, theirs)).toBeUndefined();
    expect(bindingAccess(convener, placeOf(channelId), forum, other)).toBeDefined();
    expect(
      bindingAccess(memberOfTeam('19:elsewhere', inTeam('coordinator')), placeOf(channelId), forum, undefined),
    ).toBeUndefined();
  });

  it('case text on request is for a registrar, never for process support', () => {
    const registrar: Role = { ...named('deputy'), role: 'registrar', since: now };
    expect(mayReadCasesOnRequest([...roles, registrar], keyOf(people.deputy))).toBe(true);
    expect(mayReadCasesOnRequest([...roles, registrar], keyOf(people.support))).toBe(false);
    const both: Role = { ...named('support'), role: 'registrar', since: now };
    expect(mayReadCasesOnRequest([...roles, both], keyOf(people.support))).toBe(false);
    expect(mayReadCasesOnRequest([...roles, registrar], keyOf(people.coordinator))).toBe(false);
  });
});
