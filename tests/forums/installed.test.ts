import { beforeEach, describe, expect, it } from 'vitest';
import { bindingAccess, memberOfTeam } from '../../bot/forums/access.ts';
import { bindChannel, welcomeBoundForums } from '../../bot/forums/actions/bind-channel.ts';
import { forumOfPartition, listOwedPartitions } from '../../bot/forums/actions/install.ts';
import { identifyInChannel } from '../../bot/forums/actions.ts';
import { forumEvents } from '../../bot/forums/bot.ts';
import { seatVerbs } from '../../bot/forums/cards/seats.ts';
import { saveSetup } from '../../bot/forums/cards/setup.ts';
import { teamPartition } from '../../bot/forums/store/installations.ts';
import { forumOfChannel } from '../../bot/forums/store.ts';
import { accessSentence } from '../../bot/forums/words.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import type { Inbound } from '../../bot/platform/teams/port.ts';
import type { FakeWorld } from '../support/fake-world.ts';
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
  named,
  otherChannelId,
  people,
  placeOf,
  press,
  say,
  serviceUrl,
  stored,
  team,
  teamId,
  tenantId,
  textOf,
  titlesOf,
} from './town.ts';

const installed: Inbound = {
  kind: 'installed',
  teamName: 'Partssamverkan Hjo',
  teamId,
  tenantId,
  serviceUrl,
};
const removed: Inbound = { kind: 'removed', teamId, tenantId };

let world: FakeWorld;
const happens = async (inbound: Inbound) => {
  if (inbound.kind === 'press' || inbound.kind === 'message') throw new Error('not an event');
  await forumEvents(given)(world.ports, inbound);
  await world.engine.idle();
};
const general = () => world.teams.sentTo(teamId);
const welcomes = (channel = channelId) => world.teams.sentTo(channel);

beforeEach(async () => {
  world = await emptyTown();
  await addForum(world, { ...forumOf('team', team, 'Teamet i Hjo'), convener: named('convener') });
});

describe('when the bot is added to a team', () => {
  it('says who it is and asks about each channel, once, in the first channel', async () => {
    await happens(installed);
    await happens(installed);
    expect(general()).toHaveLength(1);
    const [post] = general();
    expect(textOf(post?.message.card)).toContain('Jag heter Partssamverkan');
    const choices = post ? choicesOf(post.message.card, `channel:${channelId}`) : [];
    expect(choices.map(({ title }) => title)).toEqual([
      'Inget forum här',
      'Teamet i Hjo (team)',
      'Nytt team …',
      'Ny grupp …',
      'Nätverket för regionens sammankallande …',
    ]);
    expect(post && titlesOf(post.message.card)).toEqual(['Spara']);
  });

  it('never posts the card twice when nobody knows whether it arrived', async () => {
    world.teams.nextEndIn({ kind: 'uncertain' });
    await happens(installed);
    await world.engine.pass('forums', teamPartition({ tenantId, teamId }));
    await happens(installed);
    expect(general()).toHaveLength(1);
  });

  it('asks again when it was taken out before anything was bound', async () => {
    await happens(installed);
    await happens(removed);
    await happens(installed);
    expect(general()).toHaveLength(2);
  });

  it('is found by the hourly pass before any forum is bound', async () => {
    await happens(installed);
    const partitions = (await listOwedPartitions(world.ports)).map(({ partition }) => partition);
    expect(partitions).toEqual([team, teamPartition({ tenantId, teamId })]);
    const forums = await Promise.all(partitions.map((partition) => forumOfPartition(world.ports, partition)));
    expect(forums.map((forum) => forum?.id)).toEqual([team, undefined]);
  });

  it('keeps within the size of a card however many channels a team has', async () => {
    const many = Array.from({ length: 120 }, (_, n) => ({ id: `19:${n}@thread.tacv2`, name: `Kanal ${n}` }));
    world.teams.setChannels(teamId, { id: teamId, name: 'Allmänt' }, ...many);
    await happens(installed);
    const card = general()[0]?.message.card;
    expect(card && bytesOf(card)).toBeLessThan(mostBytes);
    expect(textOf(card)).toMatch(/\d+ kanaler till får inte plats här/);
  });
});

describe('saving which forum a channel is', () => {
  const save = (who: keyof typeof people, data: object, activity?: string) =>
    press(world, who, saveSetup, data, inChannel(teamId), activity);
  const choice = (channel: string, value: string) => ({ [`channel:${channel}`]: value });

  it('binds the channel and welcomes there once', async () => {
    const answer = await save('coordinator', { ...choice(channelId, team), ...choice(teamId, 'none') });
    expect(textOf(answer)).toContain('Sparat: Teamet i Hjo.');
    expect((await stored(world)).place).toEqual(placeOf(channelId));
    expect((await forumOfChannel(world.ports, placeOf(channelId)))?.forum.id).toBe(team);
    const [welcome] = welcomes();
    expect(textOf(welcome?.message.card)).toContain('Skriv aldrig om enskilda barn eller familjer i tråden');
    expect(welcome && titlesOf(welcome.message.card)).toEqual(['Ny fråga till teamet']);
    await save('coordinator', choice(otherChannelId, team));
    await bind(world, team, channelId);
    expect(welcomes()).toHaveLength(1);
  });

  it('is for the forum’s convener too, but for no other member', async () => {
    expect(textOf(await save('rehab', choice(channelId, team)))).toContain('Det gör en koordinator');
    expect((await stored(world)).place).toBeUndefined();
    expect(textOf(await save('convener', choice(channelId, team)))).toContain('Sparat');
  });

  it('takes somebody on the roster of the team', async () => {
    world.teams.leave(teamId, people.coordinator.userId);
    const answer = await save('coordinator', choice(channelId, team));
    expect(textOf(answer)).toBe(accessSentence({ kind: 'not-a-member' }));
    world.teams.isSilent = true;
    expect(textOf(await save('convener', choice(channelId, team)))).toBe(
      accessSentence({ kind: 'roster-unavailable' }),
    );
  });

  it('makes a new team with the seats of the parties, by a coordinator alone', async () => {
    const wanted = { ...choice(channelId, 'new-team'), municipality: 'hjo', name: 'SAMBU Hjo' };
    expect(textOf(await save('convener', wanted))).toContain('Det gör en koordinator');
    await save('coordinator', wanted);
    const forum = await stored(world, id('sambu-hjo'));
    expect(forum).toMatchObject({ kind: 'team', name: 'SAMBU Hjo', municipality: 'hjo', state: 'active' });
    expect(forum.place?.channelId).toBe(channelId);
    expect(forum.seats.map((seat) => seat.party)).not.toContain('polis');
    expect(forum.seats.map((seat) => seat.name)).toContain('vårdcentralen');
  });

  it('gives a new group its usual name and a police seat, and no case words in the welcome', async () => {
    await save('coordinator', { ...choice(channelId, 'new-group'), municipality: 'hjo' });
    const found = await forumOfChannel(world.ports, placeOf(channelId));
    expect(found?.forum.name).toBe('Partssamverkansgruppen i Hjo');
    expect(found?.forum.seats.map((seat) => seat.party)).toContain('polis');
    expect(textOf(welcomes()[0]?.message.card)).toContain('Här tas inga individärenden upp');
  });

  it.each([
    [{}, 'Du har inte valt något forum'],
    [{ ...choice(channelId, 'new-team') }, 'Välj vilken kommun'],
    [
      { ...choice(channelId, 'new-team'), ...choice(otherChannelId, 'new-group'), municipality: 'hjo' },
      'ett nytt forum i taget',
    ],
    [{ ...choice(channelId, team), ...choice(otherChannelId, team) }, 'Samma forum är valt för två kanaler'],
    [{ ...choice(channelId, 'no-such-forum') }, 'Kortet var gammalt'],
    [{ ...choice('19:elsewhere@thread.tacv2', team) }, 'Kortet var gammalt'],
  ])('answers %j with what to do, and binds nothing', async (data, sentence) => {
    expect(textOf(await save('coordinator', data))).toContain(sentence);
    expect((await stored(world)).place).toBeUndefined();
  });

  it.each(['Teamet kring Alva Svensson', 'Team 20120314-2384', 'Eleven Alva'])(
    'gives a new forum no name that points at somebody: %s',
    async (name) => {
      const answer = await save('coordinator', { ...choice(channelId, 'new-team'), municipality: 'hjo', name });
      expect(textOf(answer)).toContain('Forumets namn ser ut att peka ut en person');
      expect(await forumOfChannel(world.ports, placeOf(channelId))).toBeUndefined();
    },
  );

  it.each(['Team Tegelskolan', 'Samverkan i Vara', 'SAMBU Hjo norra'])(
    'lets it have a place in it: %s',
    async (name) => {
      await save('coordinator', { ...choice(channelId, 'new-team'), municipality: 'hjo', name });
      expect((await forumOfChannel(world.ports, placeOf(channelId)))?.forum.name).toBe(name);
    },
  );

  it('moves no forum out of another team, whoever asks', async () => {
    const place = { ...placeOf('19:skovde-team@thread.tacv2'), teamId: '19:skovde@thread.tacv2' };
    const elsewhere = id('skovde-team');
    await addForum(world, { ...forumOf('team', elsewhere, 'Teamet i Skövde'), place, convener: named('convener') });
    for (const who of ['convener', 'coordinator'] as const)
      expect(textOf(await save(who, choice(channelId, elsewhere)))).toContain('Kortet var gammalt');
    expect((await stored(world, elsewhere)).place).toEqual(place);
    expect(await forumOfChannel(world.ports, placeOf(channelId))).toBeUndefined();
  });

  it('shows who was first when somebody else has bound the channel', async () => {
    await addForum(world, forumOf('group', id('hjo-grupp'), 'Gruppen i Hjo'));
    await save('coordinator', choice(channelId, team));
    const late = await save('coordinator', choice(channelId, 'hjo-grupp'));
    expect(textOf(late)).toContain('Någon annan hann före');
    expect(textOf(late)).toContain('Teamet: Teamet i Hjo');
    expect((await stored(world, id('hjo-grupp'))).place).toBeUndefined();
  });

  it('draws the shared card anew', async () => {
    await save('coordinator', choice(channelId, team), 'the-card');
    const [update] = world.teams.sentTo('the-card');
    expect(textOf(update?.message.card)).toContain('Teamet: Teamet i Hjo');
  });

  it('leaves one forum in the channel when two are bound to it at once', async () => {
    const group = id('hjo-grupp');
    await addForum(world, forumOf('group', group, 'Gruppen i Hjo'));
    const coordinator = memberOfTeam(teamId, { ...named('coordinator'), coordinates: ['skaraborg'] });
    await Promise.all(
      [team, group].map(async (forum) => {
        const access = bindingAccess(coordinator, placeOf(channelId), await stored(world, forum), undefined);
        return access && bindChannel(world.ports, access);
      }),
    );
    const there = await Promise.all(
      [team, group].map(async (forum) => (await stored(world, forum)).place !== undefined),
    );
    expect(there.filter(Boolean)).toHaveLength(1);
    expect((await forumOfChannel(world.ports, placeOf(channelId)))?.forum.place).toEqual(placeOf(channelId));
  });
});

describe('a bound channel', () => {
  beforeEach(() => bind(world, team, channelId));
  const { userId: sender, name: senderName } = people.asker;
  const identified = (where = inChannel(channelId)) => {
    if (where.kind !== 'channel') throw new Error('not a channel');
    return identifyInChannel(world.ports, { userId: sender, name: senderName }, where);
  };

  it('moves with the forum, and the old one is no forum any more', async () => {
    await bind(world, team, otherChannelId);
    expect(await identified()).toEqual({ ok: false, failure: { kind: 'channel-not-bound' } });
    expect((await identified(inChannel(otherChannelId))).ok).toBe(true);
  });

  it('follows Teams to a new address', async () => {
    const found = await identified(inChannel(channelId, 'http://127.0.0.1:3981'));
    expect(found.ok && found.value.forum.place?.serviceUrl).toBe('http://127.0.0.1:3981');
    expect((await stored(world)).place?.serviceUrl).toBe('http://127.0.0.1:3981');
    await press(world, 'asker', seatVerbs.ask, { forum: team }, inChannel(channelId, 'http://127.0.0.1:3982'));
    expect((await stored(world)).place?.serviceUrl).toBe('http://127.0.0.1:3982');
    await press(world, 'asker', seatVerbs.ask, { forum: team }, inChannel(otherChannelId, 'http://127.0.0.1:3983'));
    expect((await stored(world)).place).toEqual(placeOf(channelId, 'http://127.0.0.1:3982'));
  });

  it('pauses when the bot is taken out, and resumes without a second welcome or question', async () => {
    await happens(installed);
    await happens(removed);
    expect(await identified()).toEqual({ ok: false, failure: { kind: 'forum-paused' } });
    await happens(installed);
    expect((await identified()).ok).toBe(true);
    expect(welcomes()).toHaveLength(1);
    expect(general()).toHaveLength(0);
  });

  it('pauses the forum when it is deleted', async () => {
    await happens({ kind: 'channel-gone', place: placeOf(channelId) });
    expect((await stored(world)).state).toBe('paused');
  });

  it('resumes the forum when it is restored, at Teams’ present address and without a second welcome', async () => {
    await happens({ kind: 'channel-gone', place: placeOf(channelId) });
    await happens({ kind: 'channel-back', place: placeOf(channelId, 'http://127.0.0.1:3984') });
    expect(await stored(world)).toMatchObject({ state: 'active', place: { serviceUrl: 'http://127.0.0.1:3984' } });
    expect(welcomes()).toHaveLength(1);
  });

  it('wakes no forum that has another channel by now', async () => {
    await happens({ kind: 'channel-gone', place: placeOf(channelId) });
    await bind(world, team, otherChannelId);
    await happens({ kind: 'channel-gone', place: placeOf(otherChannelId) });
    await happens({ kind: 'channel-back', place: placeOf(channelId) });
    expect(await stored(world)).toMatchObject({ state: 'paused', place: { channelId: otherChannelId } });
  });

  it('is welcomed once also when a file bound it', async () => {
    await welcomeBoundForums(world.ports);
    await world.engine.idle();
    expect(welcomes()).toHaveLength(1);
  });

  it('answers hjälp with the team’s buttons, and an unbound one with the question about itself', async () => {
    const bound = await say(world, 'asker', 'Hjälp!', inChannel(channelId));
    expect(titlesOf(bound)).toEqual(['Ny fråga till teamet']);
    const unbound = await say(world, 'asker', 'hjälp', inChannel(otherChannelId));
    expect(choicesOf(unbound, `channel:${otherChannelId}`)).not.toEqual([]);
    expect(choicesOf(unbound, `channel:${teamId}`)).toEqual([]);
  });
});
