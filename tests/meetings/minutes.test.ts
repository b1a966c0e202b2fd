import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDecisions } from '../../bot/meetings/actions/minutes/decisions.ts';
import { minutesView } from '../../bot/meetings/contract/minutes.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { aCase, answers, having, seats } from '../cases/a-case.ts';
import { inChannel, people, textOf, titlesOf, type Who } from '../forums/town.ts';
import { buttonOf, buttonsOf, choicesOf, inputsOf } from '../support/seen-card.ts';
import { type AgendaGround, agendaGround, forums, idOf } from './agenda-ground.ts';

let ground: AgendaGround;
beforeEach(async () => {
  ground = await agendaGround();
  ground.during();
});
afterEach(() => ground.close());

type Place = keyof typeof forums;
const path = (forum: Place, n = 1) => `${forums[forum]}/meetings/${idOf(n)}/minutes`;
const on = (forum: Place, n = 1) => ({ forum: forums[forum], meeting: idOf(n) });

const decided = (text: string, more: object = {}) => ({ text, ...more });
const written = (...decisions: object[]) => ({ present: ['elevhalsa'], decisions });
const routine = decided('Vi tar fram en rutin', { attendee: 'elevhalsa', by: '2026-12-04' });

const put = (who: Who, forum: Place, body: object, etag = '"none"', n = 1) =>
  ground.ask(who, 'PUT', path(forum, n), body, etag);
const get = async (who: Who, forum: Place, n = 1) =>
  minutesView.parse((await ground.ask(who, 'GET', path(forum, n))).body);
const todos = (forum: Place) => openDecisions(ground.world.ports, { id: forums[forum] });
const inTheChannel = (channel: string) => ground.posted().filter(({ to }) => to === channel);

describe('minutes of a team', () => {
  it('are written by who was called, and leave what is to be done', async () => {
    await ground.meet('team');
    expect(await get('rehab', 'team')).toMatchObject({
      etag: '"none"',
      isWritten: false,
      present: ['elevhalsa', 'rehab'],
      mayWrite: true,
      isPublished: false,
    });
    const saved = await put('rehab', 'team', written(routine, decided('Nästa gång provar vi en kortare runda')));
    expect(saved.status).toBe(200);
    expect(minutesView.parse(saved.body)).toMatchObject({ etag: '"1"', isWritten: true, present: ['elevhalsa'] });
    expect((await ground.meetingNow('team')).hasMinutes).toBe(true);
    expect((await todos('team')).map(({ text, attendee, by }) => [text, attendee, by?.toString()])).toEqual([
      ['Vi tar fram en rutin', 'elevhalsa', '2026-12-04'],
      ['Nästa gång provar vi en kortare runda', undefined, undefined],
    ]);
    expect(await ground.rows('team', 'meeting-step|')).toMatchObject([{ did: 'minutes' }]);
  });

  it('never reach the channel', async () => {
    await ground.meet('team', { card: { ...newDelivery, activityId: 'call-1', shown: 1, post: 'shown' } });
    await put('rehab', 'team', written(routine));
    await put('convener', 'team', written(decided('Något annat')), '"1"');
    expect(ground.posted().map(({ how, to }) => [how, to])).toEqual([['update', 'call-1']]);
    expect(textOf(ground.posted()[0]?.message.card)).not.toMatch(/rutin|Något annat/);
    expect((await ground.minutesNow('team'))?.card).toBeUndefined();
  });

  it('have the cases that stood on the agenda when they were first saved, each with its own next step', async () => {
    await ground.meet('team');
    await ground.put('Bok 12', having(aCase({ asked: [seats.rehab] }), answers(seats.rehab, 'meeting')));
    await ground.put('Gran 11');
    expect((await get('rehab', 'team')).cases.map(({ alias }) => alias)).toEqual(['Bok 12', 'Gran 11']);
    await put('rehab', 'team', written(routine));
    await ground.put('Lönn 13');
    expect((await get('rehab', 'team')).cases.map(({ alias, next }) => `${alias}: ${next}`)).toEqual([
      'Bok 12: ingen har tagit frågan: bestäm vem som gör det',
      'Gran 11: väntar på svar',
    ]);
    const card = await ground.press('rehab', 'meeting.read-minutes', on('team'));
    expect(buttonOf({ ...card }, 'Öppna Bok 12')).toMatchObject({ verb: 'case.show', data: { forum: forums.team } });
    const rows = JSON.stringify(await ground.rows('team', 'minutes|'));
    expect(rows).not.toMatch(/Bok|Gran|Hemlig/);
  });

  it.each([
    ['an asker without a seat reads and does not write', 'asker', 200, 403],
    ['a seat holder writes', 'deputy', 200, 200],
    ['the convener writes', 'convener', 200, 200],
    ['a coordinator does neither', 'coordinator', 403, 403],
    ['process support does neither', 'support', 403, 403],
    ['another forum’s people are told nothing', 'stranger', 404, 404],
  ] as const)('%s', async (_, who, reads, writes) => {
    await ground.meet('team');
    expect((await ground.ask(who, 'GET', path('team'))).status).toBe(reads);
    expect((await put(who, 'team', written(routine))).status).toBe(writes);
    const card = textOf(await ground.press(who, 'meeting.minutes', on('team')));
    expect(card.includes('Vilka var med?') || card.includes('Minnesanteckningar: SAMBU-möte')).toBe(reads === 200);
  });

  it('wait until the meeting begins, and are not asked for when it is cancelled', async () => {
    await ground.meet('team', { date: '2026-11-25' });
    await ground.meet('team', { id: idOf(2), state: 'cancelled', cancelled: 'empty' });
    expect([
      (await put('rehab', 'team', written(routine))).status,
      (await put('rehab', 'team', written(routine), '"none"', 2)).status,
    ]).toEqual([409, 409]);
    expect(textOf(await ground.press('rehab', 'meeting.minutes', on('team')))).toContain('Mötet har inte börjat än.');
  });
});

describe('two who write at once', () => {
  it('are both kept: one is saved, the other gets it back with the present one', async () => {
    await ground.meet('team');
    const [one, other] = await Promise.all([
      put('rehab', 'team', written(decided('Vi tar fram en rutin'))),
      put('deputy', 'team', written(decided('Vi byter lokal'))),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 412]);
    const lost = one.status === 412 ? one : other;
    expect(lost.body.present).toMatchObject({
      etag: '"1"',
      decisions: [{ text: expect.stringMatching(/rutin|lokal/) }],
    });
    expect((await ground.minutesNow('team'))?.revision).toBe(1);
  });

  it('on cards what both have written stands in the second one’s form', async () => {
    await ground.meet('team');
    const [mine, theirs] = [
      await ground.press('rehab', 'meeting.minutes', on('team')),
      await ground.press('deputy', 'meeting.minutes', on('team')),
    ];
    const save = (who: Who, form: object, text: string) =>
      ground.press(who, 'meeting.save-minutes', {
        ...buttonOf({ ...form }, 'Spara').data,
        present: 'rehab',
        text0: text,
      });
    await save('rehab', mine, 'Vi tar fram en rutin');
    const merged = await save('deputy', theirs, 'Vi byter lokal');
    expect(textOf(merged)).toContain('Någon annan sparade medan du skrev.');
    expect(inputsOf({ ...merged })).toMatchObject({ text0: 'Vi tar fram en rutin', text1: 'Vi byter lokal' });
    const { data } = buttonOf({ ...merged }, 'Spara');
    await ground.press('deputy', 'meeting.save-minutes', { ...data, ...inputsOf({ ...merged }) });
    expect((await todos('team')).map(({ text }) => text)).toEqual(['Vi tar fram en rutin', 'Vi byter lokal']);
  });

  it('and one who presses twice has saved once', async () => {
    await ground.meet('group');
    const both = await Promise.all([
      put('convener', 'group', written(routine)),
      put('convener', 'group', written(routine)),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ground.minutesNow('group'))?.revision).toBe(1);
    expect(inTheChannel('hjo-group')).toHaveLength(1);
  });
});

describe('minutes of a group', () => {
  const call = { ...newDelivery, activityId: 'call-1', shown: 1, post: 'shown' };

  it('are published in brief beneath the call, once, and corrected where they stand', async () => {
    await ground.meet('group', { card: call });
    await put('convener', 'group', written(routine));
    const [post] = inTheChannel('call-1').filter(({ how }) => how === 'replyInThread');
    expect(post).toMatchObject({
      how: 'replyInThread',
      message: { summary: 'Minnesanteckningar: Terminsmöte, tisdag 24 november kl. 13.00.' },
    });
    expect(textOf(post?.message.card)).toBe(
      [
        'Minnesanteckningar: Terminsmöte',
        'tisdag 24 november kl. 13.00',
        'Med: elevhälsan.',
        'Beslut',
        'Vi tar fram en rutin',
        'Elevhälsan, senast 4 december',
      ].join('\n'),
    );
    const { decisions } = await get('convener', 'group');
    await put('convener', 'group', written(...decisions, decided('Vi ses i januari')), '"1"');
    expect(ground.posted()).toHaveLength(3);
    const [corrected, ...more] = inTheChannel(post?.id ?? '');
    expect([corrected?.how, more]).toEqual(['update', []]);
    expect(textOf(corrected?.message.card)).toContain('Vi ses i januari');
    expect(await get('convener', 'group')).toMatchObject({ channel: 'shown', isPublished: true });
  });

  it('stand by themselves where there is no call', async () => {
    await ground.meet('group');
    await put('coordinator', 'group', written(routine));
    expect(inTheChannel('hjo-group')).toMatchObject([{ how: 'postToChannel' }]);
  });

  it('that may not have arrived are never sent again, until somebody has looked', async () => {
    await ground.meet('group');
    ground.world.teams.nextEndIn({ kind: 'uncertain' });
    await put('convener', 'group', written(routine));
    await ground.world.engine.pass('forums', forums.group);
    await put('convener', 'group', written(decided('Rättat')), '"1"');
    expect(inTheChannel('hjo-group')).toHaveLength(1);
    expect(
      ground
        .posted()
        .filter(({ how }) => how === 'postToPerson')
        .map(({ to }) => to),
    ).toEqual([people.convener.userId]);
    expect(await get('convener', 'group')).toMatchObject({ channel: 'asks' });
    const view = await ground.press('convener', 'meeting.read-minutes', on('group'));
    expect(titlesOf(view)).toContain('Ändra anteckningarna');
    await ground.press('convener', 'meeting.minutes-not-seen', buttonOf({ ...view }, 'Syns inte, skicka igen').data);
    await ground.press('convener', 'meeting.minutes-not-seen', on('group'));
    expect(inTheChannel('hjo-group')).toHaveLength(2);
    expect(textOf(inTheChannel('hjo-group')[1]?.message.card)).toContain('Rättat');
  });

  it('whose answer was lost are found again by a press on them', async () => {
    await ground.meet('group');
    ground.world.teams.nextEndIn({ kind: 'uncertain' });
    await put('convener', 'group', written(routine));
    await put('convener', 'group', written(decided('Rättat')), '"1"');
    const { verb, data } = buttonOf({ ...inTheChannel('hjo-group')[0]?.message.card }, 'Visa anteckningarna');
    await ground.press('convener', verb, data, inChannel('hjo-group'), 'activity-lost');
    expect(ground.posted().at(-1)).toMatchObject({ how: 'update', to: 'activity-lost' });
    expect((await ground.minutesNow('group'))?.card).toMatchObject({ post: 'shown', shown: 2 });
  });

  it('whose answer was lost are never taken for the call, whatever is pressed on that', async () => {
    await ground.meet('group', { card: call, hasMinutes: true });
    ground.world.teams.nextEndIn({ kind: 'uncertain' });
    await put('convener', 'group', written(routine));
    ground.at('2026-11-24T14:00:00Z');
    for (const more of [{ card: 'call' }, {}, { card: 'minutes' }]) {
      const data = { ...on('group'), ...more };
      await ground.press('convener', 'meeting.read-minutes', data, inChannel('hjo-group'), 'call-1');
    }
    expect((await ground.minutesNow('group'))?.card?.activityId).toBeUndefined();
    await put('convener', 'group', written(decided('Rättat')), '"1"');
    expect(ground.posted().filter(({ how }) => how === 'update')).toEqual([]);
  });

  it('are what the call leads to, as soon as there are any', async () => {
    await ground.meet('group', { card: call });
    ground.at('2026-11-24T14:00:00Z');
    await put('convener', 'group', written(routine));
    await put('convener', 'group', written(decided('Rättat')), '"1"');
    const [brought, ...more] = inTheChannel('call-1').filter(({ how }) => how === 'update');
    const titles = buttonsOf({ ...brought?.message.card }).map(({ title }) => title);
    expect(titles).toContain('Läs minnesanteckningarna');
    expect(titles).not.toContain('Skriv minnesanteckningar');
    expect(more).toEqual([]);
  });

  it('say what is done by now, and what is not after all', async () => {
    await ground.meet('group');
    await put('convener', 'group', written(routine));
    const id = (await get('convener', 'group')).decisions[0]?.id ?? '';
    for (const [done, words] of [
      [true, /klart 24 november/],
      [false, /senast 4 december$/m],
    ] as const) {
      await ground.ask('convener', 'POST', `${forums.group}/decisions/${idOf()}/${id}/done`, { done });
      const last = ground.posted().at(-1);
      expect([last?.how, textOf(last?.message.card)]).toEqual(['update', expect.stringMatching(words)]);
    }
    expect(inTheChannel('hjo-group')).toHaveLength(1);
  });

  it('that Teams refuses are saved, and who wrote them is told', async () => {
    await ground.meet('group');
    ground.world.teams.refuses('hjo-group');
    expect((await put('convener', 'group', written(routine))).status).toBe(200);
    const [told] = ground.posted();
    expect([told?.to, textOf(told?.message.card)]).toEqual([
      people.convener.userId,
      expect.stringContaining('Teams tog inte emot anteckningarna.'),
    ]);
    expect((await ground.ask('support', 'POST', `${path('group')}/shows`, { shows: false })).status).toBe(403);
    const shown = await ground.ask('convener', 'POST', `${path('group')}/shows`, { shows: true });
    expect([shown.status, shown.body.channel]).toEqual([200, 'shown']);
  });

  it('may be read by process support, and written by the coordinator', async () => {
    await ground.meet('group');
    expect((await ground.ask('support', 'GET', path('group'))).status).toBe(200);
    expect((await put('support', 'group', written(routine))).status).toBe(403);
    expect((await put('coordinator', 'group', written(routine))).status).toBe(200);
  });

  it('hold thirty decisions, and all of them again, in one transaction', async () => {
    await ground.meet('group');
    const many = (word: string) => Array.from({ length: 30 }, (_, n) => decided(`${word} nummer ${n}`));
    expect((await put('convener', 'group', written(...many('Rutin')))).status).toBe(200);
    expect((await put('convener', 'group', written(...many('Plan')), '"1"')).status).toBe(200);
    expect((await todos('group')).length).toBe(30);
    const form = await ground.press('convener', 'meeting.minutes', on('group'));
    expect(textOf(form)).toContain('20 beslut till står kvar som de är.');
    const { data } = buttonOf({ ...form }, 'Spara');
    await ground.press('convener', 'meeting.save-minutes', { ...data, ...inputsOf({ ...form }), text0: '' });
    expect((await todos('group')).map(({ text }) => text)).not.toContain('Plan nummer 0');
    expect((await ground.minutesNow('group'))?.decisions).toHaveLength(29);
  });
});

it('in the network it is municipalities that do something', async () => {
  await ground.meet('network');
  const form = await ground.press('coordinator', 'meeting.minutes', on('network'));
  expect(choicesOf({ ...form }, 'present').map(({ title }) => title)).toEqual(['Hjo', 'Skövde']);
  const body = { present: ['hjo'], decisions: [decided('Vi delar ett gott exempel', { attendee: 'skovde' })] };
  expect((await put('stranger', 'network', body)).status).toBe(200);
  expect(textOf(inTheChannel('network')[0]?.message.card)).toContain('Skövde');
});

describe('a decision that is done', () => {
  const done = (who: Who, id: string, isDone = true, forum: Place = 'team') =>
    ground.ask(who, 'POST', `${forums[forum]}/decisions/${idOf()}/${id}/done`, { done: isDone });

  it('twice is done once, and may be put back', async () => {
    await ground.meet('team');
    await put('rehab', 'team', written(routine));
    const [first] = (await get('rehab', 'team')).decisions;
    const id = first?.id ?? '';
    const marked = await done('deputy', id);
    expect([marked.status, (await done('rehab', id)).body.decisions]).toEqual([200, marked.body.decisions]);
    expect(await todos('team')).toEqual([]);
    expect((await get('rehab', 'team')).etag).toBe('"1"');
    await done('rehab', id, false);
    await done('rehab', id, false);
    expect((await todos('team')).map(({ text }) => text)).toEqual(['Vi tar fram en rutin']);
    expect(JSON.stringify(await ground.rows('team', 'meeting-step|')).match(/"did":"decision/g)).toHaveLength(2);
  });

  it('stays done when the minutes are corrected', async () => {
    await ground.meet('team');
    await put('rehab', 'team', written(routine));
    const { decisions } = await get('rehab', 'team');
    await done('rehab', decisions[0]?.id ?? '');
    await put('rehab', 'team', written({ ...routine, id: decisions[0]?.id, text: 'Vi tar fram en ny rutin' }), '"1"');
    expect(await todos('team')).toEqual([]);
    expect((await get('rehab', 'team')).decisions).toMatchObject([
      { text: 'Vi tar fram en ny rutin', doneAt: expect.any(String) },
    ]);
  });

  it('is marked by seats and the convener, not by who only asks, nor who helps the groups', async () => {
    await ground.meet('team');
    await put('rehab', 'team', written(routine));
    const id = (await get('rehab', 'team')).decisions[0]?.id ?? '';
    const statuses = [];
    for (const who of ['asker', 'coordinator', 'support', 'stranger', 'convener'] as const)
      statuses.push((await done(who, id)).status);
    expect(statuses).toEqual([403, 403, 403, 404, 200]);
  });

  it('comes back on the next agenda until then, marked when its day is past', async () => {
    await ground.meet('team');
    await put('rehab', 'team', written(routine));
    const { id } = await ground.meet('team', { id: idOf(2), planned: '2026-12-08', date: '2026-12-08' });
    ground.at('2026-12-08T09:00:00Z');
    const agenda = async () => (await ground.ask('asker', 'GET', `${forums.team}/meetings/${id}/agenda`)).body;
    expect((await agenda()).decisions).toMatchObject([
      { text: 'Vi tar fram en rutin', who: 'elevhälsan', isLate: true },
    ]);
    const card = await ground.press('rehab', 'meeting.agenda', on('team', 2));
    expect(textOf(card)).toContain('Elevhälsan, skulle ha varit klart 4 december, beslutat 24 november');
    const pressed = await ground.press('rehab', 'meeting.decision-done', buttonOf({ ...card }, 'Det är gjort').data);
    expect(textOf(pressed)).toContain('Bra. Beslutet är markerat som klart.');
    expect((await agenda()).decisions).toEqual([]);
  });
});
