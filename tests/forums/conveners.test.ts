import { beforeEach, describe, expect, it } from 'vitest';
import { convenerVerbs } from '../../bot/forums/cards/conveners.ts';
import { seatVerbs } from '../../bot/forums/cards/seats.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import {
  addForum,
  bind,
  channelId,
  choicesOf,
  emptyTown,
  forumOf,
  id,
  inChannel,
  otherChannelId,
  people,
  press,
  say,
  stored,
  team,
  tenantId,
  textOf,
  type Who,
} from './town.ts';

let world: FakeWorld;
beforeEach(async () => {
  world = await emptyTown();
  await addForum(world, forumOf('team', team, 'Teamet i Hjo'));
  await bind(world, team, channelId);
});

const name = (who: Who, convener: string, deputy = 'nobody') =>
  press(world, who, convenerVerbs.name, { forum: team, convener, deputy });

describe('sammankallande', () => {
  it('lets a coordinator choose among the people of the channel', async () => {
    const form = await say(world, 'coordinator', 'Sammankallande', inChannel(channelId));
    expect(choicesOf(form, 'convener').map(({ title }) => title)).toEqual([
      'Ingen',
      'Anna Berg',
      'Bo Lind',
      'Eva Dahl',
      'Siv Holm',
      'Sten Falk',
      'Ulla Norén',
    ]);
    const saved = await name('coordinator', people.convener.objectId, people.deputy.objectId);
    expect(textOf(saved)).toBe('Sparat. Sammankallande: Bo Lind. Vice sammankallande: Eva Dahl.');
    expect(await stored(world)).toMatchObject({ convener: { name: 'Bo Lind' }, deputy: { userId: '29:3' } });
    await name('coordinator', 'nobody');
    expect((await stored(world)).convener).toBeUndefined();
  });

  it('asks which forum is meant in the personal chat of a coordinator with several', async () => {
    await addForum(world, forumOf('group', id('hjo-grupp'), 'Gruppen i Hjo'));
    await bind(world, id('hjo-grupp'), otherChannelId);
    const choice = await say(world, 'coordinator', 'sammankallande');
    expect(
      choicesOf(choice, 'forum')
        .map(({ title }) => title)
        .sort(),
    ).toEqual(['Gruppen i Hjo', 'Teamet i Hjo']);
  });

  it('is for coordinators alone, also at the second press', async () => {
    const sentence = 'Bara en koordinator utser sammankallande.';
    expect(textOf(await say(world, 'rehab', 'sammankallande', inChannel(channelId)))).toBe(sentence);
    expect(textOf(await say(world, 'rehab', 'sammankallande'))).toBe(sentence);
    expect(textOf(await press(world, 'rehab', convenerVerbs.form, { forum: team }))).toBe(sentence);
    expect(textOf(await name('rehab', people.rehab.objectId))).toBe(sentence);
    expect((await stored(world)).convener).toBeUndefined();
  });

  it('answers with what to do when the choice cannot be', async () => {
    const { objectId } = people.convener;
    expect(textOf(await name('coordinator', objectId, objectId))).toContain('kan inte vara samma person');
    expect(textOf(await name('coordinator', people.stranger.objectId))).toContain('finns inte längre i kanalen');
    world.teams.isSilent = true;
    expect(textOf(await name('coordinator', objectId))).toContain('Jag får inget svar från Teams');
    expect((await stored(world)).convener).toBeUndefined();
  });

  it('fits in a card with a roster of hundreds, and says that it was cut', async () => {
    const crowd = Array.from({ length: 400 }, (_, n) => ({
      userId: `29:crowd-${n}`,
      tenantId,
      objectId: `50000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      name: `Person ${String(n).padStart(3, '0')} med ett långt efternamn`,
      role: 'member' as const,
    }));
    world.teams.join(channelId, ...crowd);
    const form = await press(world, 'coordinator', convenerVerbs.form, { forum: team });
    expect(bytesOf(form)).toBeLessThan(mostBytes);
    expect(textOf(form)).toContain('Bara de första 100 av 406');
  });
});

describe('a team without a convener', () => {
  it('says so to who claims a seat, and hands the claim to the first who is named', async () => {
    const claimed = await press(world, 'rehab', seatVerbs.claim, { forum: team, seats: 'rehab' });
    expect(textOf(claimed)).toContain('Ingen sammankallande är utsedd än');
    await name('coordinator', people.convener.objectId);
    const [asked] = world.teams.sentTo(people.convener.userId);
    expect(textOf(asked?.message.card)).toContain('Anna Berg säger sig tala för rehab');
  });
});
