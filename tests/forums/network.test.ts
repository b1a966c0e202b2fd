import { beforeEach, describe, expect, it } from 'vitest';
import { mayCallMeetings } from '../../bot/forums/access.ts';
import { identifyInChannel } from '../../bot/forums/actions.ts';
import { areaOf, regionArea } from '../../bot/forums/area.ts';
import { forumEvents } from '../../bot/forums/bot.ts';
import { saveSetup } from '../../bot/forums/cards/setup.ts';
import { installationWrite, teamPartition } from '../../bot/forums/store/installations.ts';
import { schoolYearWrite } from '../../bot/forums/store/school-years.ts';
import { forumOfChannel, listForumIds, loadForum } from '../../bot/forums/store.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { aYear } from './a-school-year.ts';
import {
  addForum,
  bind,
  channelId,
  choicesOf,
  emptyTown,
  forumOf,
  given,
  id,
  inChannel,
  otherChannelId,
  people,
  placeOf,
  press,
  say,
  stored,
  teamId,
  textOf,
} from './town.ts';

const network = id('skaraborg-network');
const usual = 'Nätverket för sammankallande i Skaraborg';
const elsewhere = { ...placeOf('19:regional@thread.tacv2'), teamId: '19:skaraborg@thread.tacv2' };

let world: FakeWorld;
beforeEach(async () => {
  world = await emptyTown();
});

const save = (who: keyof typeof people, more: object = {}, channel = channelId) =>
  press(world, who, saveSetup, { [`channel:${channel}`]: 'new-network', ...more }, inChannel(teamId));
const networks = async () => {
  const ids = await listForumIds(world.ports, 'skaraborg');
  const forums = await Promise.all(ids.map((one) => loadForum(world.ports, one)));
  return forums.filter((one) => one?.forum.kind === 'network').map((one) => one?.forum.name);
};
const choices = async () =>
  choicesOf(await say(world, 'coordinator', 'hjälp', inChannel(otherChannelId)), `channel:${otherChannelId}`);

describe('the network of the region’s conveners', () => {
  it('is made by a coordinator, without municipality, seats or convener', async () => {
    expect(textOf(await save('coordinator'))).toContain(`Sparat: ${usual}.`);
    const forum = await stored(world, network);
    expect(forum).toMatchObject({
      kind: 'network',
      name: usual,
      seats: [],
      state: 'active',
      place: placeOf(channelId),
    });
    expect([forum.municipality, forum.convener]).toEqual([undefined, undefined]);
    expect(areaOf(forum)).toBe(regionArea('skaraborg'));
    const [welcome] = world.teams.sentTo(channelId);
    expect(textOf(welcome?.message.card)).toContain('Här tas inga individärenden upp');
  });

  it('has its meetings called by the coordinator', async () => {
    await save('coordinator');
    const called = async (who: keyof typeof people) => {
      const { userId, name } = people[who];
      const found = await identifyInChannel(
        world.ports,
        { userId, name },
        { kind: 'channel', place: placeOf(channelId) },
      );
      return found.ok && mayCallMeetings(found.value.forum, found.value.actor);
    };
    expect([await called('coordinator'), await called('convener'), await called('support')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(['convener', 'support', 'rehab'] as const)('is not for %s to make', async (who) => {
    expect(textOf(await save(who))).toContain('Det gör en koordinator');
    expect(await networks()).toEqual([]);
  });

  it('is called what the coordinator wants, whatever municipality was chosen, and nobody’s name', async () => {
    expect(textOf(await save('coordinator', { name: 'Nätverket kring Alva Svensson' }))).toContain('peka ut en person');
    await save('coordinator', { name: 'Samordnarna', municipality: 'hjo' });
    const forum = await stored(world, network);
    expect([forum.name, forum.municipality]).toEqual(['Samordnarna', undefined]);
  });

  it('goes by the school years of the region', async () => {
    const area = regionArea('skaraborg');
    const writes = [schoolYearWrite(aYear(), undefined)];
    await world.ports.tables.commit({ table: 'regions', partition: area, op: 'entered', writes });
    await save('coordinator');
    expect((await stored(world, network)).termEnds.slice(0, 2).map(String)).toEqual(['2026-12-18', '2027-06-11']);
  });

  it('is one: asked for again it is said where it is, by names that draw nothing', async () => {
    const { municipality: _none, ...forum } = forumOf('group', id('older'), 'Nätverket *från förr*');
    await addForum(world, { ...forum, kind: 'network', place: elsewhere });
    const installation = { ...elsewhere, teamName: 'Samverkan Skaraborg', state: 'installed', times: 1 } as const;
    const writes = [installationWrite(installation)];
    await world.ports.tables.commit({ table: 'forums', partition: teamPartition(elsewhere), op: 'there', writes });
    const answer = await save('coordinator');
    expect(textOf(answer)).toContain('Nätverket *från förr*, i teamet Samverkan Skaraborg');
    expect(JSON.stringify(answer)).toContain(String.raw`\\*från`);
    expect(await forumOfChannel(world.ports, placeOf(channelId))).toBeUndefined();
    expect(await networks()).toHaveLength(1);
  });

  it('is one also for a card from before it was made, and when it is asked for twice at once', async () => {
    await Promise.all([save('coordinator'), save('coordinator', {}, otherChannelId)]);
    expect(await networks()).toEqual([usual]);
    const again = textOf(await save('coordinator', {}, teamId));
    expect(again).toContain('Regionen har redan ett nätverk');
    expect(again).toContain('i ett annat team');
  });

  it('that has lost its channel is the same one in the new', async () => {
    await save('coordinator');
    await forumEvents(given)(world.ports, { kind: 'channel-gone', place: placeOf(channelId) });
    expect(textOf(await save('coordinator', { name: 'Ett nytt' }, otherChannelId))).toContain(`Sparat: ${usual}.`);
    expect(await stored(world, network)).toMatchObject({
      state: 'active',
      place: placeOf(otherChannelId),
      name: usual,
    });
    expect(await networks()).toHaveLength(1);
  });

  it('is offered until the team has it, and then moved like any forum', async () => {
    expect((await choices()).map(({ value }) => value)).toContain('new-network');
    await save('coordinator');
    const now = await choices();
    expect(now.map(({ value }) => value)).not.toContain('new-network');
    expect(now.map(({ title }) => title)).toContain(`${usual} (nätverk)`);
    await bind(world, network, otherChannelId);
    expect((await stored(world, network)).place).toEqual(placeOf(otherChannelId));
  });
});

describe('a new team', () => {
  it('goes by the school years that its municipality has entered', async () => {
    const writes = [schoolYearWrite(aYear(), undefined)];
    const partition = 'municipality:skaraborg:hjo';
    await world.ports.tables.commit({ table: 'regions', partition, op: 'entered', writes });
    const data = { [`channel:${channelId}`]: 'new-team', municipality: 'hjo', name: 'SAMBU Hjo' };
    await press(world, 'coordinator', saveSetup, data, inChannel(teamId));
    const { termEnds } = await stored(world, id('sambu-hjo'));
    expect(termEnds.slice(0, 2).map(String)).toEqual(['2026-12-18', '2027-06-11']);
  });
});
