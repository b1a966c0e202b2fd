import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { removeSeat, setDigest, setGuarantee } from '../../bot/forums/actions/settings.ts';
import { identify } from '../../bot/forums/actions.ts';
import { forumVerbs } from '../../bot/forums/bot.ts';
import { closingVerbs, settingsVerbs } from '../../bot/forums/cards/settings-buttons.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import { type Seat, seatId } from '../../bot/forums/seat.ts';
import { listSeatHistory } from '../../bot/forums/store/seat-history.ts';
import { forumWrite, giveRole, loadForum } from '../../bot/forums/store.ts';
import type { Promised } from '../../bot/platform/jobs/port.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { inputsOf } from '../support/seen-card.ts';
import {
  addForum,
  bind,
  channelId,
  choicesOf,
  forumOf,
  hooks,
  id,
  inChannel,
  inPerson,
  named,
  otherChannelId,
  people,
  press,
  say,
  sound,
  stored,
  team,
  textOf,
  titlesOf,
  town,
  type Who,
} from './town.ts';

let world: FakeWorld;

const seated = (forum: Forum, who: Who, seat: string): Forum => ({
  ...forum,
  seats: forum.seats.map((one) =>
    one.id === seat
      ? {
          ...one,
          holders: [{ ...named(who), state: 'confirmed', since: Temporal.Instant.from('2026-08-20T09:00:00Z') }],
        }
      : one,
  ),
});

const change = async (how: (forum: Forum) => Forum) => {
  const found = await loadForum(world.ports, team);
  if (!found) throw new Error('no team');
  const writes = [forumWrite(how(found.forum), found.etag)];
  await world.ports.tables.commit({ table: 'forums', partition: team, op: world.ports.random.id(), writes });
};

beforeEach(async () => {
  world = await town();
  await change((forum) => seated(forum, 'rehab', 'rehab'));
});

const everything = ['Innan samtycke', 'Kontaktgaranti', 'Stängda veckor', 'Veckans sammanfattning', 'Ta bort en plats'];
const presses = (who: Who, verb: string, data: object = {}) => press(world, who, verb, { forum: team, ...data });

describe('teamet', () => {
  it('shows whoever leads the team its settings, and what they may change', async () => {
    const card = await say(world, 'convener', 'Teamet');
    expect(textOf(card)).toContain('Teamet i Hjo: inställningar');
    expect(textOf(card)).toContain('Det saknas informationsägare, dag för konsekvensbedömningen, gallringsbeslut,');
    expect(textOf(card)).toContain('svarar inom 3 arbetsdagar');
    expect(textOf(card)).toContain('Sammankallande får den varje måndag kl. 8.00.');
    expect(titlesOf(card)).toEqual(everything);
    expect(titlesOf(await say(world, 'deputy', 'teamet'))).toEqual(everything);
    const ofCoordinator = titlesOf(await say(world, 'coordinator', 'teamet'));
    expect(ofCoordinator).toEqual(['Innan samtycke', 'Kontaktgaranti', 'Ta bort en plats']);
  });

  it('is read by who holds a seat, with the own closed weeks to set', async () => {
    const card = await say(world, 'rehab', 'teamet');
    expect(textOf(card)).toContain('Sammankallande och vice sammankallande ändrar.');
    expect(titlesOf(card)).toEqual(['Innan samtycke', 'Stängda veckor']);
    expect(titlesOf(await presses('rehab', 'forums.opening'))).toEqual(['Tillbaka']);
  });

  it('is for a registrar of this very team, and nobody else without a seat', async () => {
    const notYours = 'Inställningarna visas för den som har en plats i teamet';
    const since = Temporal.Instant.from('2026-08-20T09:00:00Z');
    const role = { ...named('asker'), role: 'registrar', since, authority: 'Hjo kommun' } as const;
    expect(textOf(await say(world, 'asker', 'teamet'))).toContain(notYours);
    await giveRole(world.ports, 'skaraborg', { ...role, forums: [id('another')] });
    expect(textOf(await presses('asker', settingsVerbs.show))).toContain(notYours);
    await giveRole(world.ports, 'skaraborg', { ...role, forums: [team] });
    expect(textOf(await say(world, 'asker', 'teamet'))).toContain('Teamet i Hjo: inställningar');
    expect(textOf(await say(world, 'support', 'teamet'))).toContain(notYours);
  });

  it('shows nothing but its door in a channel, and opens for the presser alone', async () => {
    const door = await say(world, 'convener', 'teamet', inChannel(channelId));
    expect(titlesOf(door)).toEqual(['Visa för mig']);
    expect(textOf(door)).not.toContain('saknas');
    const opened = await press(world, 'rehab', settingsVerbs.show, { forum: team }, inChannel(channelId));
    expect(titlesOf(opened)).toEqual(['Innan samtycke', 'Stängda veckor']);
  });

  it('asks which team is meant where there are several', async () => {
    const another = id('hjo-andra');
    await addForum(world, { ...forumOf('team', another, 'Andra teamet'), convener: named('convener') });
    await bind(world, another, otherChannelId);
    const choice = await say(world, 'convener', 'teamet');
    expect(
      choicesOf(choice, 'forum')
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['hjo-andra', 'hjo-team']);
    expect(textOf(await press(world, 'convener', settingsVerbs.show, { forum: another }))).toContain('Andra teamet:');
  });

  it('is for teams: a group of chiefs has no such thing', async () => {
    const group = id('hjo-grupp');
    await addForum(world, forumOf('group', group, 'Gruppen i Hjo'));
    await bind(world, group, otherChannelId);
    const words = 'Inställningar finns bara i team som tar upp frågor.';
    expect(textOf(await say(world, 'convener', 'teamet', inChannel(otherChannelId)))).toBe(words);
    expect(textOf(await press(world, 'convener', settingsVerbs.show, { forum: group }))).toBe(words);
  });

  it('is told of in the help of those whom it serves', async () => {
    expect(textOf(await say(world, 'convener', 'hjälp'))).toContain('teamet: teamets inställningar');
    expect(textOf(await say(world, 'rehab', 'hjälp'))).toContain('teamet: teamets inställningar');
    expect(textOf(await say(world, 'asker', 'hjälp'))).not.toContain('teamets inställningar');
    expect(textOf(await say(world, 'asker', 'hjälp', inChannel(channelId)))).toContain('teamets inställningar');
  });
});

describe('the contact guarantee', () => {
  it('is set in working days, and said to be a proposal', async () => {
    const form = await presses('convener', settingsVerbs.guarantee);
    expect(textOf(form)).toContain('Förslaget är 3');
    expect(inputsOf({ ...form })).toEqual({ days: '3' });
    expect(textOf(await presses('convener', settingsVerbs.setGuarantee, { days: ' 5 ' }))).toContain(
      'inom 5 arbetsdagar',
    );
    expect((await stored(world)).guaranteeDays).toBe(5);
  });

  it.each(['0', '400', 'tre', '2,5', '2.5', '-3', '', '1e1', '21'])(
    'is never %j, and what was written stays',
    async (days) => {
      const again = await presses('convener', settingsVerbs.setGuarantee, { days });
      expect(textOf(again)).toContain('Skriv ett helt antal arbetsdagar med siffror, från 1 till 20.');
      expect(inputsOf({ ...again })).toEqual({ days });
      expect((await stored(world)).guaranteeDays).toBe(3);
    },
  );

  it('is not for a seat holder to set', async () => {
    expect(textOf(await presses('rehab', settingsVerbs.setGuarantee, { days: '5' }))).toContain(
      'ändras av sammankallande',
    );
    expect(textOf(await presses('rehab', settingsVerbs.guarantee))).toContain('ändras av sammankallande');
    expect((await stored(world)).guaranteeDays).toBe(3);
  });
});

describe('the digest', () => {
  it('comes when the convener says', async () => {
    const form = await presses('deputy', settingsVerbs.digest);
    expect(inputsOf({ ...form })).toEqual({ weekday: '1', hour: '8' });
    const saved = await presses('deputy', settingsVerbs.setDigest, { weekday: '5', hour: '15' });
    expect(textOf(saved)).toContain('Sammanfattningen kommer fredag kl. 15.00.');
    expect((await stored(world)).digest).toEqual({ weekday: 5, hour: 15 });
  });

  it.each([
    { weekday: '6', hour: '8' },
    { weekday: '1', hour: '18' },
    { weekday: '1', hour: '6' },
    { weekday: 'måndag', hour: '8' },
    {},
  ])('never comes at %j', async (typed) => {
    expect(textOf(await presses('convener', settingsVerbs.setDigest, typed))).toContain('från måndag till fredag');
    expect((await stored(world)).digest).toEqual({ weekday: 1, hour: 8 });
  });

  it('is not for coordinators to move', async () => {
    const refused = await presses('coordinator', settingsVerbs.setDigest, { weekday: '5', hour: '15' });
    expect(textOf(refused)).toContain('bestämmer sammankallande och vice sammankallande');
  });

  it('and the guarantee are both kept where two conveners save at once', async () => {
    const [first, second] = await Promise.all(
      (['convener', 'deputy'] as const).map((who) => identify(world.ports, people[who], team)),
    );
    if (!first?.ok || !second?.ok) throw new Error('nobody knows them');
    await Promise.all([
      setGuarantee(world.ports, first.value, 7),
      setDigest(world.ports, second.value, { weekday: 3, hour: 10 }),
    ]);
    expect(await stored(world)).toMatchObject({ guaranteeDays: 7, digest: { weekday: 3, hour: 10 } });
  });
});

const christmas = { from: '2026-12-21', to: '2027-01-01' };
const closuresOf = async (seat: string) =>
  JSON.parse(JSON.stringify((await stored(world)).seats.find((one) => one.id === seat)?.closures));

describe('closed weeks', () => {
  it('are set by who holds the seat, for that seat alone', async () => {
    const form = await presses('rehab', closingVerbs.form);
    expect(choicesOf(form, 'seat')).toEqual([{ title: 'Rehab', value: 'rehab' }]);
    expect(inputsOf({ ...form })).toMatchObject({ seat: 'rehab', standIn: 'nobody' });
    const saved = await presses('rehab', closingVerbs.close, { seat: 'rehab', ...christmas, standIn: 'bvc' });
    expect(textOf(saved)).toContain('Rehab har stängt 21 december–1 januari, och BVC svarar under tiden.');
    expect(textOf(saved)).toContain('Ingen talar för BVC än');
    expect(textOf(saved)).toContain('Rehab: 21 december–1 januari, ersättare BVC');
    expect(await closuresOf('rehab')).toEqual([{ ...christmas, standIn: 'bvc' }]);
    const refused = await presses('rehab', closingVerbs.close, { seat: 'bup', ...christmas });
    expect(textOf(refused)).toContain('Bara den som talar för platsen');
    expect(await closuresOf('bup')).toEqual([]);
  });

  it('are set by the convener for all, and not by a coordinator', async () => {
    expect(choicesOf(await presses('deputy', closingVerbs.form), 'seat').length).toBeGreaterThan(5);
    await presses('deputy', closingVerbs.close, { seat: 'bup', ...christmas });
    expect(await closuresOf('bup')).toEqual([christmas]);
    expect(textOf(await presses('coordinator', closingVerbs.form))).toContain('kan inte stänga någon');
    expect(textOf(await presses('coordinator', closingVerbs.close, { seat: 'bvc', ...christmas }))).toContain(
      'stänga någon',
    );
  });

  it('come back as they were filled in when they cannot be', async () => {
    await presses('convener', closingVerbs.close, { seat: 'bvc', ...christmas });
    const typed = { seat: 'rehab', from: '2026-12-18', to: '2026-12-23', standIn: 'bvc' };
    const again = await presses('rehab', closingVerbs.close, typed);
    expect(textOf(again)).toContain('BVC har själv stängt 21 december–1 januari. Välj en annan ersättare.');
    expect(inputsOf({ ...again })).toEqual(typed);
    const halfway = await presses('rehab', closingVerbs.close, { ...typed, to: '' });
    expect(textOf(halfway)).toContain('Välj både första och sista dagen.');
    expect(inputsOf({ ...halfway })).toEqual({ ...typed, to: '' });
    const strange = await presses('rehab', closingVerbs.close, { ...typed, standIn: 'Kalle!' });
    expect(textOf(strange)).toContain('Den ersättaren finns inte längre');
  });

  it('never take away who has promised to stand in', async () => {
    await presses('rehab', closingVerbs.close, { seat: 'rehab', ...christmas, standIn: 'bvc' });
    const refused = await presses('convener', closingVerbs.close, {
      seat: 'bvc',
      from: '2026-12-28',
      to: '2026-12-29',
    });
    expect(textOf(refused)).toContain('Platsen är ersättare för rehab 21 december–1 januari.');
  });

  it('leave somebody to answer where a seat and its stand-in are closed at once', async () => {
    await Promise.all([
      presses('convener', closingVerbs.close, { seat: 'rehab', ...christmas, standIn: 'bvc' }),
      presses('deputy', closingVerbs.close, { seat: 'bvc', ...christmas }),
    ]);
    const both = [...(await closuresOf('rehab')), ...(await closuresOf('bvc'))];
    expect(both).toHaveLength(1);
  });

  it('are taken away again', async () => {
    await presses('rehab', closingVerbs.close, { seat: 'rehab', ...christmas });
    const form = await presses('rehab', closingVerbs.reopenForm);
    const [choice] = choicesOf(form, 'closure');
    expect(choice?.title).toBe('Rehab, 21 december–1 januari');
    expect(textOf(await presses('rehab', closingVerbs.reopen))).toContain('Välj vilken stängning');
    const refused = await presses('asker', closingVerbs.reopen, { closure: choice?.value });
    expect(textOf(refused)).toContain('Inställningarna visas för den som har en plats');
    expect(textOf(await presses('rehab', closingVerbs.reopen, { closure: choice?.value }))).toContain('Borttaget.');
    expect(await closuresOf('rehab')).toEqual([]);
    expect(textOf(await presses('rehab', closingVerbs.reopen, { closure: choice?.value }))).toContain(
      'finns inte längre',
    );
  });

  const heard = (who: Who) =>
    world.teams.sentTo(people[who].userId).map(({ message }) => textOf(message.card ?? expect.fail('no card')));

  it('leave a trace of who set them and who took them away', async () => {
    await presses('convener', closingVerbs.close, { seat: 'rehab', ...christmas, standIn: 'bvc' });
    world.now = world.now.add({ minutes: 1 });
    await presses('rehab', closingVerbs.reopen, { closure: 'rehab|2026-12-21' });
    const [second, first] = await listSeatHistory(world.ports, team);
    const same = { about: [{ seat: 'rehab' }] };
    expect(first).toMatchObject({ ...same, did: 'closed', by: named('convener').person });
    expect(second).toMatchObject({ ...same, did: 'reopened', by: named('rehab').person });
    for (const event of [first, second])
      expect(JSON.parse(JSON.stringify(event?.closure))).toEqual({ ...christmas, standIn: 'bvc' });
  });

  it('are told to the seat’s holder and to the stand-in’s, when somebody else has set them', async () => {
    await presses('convener', closingVerbs.close, { seat: 'bvc', ...christmas, standIn: 'rehab' });
    await world.engine.idle();
    expect(heard('rehab')).toEqual([
      'BVC i Teamet i Hjo har stängt 21 december–1 januari, och rehab svarar under tiden. Det sparade Bo Lind. Går det inte? Säg till dem nu.',
    ]);
    await presses('deputy', closingVerbs.close, { seat: 'rehab', from: '2026-12-07', to: '2026-12-08' });
    await presses('deputy', closingVerbs.reopen, { closure: 'rehab|2026-12-07' });
    await world.engine.idle();
    const [, ...own] = heard('rehab');
    expect(own.join('\n')).toContain('Eva Dahl har tagit bort stängningen 7–8 december för rehab i Teamet i Hjo.');
  });

  it('are told to nobody who has set them', async () => {
    await presses('rehab', closingVerbs.close, { seat: 'rehab', ...christmas });
    await world.engine.idle();
    expect(heard('rehab')).toEqual([]);
  });

  it('fit in the card however many there are', async () => {
    await change((forum) => ({
      ...forum,
      seats: forum.seats.map((seat) => ({
        ...seat,
        closures: Array.from({ length: 20 }, (_, n) => {
          const from = Temporal.PlainDate.from('2027-01-04').add({ weeks: n });
          return { from, to: from.add({ days: 3 }), standIn: seatId.parse('rehab') };
        }),
      })),
    }));
    expect(textOf(await presses('convener', closingVerbs.show))).toMatch(/Och \d+ till\./);
    expect(textOf(await say(world, 'convener', 'teamet'))).toMatch(/Och \d+ till\./);
    await presses('convener', closingVerbs.reopenForm);
  });
});

describe('a seat that goes', () => {
  it('is asked about, and takes its promises and leaves its history', async () => {
    await presses('convener', closingVerbs.close, { seat: 'bvc', ...christmas, standIn: 'rehab' });
    world.now = world.now.add({ minutes: 1 });
    const asked = await presses('convener', settingsVerbs.askRemoval, { seat: 'rehab' });
    expect(textOf(asked)).toContain('Ta bort rehab ur teamet?');
    expect(textOf(asked)).toContain('Den som talar för platsen nu är Anna Berg.');
    expect(titlesOf(asked)).toEqual(['Ta bort platsen', 'Tillbaka']);
    expect(textOf(await presses('convener', settingsVerbs.removeSeat, { seat: 'rehab' }))).toContain(
      'Rehab är borttagen',
    );
    expect((await stored(world)).seats.map((seat) => seat.id)).not.toContain('rehab');
    expect(await closuresOf('bvc')).toEqual([christmas]);
    const [latest] = await listSeatHistory(world.ports, team);
    expect(latest).toMatchObject({ did: 'removed', by: named('convener').person });
    expect(latest?.about).toEqual([{ seat: 'rehab', person: named('rehab').person }]);
    expect(textOf(await presses('convener', settingsVerbs.removeSeat, { seat: 'rehab' }))).toContain(
      'finns inte längre',
    );
  });

  it('is chosen first, by who may', async () => {
    expect(textOf(await presses('coordinator', settingsVerbs.askRemoval))).toContain('Välj vilken plats');
    for (const verb of [settingsVerbs.removal, settingsVerbs.askRemoval, settingsVerbs.removeSeat])
      expect(textOf(await presses('rehab', verb, { seat: 'bvc' }))).toContain(
        'Bara sammankallande, vice sammankallande',
      );
    expect((await stored(world)).seats.map((seat) => seat.id)).toContain('bvc');
  });

  it('owes in the same transaction what others must see to, or goes not at all', async () => {
    const owing: Promised[] = [];
    const onSeatRemoved = (ports: Ports, forum: Forum, { id: about }: Seat) => {
      const promised = ports.jobs.owe('forums', forum.id, { job: 'forums.tell-claimer', about, data: { seat: about } });
      owing.push(promised);
      return [promised];
    };
    const identified = await identify(world.ports, people.convener, team);
    if (!identified.ok) throw new Error('nobody knows the convener');
    const removed = await removeSeat(world.ports, identified.value, seatId.parse('bvc'), onSeatRemoved);
    expect(removed.ok && removed.value.seat.name).toBe('BVC');
    const [first] = owing;
    expect(first?.ref.key).toBe(rowKey('owed', 'forums.tell-claimer', 'bvc'));
    expect(await world.ports.tables.get('forums', team, first?.ref.key ?? '')).toBeDefined();
    await world.engine.idle();
  });
});

it('no input of the settings is without a label, and no button is hidden', async () => {
  const verbs = forumVerbs(hooks);
  for (const name of Object.keys(verbs).filter((one) =>
    /opening|registrar|team|guarantee|closing|digest|removal/.test(one),
  )) {
    const pressed = {
      kind: 'press',
      verb: name,
      data: { forum: team },
      from: people.convener,
      where: inPerson('convener'),
    } as const;
    const card = sound(await answerPress(verbs, world.ports, pressed));
    for (const element of card.body ?? [])
      if (element.type.startsWith('Input.')) expect(element).toHaveProperty('label', expect.stringMatching(/./));
  }
});
