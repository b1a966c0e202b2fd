import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import type { AsksInput } from '../../bot/updates/contract/compose.ts';
import { type UpdateView, updateView } from '../../bot/updates/contract/update.ts';
import { deskOf, table } from '../../bot/updates/store.ts';
import { updateId } from '../../bot/updates/update-id.ts';
import { type Desk, openDesk, typedUpdate } from './served-desk.ts';

let desk: Desk;
const friday = Temporal.Instant.from('2026-11-20T09:00:00Z');
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.world.now = friday;
});

const step = (id: string, what: string, body: unknown = {}, seen?: number) =>
  desk.ask('coordinator', 'POST', `/updates/${id}/${what}`, body, seen);
const send = ({ id, version }: UpdateView, when: unknown = 'now') => step(id, 'send', { when }, version);
const correct = (id: string, content: object, seen: number) =>
  desk.ask('coordinator', 'PUT', `/updates/${id}/correction`, { content }, seen);
const asking = (asks: AsksInput) => ({ content: { ...typedUpdate().content, asks } });
const owedOf = async ({ id }: UpdateView) => (await desk.owed()).filter((key) => key.includes(id));

describe('an update that is sent now', () => {
  it('is on its way in the same breath, and stands in the channel', async () => {
    const draft = await desk.begin();
    const { status, body } = await send(draft);
    expect([status, body.state, body.may.stop, body.may.edit]).toEqual([200, 'sending', true, false]);
    await desk.world.engine.idle();
    const [posted] = desk.world.teams.sentTo('hjo-group').slice(-1);
    expect(JSON.stringify(posted?.message.card)).toContain('Ny rutin för SIP');
  });

  it('goes once, though two press at once, and the second is told that it has gone', async () => {
    const draft = await desk.begin({ content: { ...typedUpdate().content, title: 'Bara en gång' } });
    const both = await Promise.all([send(draft), send(draft)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = await send(draft);
    expect([late.status, late.body.error.code, late.body.present.state]).toEqual([409, 'gone-out', 'sending']);
    await desk.world.engine.idle();
    const posted = desk.world.teams.posted.filter(({ message }) =>
      JSON.stringify(message.card).includes('Bara en gång'),
    );
    expect(posted).toHaveLength(1);
  });

  it('owes reminders where it asks for a day', async () => {
    const with1 = await desk.sent(asking({ kind: 'act', by: '2026-12-04' }));
    expect((await owedOf(with1)).filter((key) => key.startsWith('find-update-silent'))).toHaveLength(2);
    const without = await desk.sent();
    expect((await owedOf(without)).filter((key) => key.startsWith('find-update-silent'))).toEqual([]);
  });

  it.each<[string, AsksInput, object, string]>([
    ['nobody', { kind: 'know' }, {}, 'audience'],
    ['those who are none now', { kind: 'know' }, { network: true }, 'audience'],
    ['a day that has passed', { kind: 'read', by: '2026-11-19' }, { groups: true }, 'asks.by'],
    ['too few choices', { kind: 'choose', choices: ['Ja'] }, { groups: true }, 'asks.choices'],
  ])('is refused for %s, and stays a draft', async (_what, asks, audience, field) => {
    const draft = await desk.begin({ ...asking(asks), audience });
    const { status, body } = await send(draft);
    expect([status, body.error.code, Object.keys(body.error.fields)]).toEqual([422, 'flawed', [field]]);
    expect((await desk.ask('coordinator', 'GET', `/updates/${draft.id}`)).body.state).toBe('draft');
  });

  it('is corrected and recalled in its letter, once it has gone out in one', async () => {
    const draft = await desk.begin();
    const head = { regionId: 'skaraborg', id: updateId.parse(draft.id) };
    await changeUpdate(desk.world.ports, head, (before) => ok({ after: { ...before, state: 'in-letter' } }));
    for (const { status, body } of [
      await correct(draft.id, typedUpdate().content, 2),
      await step(draft.id, 'recall'),
    ]) {
      expect([status, body.error.code]).toEqual([409, 'in-letter']);
      expect(body.error.sentence).toContain('gick ut i ett brev');
    }
  });

  it('is screened once more, whatever was kept', async () => {
    const draft = await desk.begin();
    const head = { regionId: 'skaraborg', id: updateId.parse(draft.id) };
    await changeUpdate(desk.world.ports, head, (before) =>
      ok({ after: { ...before, content: { ...before.content, text: 'Gäller 20100101-2384.' } } }),
    );
    const { status, body } = await send({ ...draft, version: 2 });
    expect([status, body.error.code]).toEqual([422, 'blocked']);
  });

  it('is not the version that somebody else has changed since', async () => {
    const draft = await desk.begin();
    await desk.ask('coordinator', 'PUT', `/updates/${draft.id}`, typedUpdate({ audience: {} }), draft.version);
    const { status, body } = await send(draft);
    expect([status, updateView.parse(body.present).version]).toEqual([412, 2]);
  });
});

describe('an update that is sent at a time', () => {
  it('waits, goes then, and owes its reminders then', async () => {
    const draft = await desk.begin(asking({ kind: 'act', by: '2026-12-18' }));
    const { body } = await send(draft, { at: '2026-11-26T09:00' });
    expect(body).toMatchObject({ state: 'scheduled', stateWords: 'Går ut torsdag 26 november kl. 09.00', notices: [] });
    expect(await owedOf(body)).toHaveLength(1);
    desk.world.now = Temporal.Instant.from('2026-11-26T08:00:01Z');
    const [key = ''] = await owedOf(body);
    await desk.world.engine.run({ table, partition: deskOf('skaraborg'), key: `owed|${key}` });
    await desk.world.engine.idle();
    const now = await desk.ask('coordinator', 'GET', `/updates/${draft.id}`);
    expect(['sending', 'sent']).toContain(now.body.state);
    expect((await owedOf(body)).filter((one) => one.startsWith('find-update-silent'))).toHaveLength(2);
  });

  it('is taken back to be a draft, and may go at another time', async () => {
    const first = (await send(await desk.begin(), { at: '2026-11-26T09:00' })).body;
    const back = await step(first.id, 'unschedule');
    expect([back.status, back.body.state, back.body.goAt]).toEqual([200, 'draft', undefined]);
    const again = await send(back.body, { at: '2026-11-27T22:15' });
    expect([again.status, again.body.state]).toEqual([200, 'scheduled']);
    expect(again.body.notices).toEqual([
      'Fredag 27 november kl. 22.15 är utanför arbetstid. Välj gärna en tid mellan kl. 07.00 och 18.00.',
    ]);
    expect((await step(first.id, 'unschedule')).status).toBe(200);
    expect((await step(first.id, 'unschedule')).body.error.code).toBe('not-waiting');
  });

  it('says that it is a day off', async () => {
    const { body } = await send(await desk.begin(), { at: '2026-12-25T10:00' });
    expect(body.notices[0]).toContain('juldagen');
  });

  it.each([
    ['2026-11-20T09:59', 'time-past'],
    ['2027-03-28T02:30', 'time-skipped'],
    ['2027-11-21T09:00', 'time-far'],
    ['2026-02-30T09:00', 'time-none'],
  ])('is refused %s: %s', async (at, code) => {
    const { status, body } = await send(await desk.begin(), { at });
    expect([status, body.error.code, Object.keys(body.error.fields)]).toEqual([422, code, ['when']]);
  });

  it('asks for a day after the one when it goes', async () => {
    const draft = await desk.begin(asking({ kind: 'act', by: '2026-11-24' }));
    expect((await send(draft, { at: '2026-11-24T09:00' })).body.error.fields).toHaveProperty(['asks.by']);
    expect((await send(draft, { at: '2026-11-23T09:00' })).status).toBe(200);
  });
});

describe('the fortnightly letter', () => {
  it('takes what is to be known or read by no day, and gives it back', async () => {
    const { body } = await send(await desk.begin(), 'letter');
    expect([body.state, body.stateWords, body.may.unschedule]).toEqual(['bundled', 'Väntar på nästa brev', true]);
    expect((await step(body.id, 'unschedule')).body.state).toBe('draft');
  });

  it.each<[AsksInput]>([
    [{ kind: 'read', by: '2026-12-04' }],
    [{ kind: 'act', by: '2026-12-04' }],
    [{ kind: 'choose', choices: ['Ja', 'Nej'] }],
  ])('has no place for %j', async (asks) => {
    const { status, body } = await send(await desk.begin(asking(asks)), 'letter');
    expect([status, body.error.code]).toEqual([409, 'not-for-letter']);
  });

  it('has no place for a convener’s own', async () => {
    const { id, version } = await desk.begin({ forum: 'hjo-team' }, 'convener');
    const { status, body } = await desk.ask('convener', 'POST', `/updates/${id}/send`, { when: 'letter' }, version);
    expect([status, body.error.code]).toEqual([409, 'letter-is-regions']);
  });

  it('is full when its card would become too large', async () => {
    const codes: unknown[] = [];
    const text = 'Läs igenom rutinen före årsskiftet. '.repeat(110);
    for (let n = 0; n < 8; n += 1) {
      const draft = await desk.begin({ content: { title: `Nummer ${n}`, text, asks: { kind: 'know' } } });
      const { body } = await send(draft, 'letter');
      codes.push(body.error?.code ?? body.state);
      if (body.error) break;
    }
    expect(codes.length).toBeGreaterThan(3);
    expect(codes.at(-1)).toBe('letter-full');
  });
});

describe('what is out', () => {
  it('is recalled, also twice, and is then neither corrected nor sent again', async () => {
    const out = await desk.sent();
    const recalled = await step(out.id, 'recall');
    expect([recalled.status, recalled.body.state, recalled.body.endedBy]).toEqual([200, 'recalled', 'Ulla Norén']);
    expect((await step(out.id, 'recall')).body.version).toBe(recalled.body.version);
    const corrected = await correct(out.id, out.content, recalled.body.version);
    expect([corrected.status, corrected.body.error.code]).toEqual([409, 'recalled']);
    const again = await step(out.id, 'again', { forums: ['hjo-group'] });
    expect([again.status, again.body.error.code]).toEqual([409, 'held-back']);
    await desk.world.engine.idle();
    const shown = desk.world.teams.posted.filter(({ how }) => how === 'update').at(-1);
    expect(JSON.stringify(shown?.message.card)).toContain('Återkallat');
  });

  it('is stopped while it goes, and only then', async () => {
    const out = await desk.sent();
    const stopped = await step(out.id, 'stop');
    expect([stopped.status, stopped.body.state]).toEqual([200, 'stopped']);
    expect((await step(out.id, 'stop')).status).toBe(200);
    const { body } = await step((await desk.begin()).id, 'stop');
    expect(body.error.code).toBe('not-going');
  });

  it('is corrected, and its cards with it; the kind of what is asked stays', async () => {
    const out = await desk.sent(asking({ kind: 'choose', choices: ['Ja', 'Nej'] }));
    const other = await correct(out.id, { ...out.content, asks: { kind: 'read' } }, out.version);
    expect([other.status, Object.keys(other.body.error.fields)]).toEqual([422, ['asks']]);
    const more = { kind: 'choose', choices: ['Ja', 'Nej', 'Vet inte'] };
    expect((await correct(out.id, { ...out.content, asks: more }, out.version)).status).toBe(422);
    const right = { ...out.content, title: 'Rättad rubrik', asks: { kind: 'choose', choices: ['Ja, gärna', 'Nej'] } };
    const corrected = await correct(out.id, right, out.version);
    expect([corrected.status, corrected.body.content.title]).toEqual([200, 'Rättad rubrik']);
    expect(corrected.body.correctedAt).toBeDefined();
    await desk.world.engine.idle();
    const shown = desk.world.teams.posted.filter(({ how }) => how === 'update').at(-1);
    expect(JSON.stringify(shown?.message.card)).toContain('Rättad rubrik');
  });

  it('of two who correct at once tells the later of the first, and corrects nothing by the same words', async () => {
    const out = await desk.sent();
    const [first, second] = await Promise.all(
      ['Ett', 'Två'].map((title) => correct(out.id, { ...out.content, title }, out.version)),
    );
    expect([first?.status, second?.status].toSorted()).toEqual([200, 412]);
    const now = (await desk.ask('coordinator', 'GET', `/updates/${out.id}`)).body;
    expect((await correct(out.id, now.content, now.version)).body.version).toBe(now.version);
  });

  it('is no draft any more: it is neither changed nor thrown away', async () => {
    const out = await desk.sent();
    const put = await desk.ask('coordinator', 'PUT', `/updates/${out.id}`, typedUpdate(), out.version);
    const gone = await desk.ask('coordinator', 'DELETE', `/updates/${out.id}`, undefined, out.version);
    expect([put.body.error.code, gone.body.error.code]).toEqual(['not-a-draft', 'not-a-draft']);
  });

  it('that was never sent is neither recalled, corrected nor sent again', async () => {
    const draft = await desk.begin();
    expect((await step(draft.id, 'recall')).body.error.code).toBe('not-out');
    expect((await correct(draft.id, draft.content, draft.version)).body.error.code).toBe('not-out');
    expect((await step(draft.id, 'again', { forums: ['hjo-group'] })).body.error.code).toBe('not-out');
  });
});

describe('a forum that it did not reach', () => {
  it('is sent it again when somebody says so', async () => {
    desk.world.teams.nextEndIn({ kind: 'refused', status: 403, code: 'BotNotInConversationRoster' });
    const out = await desk.sent({ content: { ...typedUpdate().content, title: 'En gång till' } });
    const again = await step(out.id, 'again', { forums: ['hjo-group', 'atlantis', 'INGEN'] });
    expect(again.status).toBe(200);
    await desk.world.engine.idle();
    const posted = desk.world.teams.sentTo('hjo-group').at(-1);
    expect(JSON.stringify(posted?.message.card)).toContain('En gång till');
  });

  it('of which nobody knows is seen by somebody', async () => {
    desk.world.teams.nextEndIn({ kind: 'uncertain' });
    const out = await desk.sent();
    expect((await step(out.id, 'shows', { forum: 'hjo-group', shows: 'seen' })).status).toBe(200);
    expect((await step(out.id, 'shows', { forum: 'hjo-group', shows: 'seen' })).body.error.code).toBe('not-asked');
    expect((await step(out.id, 'shows', { forum: 'atlantis', shows: 'seen' })).status).toBe(404);
    expect((await step(out.id, 'shows', { forum: 'A B', shows: 'seen' })).status).toBe(404);
  });
});
