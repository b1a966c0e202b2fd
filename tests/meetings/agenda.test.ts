import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaOf, compileAgenda } from '../../bot/meetings/actions/agenda/agenda.ts';
import { slotsOf } from '../../bot/meetings/agenda/slots.ts';
import { agendaView } from '../../bot/meetings/contract/agenda.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { aCase, aConsent, answers, day, having, seats } from '../cases/a-case.ts';
import { visitor } from '../documents/two-towns.ts';
import { inChannel, named, people, textOf, titlesOf } from '../forums/town.ts';
import { buttonOf, inputsOf } from '../support/seen-card.ts';
import { type AgendaGround, agendaGround, forums, idOf } from './agenda-ground.ts';

let ground: AgendaGround;
beforeAll(async () => {
  ground = await agendaGround();
});
afterAll(() => ground.close());

const { rehab, lovet } = seats;
const path = (forum: keyof typeof forums, n = 1) => `${forums[forum]}/meetings/${idOf(n)}`;
const on = (forum: keyof typeof forums, n = 1) => ({ forum: forums[forum], meeting: idOf(n) });

describe('the agenda of a team’s meeting', () => {
  beforeAll(async () => {
    await ground.meet('team', { shortStays: [{ attendee: 'rehab', minutes: 20 }] });
    await ground.put('Gran 11', aCase({ asked: [lovet] }));
    await ground.put('Bok 12', having(aCase({ asked: [rehab] }), answers(rehab, 'meeting')));
    await ground.put('Lönn 13', aCase({ asked: [rehab, lovet] }), aConsent({ until: day('2026-12-18') }));
    await ground.put('Sälg 14', aCase({ asked: [lovet] }), aConsent({ until: day('2026-11-19') }));
  });

  it('has its open cases by alias, nobody’s first, and those of who comes for a while together', async () => {
    const { status, body } = await ground.ask('asker', 'GET', `${path('team')}/agenda`);
    expect(status).toBe(200);
    const view = agendaView.parse(body);
    if (view.kind !== 'agenda') throw new Error('counts');
    expect(
      view.groups.map(({ visitors, cases }) => [
        visitors.map(({ name, when }) => `${name} ${when}`).join(),
        ...cases.map(({ alias, slot, standing }) => `${alias} ${slot?.words} ${standing}`),
      ]),
    ).toEqual([
      [
        'rehab kl. 13.05–13.25',
        'Bok 12 kl. 13.05–13.15 Ingen har tagit frågan',
        'Lönn 13 kl. 13.15–13.25 Väntar på svar',
      ],
      ['', 'Gran 11 kl. 13.25–13.40 Väntar på svar'],
    ]);
    expect(view.ended.map(({ alias }) => alias)).toEqual(['Sälg 14']);
    expect(JSON.stringify(body)).not.toMatch(/Hemlig|13–15|skolfrånvaro|vårdnad/i);
  });

  it('tells askers without a seat when to come, and nobody else', async () => {
    const { ports } = ground.world;
    const meeting = await ground.meetingNow('team');
    const { found } = await visitor(ground.world, 'rehab');
    const inTeam = found.find((one) => one.forum.id === forums.team);
    if (!inTeam) throw new Error('not there');
    const agenda = await compileAgenda(ports, inTeam.forum, meeting);
    expect(slotsOf(inTeam.forum, meeting, agenda).map(({ alias, userId }) => `${alias} ${userId}`)).toEqual([
      `Bok 12 ${people.asker.userId}`,
      `Lönn 13 ${people.asker.userId}`,
      `Gran 11 ${people.asker.userId}`,
    ]);
    expect(await agendaOf(ports, inTeam, meeting)).toMatchObject({ kind: 'agenda' });
  });

  it.each(['coordinator', 'support'] as const)('tells %s how much there is, and nothing of what', async (who) => {
    const { status, body } = await ground.ask(who, 'GET', `${path('team')}/agenda`);
    expect([status, body]).toEqual([200, { kind: 'counts', cases: 4, points: 0, decisions: 0 }]);
    const card = textOf(await ground.press(who, 'meeting.agenda', on('team')));
    expect(card).toContain('Frågor: 4. Punkter: 0. Beslut som inte är klara: 0.');
    expect(card).not.toMatch(/Bok|Gran|Lönn|Sälg/);
  });

  it('is nothing to who is in another team, and to who has no token', async () => {
    expect((await ground.ask('stranger', 'GET', `${path('team')}/agenda`)).status).toBe(404);
    expect((await ground.ask(undefined, 'GET', `${path('team')}/agenda`)).status).toBe(401);
    expect(textOf(await ground.press('stranger', 'meeting.agenda', on('team')))).not.toMatch(/Bok|Gran/);
  });

  it('shows on the card what it shows in the tab', async () => {
    const card = await ground.press('rehab', 'meeting.agenda', on('team'));
    expect(textOf(card)).toContain('Rehab är med kl. 13.05–13.25');
    expect(textOf(card)).toContain('kl. 13.05–13.15 Bok 12 · Ingen har tagit frågan, till rehab');
    expect(textOf(card)).toContain('Tas inte upp, eftersom samtycket har tagit slut: Sälg 14.');
    expect(titlesOf(card)).toContain('Lägg till en punkt');
  });

  it('has no cases in a group, in the network, or on a visit', async () => {
    await ground.meet('group');
    await ground.meet('network');
    await ground.meet('team', { id: idOf(2), kind: 'study-visit' });
    for (const [who, where, n] of [
      ['convener', 'group', 1],
      ['convener', 'network', 1],
      ['rehab', 'team', 2],
    ] as const)
      expect((await ground.ask(who, 'GET', `${path(where, n)}/agenda`)).body).toMatchObject({
        isEmpty: true,
        groups: [],
      });
  });

  it.each(['x', '2026-11-24', '2026-11-24.zzzzzzzz', '%25', '2026-11-24.00000099'])('%s is no meeting', async (id) => {
    for (const [method, end, body] of [
      ['GET', 'agenda', undefined],
      ['POST', 'points', { text: 'Lokal' }],
      ['DELETE', 'points/x', undefined],
    ] as const)
      expect((await ground.ask('rehab', method, `${forums.team}/meetings/${id}/${end}`, body)).status).toBe(404);
  });
});

describe('a point', () => {
  const texts = async (n: number) => (await ground.meetingNow('team', idOf(n))).points.map(({ text }) => text);

  it('is added by anybody on the roster, once however often it is sent, and the card tells how many', async () => {
    const card = { ...newDelivery, shown: 1, activityId: 'call-1', post: 'shown' };
    await ground.meet('team', { id: idOf(3), card });
    const add = () => ground.ask('asker', 'POST', `${path('team', 3)}/points`, { text: ' Ny lokal för mötena ' });
    const added = await add();
    expect(added.body.points).toMatchObject([{ text: 'Ny lokal för mötena', name: 'Sten Falk', mayRemove: true }]);
    expect((await add()).status).toBe(200);
    expect(await texts(3)).toEqual(['Ny lokal för mötena']);
    expect((await ground.meetingNow('team', idOf(3))).card).toMatchObject({ wanted: 2 });
  });

  it('keeps what was typed when it may not be saved', async () => {
    await ground.meet('team', { id: idOf(4) });
    const typed = 'Prata om Kalle Svensson';
    const form = await ground.press('rehab', 'meeting.add-point', { ...on('team', 4), text: typed });
    expect(textOf(form)).toContain('Inget är sparat än. Det du skrev finns kvar.');
    expect(inputsOf({ ...form }).text).toBe(typed);
    const answer = await ground.ask('rehab', 'POST', `${path('team', 4)}/points`, { text: typed });
    expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([422, ['text']]);
    for (const text of ['', 'x'.repeat(201)])
      expect((await ground.ask('rehab', 'POST', `${path('team', 4)}/points`, { text })).status).toBe(422);
    expect(await texts(4)).toEqual([]);
  });

  it('may hold a word that is no name, when the writer says so', async () => {
    await ground.meet('team', { id: idOf(5) });
    const asked = await ground.ask('rehab', 'POST', `${path('team', 5)}/points`, { text: 'Hur vi möter Berg' });
    const words: string[] = asked.body.present?.words ?? [];
    expect([asked.status, asked.body.error.code, words.length > 0]).toEqual([422, 'asks', true]);
    const sure = { text: 'Hur vi möter Berg', notNames: words };
    expect((await ground.ask('rehab', 'POST', `${path('team', 5)}/points`, sure)).status).toBe(200);
    const form = await ground.press('asker', 'meeting.add-point', { ...on('team', 5), text: 'Hur vi möter Berg' });
    const again = { ...buttonOf({ ...form }, 'Lägg till').data, text: 'Hur vi möter Berg', notNames: 'true' };
    expect(textOf(await ground.press('asker', 'meeting.add-point', again))).toContain('Punkten står på dagordningen.');
    expect(await texts(5)).toHaveLength(2);
  });

  it('may name a place in the group, where no child is talked of, but no personal number', async () => {
    await ground.meet('group', { id: idOf(6) });
    const add = (text: string) => ground.ask('convener', 'POST', `${path('group', 6)}/points`, { text });
    expect((await add('Studiebesök i Skövde')).status).toBe(200);
    expect((await add('Det gäller 20120314-2386')).status).toBe(422);
  });

  it('is taken away by who wrote it or by the convener', async () => {
    await ground.meet('team', { id: idOf(7) });
    const at = `${path('team', 7)}/points`;
    for (const [who, text] of [
      ['asker', 'Lokal'],
      ['rehab', 'Kaffe'],
      ['deputy', 'Schema'],
    ] as const)
      await ground.ask(who, 'POST', at, { text });
    const [lokal, kaffe, schema] = (await ground.meetingNow('team', idOf(7))).points;
    expect((await ground.ask('asker', 'DELETE', `${at}/${kaffe?.id}`)).status).toBe(403);
    expect((await ground.ask('asker', 'DELETE', `${at}/${lokal?.id}`)).status).toBe(200);
    expect((await ground.ask('asker', 'DELETE', `${at}/${lokal?.id}`)).status).toBe(200);
    expect((await ground.ask('convener', 'DELETE', `${at}/${kaffe?.id}`)).status).toBe(200);
    await ground.press('deputy', 'meeting.remove-point', { ...on('team', 7), point: schema?.id });
    expect(await texts(7)).toEqual([]);
  });

  it('is not for who helps the groups, nor after the meeting, nor the twenty-first', async () => {
    await ground.meet('team', { id: idOf(8), state: 'cancelled', cancelled: 'other' });
    await ground.meet('team', { id: idOf(9), date: '2026-11-19' });
    const points = Array.from({ length: 20 }, (_, n) => ({
      id: `p${n}`,
      text: `Punkt nummer ${n}`,
      by: named('rehab').person,
      name: 'Anna Berg',
      at: '2026-11-20T09:00:00Z',
    }));
    await ground.meet('team', { id: idOf(10), points });
    const add = (n: number, who: 'rehab' | 'coordinator' = 'rehab') =>
      ground.ask(who, 'POST', `${path('team', n)}/points`, { text: 'Lokal' });
    expect([(await add(8)).status, (await add(9)).status, (await add(10, 'coordinator')).status]).toEqual([
      409, 409, 403,
    ]);
    expect([(await add(10)).status, (await texts(10)).length]).toEqual([409, 20]);
    const card = await ground.press('convener', 'meeting.agenda', on('team', 10));
    expect(textOf(card)).toContain('Punkt nummer 19');
  });

  it('is written in the personal chat, never in the channel', async () => {
    await ground.meet('team', { id: idOf(11) });
    const before = ground.posted().length;
    const answer = await ground.press('rehab', 'meeting.point-form', on('team', 11), inChannel('hjo-team'));
    expect(textOf(answer)).toContain('Jag har skrivit till dig i vår privata chatt.');
    const [form] = ground.posted().slice(before);
    expect([form?.how, form?.to]).toEqual(['postToPerson', people.rehab.userId]);
    expect(textOf(form?.message.card)).toContain('Skriv inget om ett barn.');
  });

  it('of two at once none is lost', async () => {
    await ground.meet('team', { id: idOf(12) });
    const who = ['rehab', 'asker', 'deputy', 'convener'] as const;
    await Promise.all(
      who.map((one) =>
        ground.ask(one, 'POST', `${path('team', 12)}/points`, {
          text: `Punkt ${one.length}${one === 'deputy' ? ' till' : ''}`,
        }),
      ),
    );
    expect(await texts(12)).toHaveLength(4);
  });
});
