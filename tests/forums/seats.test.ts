import { beforeEach, describe, expect, it } from 'vitest';
import { lookForForums } from '../../bot/forums/actions.ts';
import { forumEvents } from '../../bot/forums/bot.ts';
import { newSeatVerbs } from '../../bot/forums/cards/new-seat.ts';
import { seatVerbs } from '../../bot/forums/cards/seats.ts';
import { isHeldBy } from '../../bot/forums/seat.ts';
import { listSeatHistory } from '../../bot/forums/store/seat-history.ts';
import { forumWrite, loadForum } from '../../bot/forums/store.ts';
import { plain } from '../../bot/platform/cards/card.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import {
  addForum,
  bind,
  channelId,
  choicesOf,
  forumOf,
  given,
  id,
  inChannel,
  named,
  otherChannelId,
  people,
  press,
  say,
  serviceUrl,
  stored,
  team,
  teamId,
  tenantId,
  textOf,
  titlesOf,
  town,
  type Who,
} from './town.ts';

let world: FakeWorld;
beforeEach(async () => {
  world = await town();
});

const to = (who: Who) => world.teams.sentTo(people[who].userId);
const lastTo = (who: Who) => textOf(to(who).at(-1)?.message.card);
const claim = (who: Who, seats: string) => press(world, who, seatVerbs.claim, { forum: team, seats });
const answer = (who: Who, about: Who, seats: string, yes: boolean) =>
  press(world, who, seatVerbs.answer, {
    forum: team,
    person: named(about).person,
    seats,
    answer: yes ? 'yes' : 'no',
  });
const holds = async (who: Who, seat: string) => {
  const found = (await stored(world)).seats.find(({ id }) => id === seat);
  return found !== undefined && isHeldBy(found, named(who).person);
};
const happens = async (kind: 'members-joined' | 'members-left', members: { userId: string; objectId?: string }[]) => {
  await forumEvents(given)(world.ports, { kind, teamId, tenantId, serviceUrl, members });
  await world.engine.idle();
};

describe('somebody in a team without a seat', () => {
  it('is asked once, in person, when they first talk to the bot', async () => {
    await say(world, 'rehab', 'hjälp', inChannel(channelId));
    await say(world, 'rehab', 'hjälp', inChannel(channelId));
    await say(world, 'rehab', 'hjälp');
    expect(to('rehab')).toHaveLength(1);
    const card = to('rehab')[0]?.message.card;
    expect(textOf(card)).toContain('Vilka talar du för i Teamet i Hjo?');
    expect(card && choicesOf(card, 'seats').map(({ value }) => value)).toContain('rehab');
    expect(card && titlesOf(card)).toEqual(['Spara', 'Jag har ingen plats, jag vill bara kunna fråga']);
  });

  it('is not asked while they come with a question of their own, but another day', async () => {
    const sender = { userId: people.rehab.userId, name: people.rehab.name };
    await lookForForums(world.ports, sender, { quietly: true });
    await world.engine.idle();
    expect(to('rehab')).toHaveLength(0);
    world.now = world.now.add({ hours: 25 });
    await say(world, 'rehab', 'hjälp');
    expect(to('rehab')).toHaveLength(1);
  });

  it('is asked when they join the team', async () => {
    await happens('members-joined', [{ userId: people.asker.userId }, { userId: people.stranger.userId }]);
    await happens('members-joined', [{ userId: people.asker.userId }]);
    expect(to('asker')).toHaveLength(1);
    expect(to('stranger')).toHaveLength(0);
  });

  it('is asked by the first fifty questions when a thousand join; the others when they speak', async () => {
    const nobodies = Array.from({ length: 999 }, (_, n) => ({ userId: `29:joined-${n}` }));
    world.teams.asked = 0;
    await happens('members-joined', [{ userId: people.rehab.userId }, ...nobodies, { userId: people.asker.userId }]);
    expect(world.teams.asked).toBe(50);
    expect([to('rehab').length, to('asker').length]).toEqual([1, 0]);
    await say(world, 'asker', 'hjälp');
    expect(to('asker')).toHaveLength(1);
  });

  it('is not asked again after an answer that may have been lost, and not at all as convener or helper', async () => {
    world.teams.nextEndIn({ kind: 'uncertain' });
    await say(world, 'rehab', 'hjälp');
    await say(world, 'rehab', 'hjälp', inChannel(channelId));
    expect(to('rehab')).toHaveLength(1);
    await say(world, 'convener', 'hjälp');
    await say(world, 'coordinator', 'hjälp');
    await say(world, 'support', 'hjälp');
    await happens('members-joined', [{ userId: people.coordinator.userId }, { userId: people.support.userId }]);
    expect([...to('convener'), ...to('coordinator'), ...to('support')]).toEqual([]);
  });

  it('is left in peace after saying that they only want to ask', async () => {
    await say(world, 'asker', 'hjälp');
    expect(textOf(await press(world, 'asker', seatVerbs.onlyAsk, { forum: team }))).toContain('Skriv ny fråga');
    await say(world, 'asker', 'hjälp');
    expect(to('asker')).toHaveLength(1);
  });
});

describe('a claim', () => {
  it('gives nothing until the convener has confirmed it, and then the claimer is told', async () => {
    expect(textOf(await claim('rehab', 'rehab,bvc'))).toContain('Bo Lind och Eva Dahl ska bekräfta det');
    expect(await holds('rehab', 'rehab')).toBe(false);
    expect(lastTo('convener')).toContain('Anna Berg säger sig tala för rehab och BVC. Stämmer det?');
    expect(to('deputy')).toEqual([]);
    const confirmed = await answer('convener', 'rehab', 'rehab,bvc', true);
    expect(textOf(confirmed)).toBe('Bekräftat: Anna Berg talar för rehab och BVC.');
    expect([await holds('rehab', 'rehab'), await holds('rehab', 'bvc')]).toEqual([true, true]);
    expect(lastTo('rehab')).toContain('Du talar nu för rehab och BVC');
  });

  it('is taken away by a no, and the claimer is told', async () => {
    await claim('rehab', 'rehab');
    expect(textOf(await answer('deputy', 'rehab', 'rehab', false))).toContain('får ingen plats');
    expect((await stored(world)).seats.flatMap(({ holders }) => holders)).toEqual([]);
    expect(lastTo('rehab')).toContain('kunde inte bekräfta');
  });

  it('is answered once: of two who press at the same time the later sees what holds', async () => {
    await claim('rehab', 'rehab');
    const answers = await Promise.all([
      answer('convener', 'rehab', 'rehab', true),
      answer('deputy', 'rehab', 'rehab', true),
    ]);
    const said = answers.map(textOf).sort();
    expect(said).toEqual([
      'Bekräftat: Anna Berg talar för rehab.',
      'Det är redan besvarat: platsen är bekräftad för rehab.',
    ]);
    expect(to('rehab')).toHaveLength(1);
    expect(textOf(await answer('deputy', 'rehab', 'rehab', false))).toContain('redan besvarat');
    expect(await holds('rehab', 'rehab')).toBe(true);
  });

  it.each(['rehab', 'asker', 'coordinator'] as const)('is not for %s to confirm', async (who) => {
    await claim('rehab', 'rehab');
    expect(textOf(await answer(who, 'rehab', 'rehab', true))).toBe(
      'Det är Bo Lind och Eva Dahl som bekräftar platser här.',
    );
    expect(await holds('rehab', 'rehab')).toBe(false);
  });

  it('of a convener is confirmed as it is made', async () => {
    expect(textOf(await claim('convener', 'elevhalsa'))).toBe('Sparat. Du talar för elevhälsan.');
    expect(await holds('convener', 'elevhalsa')).toBe(true);
  });

  it.each([
    ['', 'Välj minst en verksamhet'],
    ['no-such-seat', 'Den platsen finns inte längre'],
    ['NOT A SEAT', 'gick inte att läsa'],
  ])('of %j is answered with what to do', async (seats, sentence) => {
    expect(textOf(await claim('rehab', seats))).toContain(sentence);
  });

  it.each(['coordinator', 'support'] as const)('is not for %s to make, nor to be asked about', async (who) => {
    const before = (await stored(world)).seats;
    const none = 'Koordinator och processtöd talar inte för någon verksamhet';
    expect(textOf(await claim(who, 'rehab'))).toContain(none);
    expect(textOf(await press(world, who, seatVerbs.ask, { forum: team }))).toContain(none);
    expect((await stored(world)).seats).toEqual(before);
    expect(titlesOf(await say(world, who, 'platser'))).not.toContain('Jag talar för någon av dem');
  });

  it('is told of with names that Markdown does not read', async () => {
    const drawn = await stored(world);
    const name = 'Team *Hjo* [länk](https://example.se)';
    const named = drawn.seats.map((seat) => (seat.id === 'rehab' ? { ...seat, name: 'rehab_norra_' } : seat));
    const etag = (await loadForum(world.ports, team))?.etag;
    const writes = [forumWrite({ ...drawn, name, seats: named }, etag)];
    await world.ports.tables.commit({ table: 'forums', partition: team, op: world.ports.random.id(), writes });
    await claim('rehab', 'rehab');
    await answer('convener', 'rehab', 'rehab', true);
    await claim('asker', 'rehab');
    await answer('convener', 'asker', 'rehab', false);
    for (const who of ['rehab', 'asker'] as const) {
      const told = JSON.stringify(to(who).at(-1)?.message.card.body);
      expect(told).toContain(JSON.stringify(plain(name)).slice(1, -1));
      expect(told).toContain(JSON.stringify(plain('rehab_norra_')).slice(1, -1));
    }
  });

  it('made twice is one, and shows how it stands', async () => {
    await claim('rehab', 'rehab');
    expect(textOf(await claim('rehab', 'rehab'))).toContain('Rehab: ingen än (väntar på bekräftelse: Anna Berg)');
    expect(to('convener')).toHaveLength(1);
  });

  it('of somebody outside the channel is refused', async () => {
    expect(textOf(await claim('stranger', 'rehab'))).toContain('Du finns inte med i forumets kanal');
  });
});

describe('leaving the team', () => {
  it('ends every seat and task at once, known by Teams’ id or the object id', async () => {
    await claim('convener', 'elevhalsa');
    await claim('rehab', 'rehab');
    await answer('convener', 'rehab', 'rehab', true);
    await happens('members-left', [{ userId: people.rehab.userId }]);
    expect(await holds('rehab', 'rehab')).toBe(false);
    await happens('members-left', [{ userId: '29:other-form', objectId: people.convener.objectId }]);
    const forum = await stored(world);
    expect(forum.convener).toBeUndefined();
    expect(forum.deputy?.name).toBe('Eva Dahl');
    expect(await holds('convener', 'elevhalsa')).toBe(false);
  });
});

describe('platser', () => {
  it('shows who sits where, and lets a convener answer in the personal chat only', async () => {
    await claim('rehab', 'rehab');
    expect(titlesOf(await say(world, 'convener', 'platser'))).toEqual([
      'Bekräfta',
      'Stämmer inte',
      'Jag talar för någon av dem',
      'Lägg till en plats',
    ]);
    expect(titlesOf(await say(world, 'convener', 'platser', inChannel(channelId)))).toEqual([
      'Jag talar för någon av dem',
    ]);
  });
});

describe('a group', () => {
  const group = id('hjo-group');
  const claimIn = (who: Who, seats: string) => press(world, who, seatVerbs.claim, { forum: group, seats });
  const confirmIn = (about: Who, seats: string, answer: 'yes' | 'no') =>
    press(world, 'convener', seatVerbs.answer, { forum: group, person: named(about).person, seats, answer });
  beforeEach(async () => {
    await addForum(world, { ...forumOf('group', group, 'Gruppen i Hjo'), convener: named('convener') });
    await bind(world, group, otherChannelId);
  });

  it('asks nobody who has not asked for it, and tells in its channel how one says for whom one speaks', async () => {
    for (const who of ['rehab', 'asker'] as const) await say(world, who, 'hjälp', inChannel(otherChannelId));
    expect([...to('rehab'), ...to('asker')]).toEqual([]);
    const welcome = world.teams.posted.findLast(({ how }) => how === 'postToChannel');
    expect(textOf(welcome?.message.card)).toContain('nämn mig och skriv platser');
    expect(textOf(await say(world, 'rehab', 'hjälp', inChannel(otherChannelId)))).toContain('platser: vilka ni talar');
  });

  it('has seats to claim, and the convener confirms them', async () => {
    const list = await say(world, 'rehab', 'platser', inChannel(otherChannelId));
    expect(textOf(list)).toContain('Polisen: ingen än');
    expect(titlesOf(list)).toEqual(['Jag talar för någon av dem']);
    const form = await press(world, 'rehab', seatVerbs.ask, { forum: group });
    expect(choicesOf(form, 'seats').map(({ value }) => value)).toContain('polis');
    expect(titlesOf(form)).toEqual(['Spara']);
    expect(textOf(await claimIn('rehab', ''))).toContain('Välj minst en verksamhet.');
    expect(textOf(await claimIn('rehab', 'rehab,polis'))).toContain('Bo Lind ska bekräfta det');
    expect(lastTo('convener')).toContain('Anna Berg säger sig tala för rehab och polisen. Stämmer det?');
    await confirmIn('rehab', 'rehab,polis', 'yes');
    expect(lastTo('rehab')).toContain('Du talar nu för rehab och polisen i Gruppen i Hjo. När ni kallas till ett möte');
    const { seats } = await stored(world, group);
    expect(seats.filter((seat) => isHeldBy(seat, named('rehab').person)).map((seat) => seat.id)).toEqual([
      'rehab',
      'polis',
    ]);
  });

  it('takes a claim away by a no, and who made it may answer calls all the same', async () => {
    await claimIn('rehab', 'polis');
    await confirmIn('rehab', 'polis', 'no');
    expect((await stored(world, group)).seats.flatMap(({ holders }) => holders)).toEqual([]);
    expect(lastTo('rehab')).toContain('Du kan ändå svara på en kallelse');
  });

  it('gives no seat to whoever helps it', async () => {
    expect(textOf(await claimIn('coordinator', 'polis'))).toContain('Koordinator och processtöd talar inte');
    expect((await stored(world, group)).seats.flatMap(({ holders }) => holders)).toEqual([]);
  });
});

describe('the network', () => {
  it('has no seats, and says who answers there', async () => {
    const network = id('skaraborg-network');
    await addForum(world, { ...forumOf('group', network, 'Nätverket'), kind: 'network', seats: [] });
    await bind(world, network, otherChannelId);
    const words = 'Platser finns i team och grupper. I nätverket svarar varje kommuns sammankallande.';
    expect(textOf(await say(world, 'convener', 'platser', inChannel(otherChannelId)))).toBe(words);
    expect(textOf(await press(world, 'convener', seatVerbs.ask, { forum: network }))).toBe(words);
    expect(textOf(await press(world, 'convener', seatVerbs.claim, { forum: network, seats: 'rehab' }))).toBe(words);
  });
});

describe('a new seat', () => {
  const add = (who: Who, data: object) => press(world, who, newSeatVerbs.add, { forum: team, ...data });

  it('is added by the convener, for a party that has none or for one more unit', async () => {
    await add('convener', { party: 'polis' });
    await add('convener', { party: 'vardcentral', unit: 'Lövet', phone: '031-390 06 01' });
    const { seats } = await stored(world);
    expect(seats.map(({ name }) => name)).toEqual(expect.arrayContaining(['polisen', 'vårdcentralen Lövet']));
    expect(seats.find(({ id }) => id === 'vardcentral.lovet')?.phone).toBe('031-390 06 01');
    expect(textOf(await claim('rehab', 'vardcentral.lovet'))).toContain('vårdcentralen Lövet');
  });

  it.each([
    ['convener', { party: 'rehab' }, 'Den platsen finns redan'],
    ['convener', { party: '' }, 'Välj en verksamhet'],
    ['convener', { party: 'kyrkan' }, 'Välj en verksamhet'],
    ['convener', { party: 'vardcentral', unit: '<b>' }, 'får bara ha bokstäver'],
    ['convener', { party: 'vardcentral', unit: 'Vård 20120314-2384' }, 'ser ut att peka ut en person'],
    ['convener', { party: 'vardcentral', unit: 'Kalle 12 år' }, 'ser ut att peka ut en person'],
    ['convener', { party: 'vardcentral', unit: '中文' }, 'bokstäver från a till ö'],
    ['convener', { party: 'polis', phone: 'ring mig' }, 'Numret går inte att läsa'],
    ['convener', { party: 'polis', phone: '- - - - -' }, 'Numret går inte att läsa'],
    ['convener', { party: 'polis', phone: '0313' }, 'Numret går inte att läsa'],
    ['convener', { party: 'polis', phone: '031-390 06 01 031-390 06 02' }, 'Numret går inte att läsa'],
    ['convener', { party: 'polis', phone: '20120314-2384' }, 'ser ut som ett personnummer'],
    ['convener', { party: 'polis', phone: '12 03 14 23 84' }, 'ser ut som ett personnummer'],
    ['rehab', { party: 'polis' }, 'Bara sammankallande'],
  ] as const)('by %s of %j is refused with what to do', async (who, data, sentence) => {
    const before = (await stored(world)).seats;
    expect(textOf(await add(who, data))).toContain(sentence);
    expect((await stored(world)).seats).toEqual(before);
  });

  it('that is refused leaves what was typed where it stood', async () => {
    const typed = { party: 'vardcentral', unit: 'Lövet', phone: '20120314-2384' };
    const { body } = await add('convener', typed);
    expect(body).toEqual(
      expect.arrayContaining(Object.entries(typed).map(([id, value]) => expect.objectContaining({ id, value }))),
    );
  });

  it.each(['031-390 06 01', '+46 31 390 06 01', '070-174 06 05', '1177 1'])('may have the number %s', async (phone) => {
    await add('convener', { party: 'polis', phone });
    expect((await stored(world)).seats.find(({ id }) => id === 'polis')?.phone).toBe(phone);
  });
});

describe('the history of the seats', () => {
  const { person: convener } = named('convener');
  const { person: rehab } = named('rehab');
  const happened = () => listSeatHistory(world.ports, team);
  const later = () => {
    world.now = world.now.add({ minutes: 1 });
  };

  it('tells who did what and when, the latest first', async () => {
    await claim('rehab', 'rehab,bvc');
    later();
    await answer('convener', 'rehab', 'rehab', true);
    later();
    await answer('convener', 'rehab', 'bvc', false);
    later();
    await press(world, 'convener', newSeatVerbs.add, { forum: team, party: 'polis' });
    later();
    await happens('members-left', [{ userId: people.rehab.userId }]);
    const told = (await happened()).map(({ at, ...event }) => event);
    expect(told).toEqual([
      { did: 'left', about: [{ seat: 'rehab', person: rehab }] },
      { did: 'added', by: convener, about: [{ seat: 'polis' }] },
      { did: 'declined', by: convener, about: [{ seat: 'bvc', person: rehab }] },
      { did: 'confirmed', by: convener, about: [{ seat: 'rehab', person: rehab }] },
      {
        did: 'claimed',
        by: rehab,
        about: [
          { seat: 'rehab', person: rehab },
          { seat: 'bvc', person: rehab },
        ],
      },
    ]);
    expect((await happened())[0]?.at).toEqual(world.now);
  });

  it('has nothing of what changed nothing', async () => {
    await claim('rehab', 'rehab');
    await claim('rehab', 'rehab');
    await answer('asker', 'rehab', 'rehab', true);
    await happens('members-left', [{ userId: people.asker.userId }]);
    expect(await happened()).toHaveLength(1);
  });

  it('has one answer when two press at the same time', async () => {
    await claim('rehab', 'rehab');
    later();
    await Promise.all([answer('convener', 'rehab', 'rehab', true), answer('deputy', 'rehab', 'rehab', true)]);
    expect((await happened()).map(({ did }) => did)).toEqual(['confirmed', 'claimed']);
  });

  it('is beside the holder too: whose word the seat rests on', async () => {
    await claim('convener', 'elevhalsa');
    await claim('rehab', 'rehab');
    await answer('deputy', 'rehab', 'rehab', true);
    const holders = (await stored(world)).seats.flatMap((seat) => seat.holders);
    expect(holders.map(({ person, confirmedBy }) => [person, confirmedBy])).toEqual([
      [convener, convener],
      [rehab, named('deputy').person],
    ]);
  });
});
