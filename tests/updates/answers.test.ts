import { beforeEach, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import type { Asks, Update } from '../../bot/updates/update.ts';
import { named } from '../cases/a-case.ts';
import { people } from '../meetings/a-call.ts';
import { group, network as seated, team } from '../meetings/a-meeting.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { uncertain } from './a-delivery.ts';
import { aWorld, postedIn, reads, type Who } from './a-forum.ts';

const network = { ...seated, seats: [], convener: named(1, 'Ulla Norén') };
const { municipality: _, ...regional } = network;
const hjoTeam = { ...team, convener: named(2, 'Bo Lind') };

const asked = (asks: Asks): Partial<Update> => ({
  content: { title: 'Ny rutin för SIP', text: 'Läs igenom.', asks },
});

let stage: Awaited<ReturnType<typeof aWorld>>;
let update: Update;

const dataIn = (forum: { readonly id: string }, more: object = {}) => ({
  forum: forum.id,
  update: update.id,
  region: 'skaraborg',
  choice: 'read',
  ...more,
});
const answers = (who: Who, forum: { readonly id: string }, more: object = {}, how = {}) =>
  stage.press(who, 'update.answer', dataIn(forum, more), how);
const saidIn = async (forum: typeof group) =>
  (await stage.delivery(update, forum)).answers.map(({ respondent, choice }) => `${respondent} ${choice}`);

describe('in a group', () => {
  beforeEach(async () => {
    stage = await aWorld(group);
    update = await stage.out(asked({ kind: 'act' }));
  });

  it('whoever holds a seat answers for it, and the channel’s card follows', async () => {
    const card = await answers('rehab', group);
    expect(reads(card)).toContain('Sparat. Rehab: Läst.');
    expect(reads(card)).toContain('Rehab: ni har svarat Läst.');
    expect(await saidIn(group)).toEqual(['rehab read']);
    await stage.settle();
    expect(stage.shown(group)).toContain('Läst, men inte åtgärdat än: rehab');
    expect(await stage.delivery(update, group)).toMatchObject({ card: { wanted: 2, shown: 2 } });
  });

  it('an answer is changed by another one, and the same again is known', async () => {
    await answers('rehab', group);
    expect(reads(await answers('rehab', group))).toContain('Det svaret finns redan.');
    expect(reads(await answers('rehab', group, { choice: 'done' }))).toContain('Sparat. Rehab: Åtgärdat.');
    expect(await saidIn(group)).toEqual(['rehab done']);
    expect(await stage.delivery(update, group)).toMatchObject({ card: { wanted: 3 } });
  });

  it('whoever holds two seats answers for both, and may answer for each', async () => {
    const card = await answers('bup', group);
    expect(reads(card)).toContain('Sparat. Vårdcentralen Almen och BUP: Läst.');
    expect(await saidIn(group)).toEqual(['vardcentral.almen read', 'bup read']);
    const apart = await stage.pressOn('bup', card, 'Svara olika för era platser');
    const done = buttonsOf({ ...apart }).filter(({ title }) => title === 'Åtgärdat');
    expect(done.map(({ data }) => data.as)).toEqual(['vardcentral.almen', 'bup']);
    await stage.press('bup', 'update.answer', done[1]?.data ?? {});
    expect((await saidIn(group)).toSorted()).toEqual(['bup done', 'vardcentral.almen read']);
  });

  it('its convener answers for the whole group', async () => {
    expect(reads(await answers('convener', group, { choice: 'done' }))).toContain('Sparat för hela gruppen: Åtgärdat.');
    expect(await saidIn(group)).toEqual(['whole done']);
    await stage.settle();
    expect(stage.shown(group)).toContain('För hela gruppen: Åtgärdat. Svarat av sammankallande, Bo Lind.');
  });

  it('a convener with a seat is asked for whom', async () => {
    await stage.changeForum(group, { convener: named(4, 'Anna Berg') });
    const which = await answers('rehab', group);
    expect(reads(which)).toContain('För vilka svarar du ”Läst”?');
    expect(await saidIn(group)).toEqual([]);
    await stage.pressOn('rehab', which, 'Bara för rehab');
    expect(await saidIn(group)).toEqual(['rehab read']);
    await stage.pressOn('rehab', which, 'För hela gruppen');
    expect(await saidIn(group)).toEqual(['rehab read', 'whole read']);
  });

  it('nobody answers for somebody else', async () => {
    for (const as of ['bup', 'rehab,bup', 'whole', '', 'nobody'])
      expect(reads(await answers('rehab', group, { as })), as).toContain('behöver du en bekräftad plats i gruppen');
    expect(await saidIn(group)).toEqual([]);
  });

  it('whoever has no seat is told what to do, and whoever helps the groups why not', async () => {
    expect(reads(await answers('noSeat', group))).toContain('Skriv platser och säg vilka du talar för');
    expect(reads(await answers('coordinator', group))).toContain('Du stödjer grupperna och svarar inte');
    await stage.changeForum(group, { convener: named(1, 'Ulla Norén') });
    expect(reads(await answers('coordinator', group, { as: 'whole' }))).toContain('svarar inte för någon av dem');
    expect(await saidIn(group)).toEqual([]);
  });

  it('seats that have come since are shown and may answer', async () => {
    const [first] = group.seats;
    if (!first) throw new Error('no seat');
    await stage.changeForum(group, {
      seats: [...group.seats, { ...first, id: 'polis' as typeof first.id, name: 'polisen' }],
    });
    await answers('rehab', group);
    await stage.settle();
    expect(stage.shown(group)).toContain('polisen');
    expect(reads(await answers('elevhalsa', group))).toContain('Elevhälsan och polisen');
  });

  it('a choice that there is no more is not taken for another', async () => {
    expect(reads(await answers('rehab', group, { choice: '0' }))).toContain('Frågan har ändrats');
    expect(await saidIn(group)).toEqual([]);
  });

  it('what was recalled takes no answers, and says so', async () => {
    update = await stage.out({ ...asked({ kind: 'read' }), state: 'recalled', endedAt: stage.world.now });
    const card = await answers('rehab', group);
    expect(reads(card)).toContain('Utskicket är återkallat och gäller inte längre');
    expect(reads(card)).not.toContain('Läs igenom');
    expect(buttonsOf({ ...card })).toEqual([]);
    expect(await saidIn(group)).toEqual([]);
  });

  it('a test is only a test', async () => {
    expect(reads(await answers('rehab', group, { trial: 'yes' }))).toContain('Det här är ett prov.');
    expect(await saidIn(group)).toEqual([]);
  });

  it('an update of another region, a draft, or one that went elsewhere is not there', async () => {
    const gone = 'Utskicket finns inte, eller så har det inte gått till det här forumet.';
    expect(reads(await answers('rehab', group, { region: 'dalsland' }))).toContain(gone);
    update = await stage.out({ state: 'draft' });
    expect(reads(await answers('rehab', group))).toContain(gone);
    update = await stage.out({}, []);
    expect(reads(await answers('rehab', group))).toContain(gone);
  });

  it('is shown to whoever only looks', async () => {
    const card = await stage.press('rehab', 'update.show', dataIn(group));
    expect(reads(card)).toContain('Ni har inte svarat än för rehab.');
    expect(buttonsOf({ ...card }).map(({ title }) => title)).toEqual(['Läst', 'Åtgärdat']);
  });
});

describe('in a team', () => {
  beforeEach(async () => {
    stage = await aWorld(hjoTeam);
    update = await stage.out(asked({ kind: 'choose', choices: ['Ja, gärna', 'Nej'] }));
  });

  it('each seat chooses, and nobody chooses for all', async () => {
    expect(reads(await answers('rehab', hjoTeam, { choice: '0' }))).toContain('Sparat. Rehab: Ja, gärna.');
    expect(reads(await answers('convener', hjoTeam, { choice: '1' }))).toContain('bekräftad plats i teamet');
    await stage.settle();
    expect(stage.shown(hjoTeam)).toContain('Ja, gärna: rehab');
  });
});

describe('in the network', () => {
  const falkoping = {
    ...group,
    id: forumId.parse('falkoping-group'),
    municipality: 'falkoping',
    convener: named(4, 'Anna Berg'),
    deputy: named(2, 'Bo Lind'),
  };

  beforeEach(async () => {
    stage = await aWorld(regional, group, falkoping);
    const to = { ...postedIn(regional), respondents: [] };
    update = await stage.out(asked({ kind: 'read' }), [to]);
  });

  it('the convener of a group answers for its municipality', async () => {
    expect(reads(await answers('rehab', regional))).toContain('Sparat. Falköping: Läst.');
    await stage.settle();
    expect(stage.shown(regional)).toContain('Läst: Falköping\nHar inte svarat: ');
    expect(stage.shown(regional)).toContain('Skövde');
  });

  it('whoever convenes two answers for both, or for each', async () => {
    const card = await answers('convener', regional);
    expect(reads(card)).toContain('Falköping och Hjo: Läst.');
    expect(buttonsOf({ ...card }).map(({ title }) => title)).toContain('Svara olika för kommunerna');
  });

  it('nobody else answers', async () => {
    expect(reads(await answers('bup', regional))).toContain('I nätverket svarar varje kommuns sammankallande');
    expect(reads(await answers('coordinator', regional))).toContain('Du stödjer grupperna');
  });
});

describe('a card whose answer was lost', () => {
  const inChannel = { where: { kind: 'channel', place: group.place }, cardActivityId: 'found' } as const;
  const onCard = { card: 'channel' };

  beforeEach(async () => {
    stage = await aWorld(group);
    const lost = { ...postedIn(group), card: uncertain('hjo').card };
    const { place: _where, deliveredAt: _when, ...unknown } = lost;
    update = await stage.out(asked({ kind: 'read' }), [unknown]);
  });

  it('is found again by a press on it, also by one who may not answer', async () => {
    await answers('noSeat', group, onCard, inChannel);
    const found = await stage.delivery(update, group);
    expect(found).toMatchObject({ card: { activityId: 'found', post: 'shown' }, place: group.place });
    expect(found.deliveredAt).toBeDefined();
  });

  it('shows the answer that found it', async () => {
    await answers('rehab', group, onCard, inChannel);
    await stage.settle();
    expect(stage.teams.sentTo('found').map(({ message }) => reads(message.card))[0]).toContain('Läst: rehab');
  });

  it.each([
    ['in the personal chat', { cardActivityId: 'found' }],
    [
      'in another channel',
      { ...inChannel, where: { kind: 'channel', place: { ...inChannel.where.place, channelId: '19:annan' } } },
    ],
    ['inside a thread', { ...inChannel, where: { ...inChannel.where, threadId: 'something' } }],
  ])('is not believed %s', async (_what, how) => {
    stage.teams.join('19:annan', ...Object.values(people));
    await answers('rehab', group, onCard, how as typeof inChannel);
    expect((await stage.delivery(update, group)).card.activityId).toBeUndefined();
  });

  it('is not taken for a card of the presser’s own', async () => {
    await answers('rehab', group, {}, inChannel);
    expect((await stage.delivery(update, group)).card.activityId).toBeUndefined();
  });
});

it('many presses at once are all there', async () => {
  stage = await aWorld(group);
  update = await stage.out(asked({ kind: 'read' }));
  await Promise.all((['rehab', 'elevhalsa', 'lovet', 'bup'] as const).map((who) => answers(who, group)));
  await stage.settle();
  expect((await saidIn(group)).toSorted()).toEqual(
    ['bup read', 'elevhalsa read', 'rehab read', 'vardcentral.almen read', 'vardcentral.lovet read'].toSorted(),
  );
  expect(await stage.delivery(update, group)).toMatchObject({ card: { wanted: 5, shown: 5 } });
});
