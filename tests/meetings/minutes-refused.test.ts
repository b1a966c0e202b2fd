import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesView } from '../../bot/meetings/contract/minutes.ts';
import { textOf } from '../forums/town.ts';
import { buttonOf, inputsOf } from '../support/seen-card.ts';
import { type AgendaGround, agendaGround, forums, idOf } from './agenda-ground.ts';

let ground: AgendaGround;
beforeAll(async () => {
  ground = await agendaGround();
  ground.during();
  await ground.meet('team');
  await ground.meet('team', { id: idOf(2) });
});
afterAll(() => ground.close());

const path = (n = 1) => `${forums.team}/meetings/${idOf(n)}/minutes`;
const onMeeting = { forum: forums.team, meeting: idOf() };

const decided = (text: string, more: object = {}) => ({ text, ...more });
const written = (...decisions: object[]) => ({ present: ['elevhalsa'], decisions });
const routine = decided('Vi tar fram en rutin', { attendee: 'elevhalsa', by: '2026-12-04' });

const put = (body: object, etag = '"none"', n = 1) => ground.ask('rehab', 'PUT', path(n), body, etag);

describe('what may not be saved is kept and explained at its field', () => {
  it.each([
    ['a name', { decisions: [routine, decided('Vi ringer Kalle Svensson')] }, 'decisions.1.text', 'blocked'],
    ['a personal number', { decisions: [decided('Det gäller 20120314-2386')] }, 'decisions.0.text', 'blocked'],
    ['no words', { decisions: [decided('  ')] }, 'decisions.0.text', 'flawed'],
    ['too many words', { decisions: [decided('ord '.repeat(100))] }, 'decisions.0.text', 'flawed'],
    ['who is nobody', { decisions: [decided('Vi ses', { attendee: 'polis' })] }, 'decisions.0.attendee', 'flawed'],
    ['a day before the meeting', { decisions: [decided('Vi ses', { by: '2026-11-23' })] }, 'decisions.0.by', 'flawed'],
    ['a day that is none', { decisions: [decided('Vi ses', { by: '2026-02-30' })] }, 'decisions.0.by', 'not-valid'],
    ['a day in another century', { decisions: [decided('Vi ses', { by: '2126-11-23' })] }, 'decisions.0.by', 'flawed'],
    ['present who is nobody', { present: ['polis'] }, 'present', 'flawed'],
    ['nothing at all', { present: [] }, 'present', 'flawed'],
    ['an id that is none', { present: ['../x'] }, 'present.0', 'not-valid'],
  ])('%s', async (_, body, field, code) => {
    const { status, body: answer } = await put({ present: ['elevhalsa'], decisions: [], ...body });
    expect([status, answer.error.code, Object.keys(answer.error.fields)]).toEqual([422, code, [field]]);
    expect(await ground.minutesNow('team')).toBeUndefined();
  });

  it('on the card too, with all that was typed', async () => {
    const form = await ground.press('rehab', 'meeting.minutes', onMeeting);
    const { data } = buttonOf({ ...form }, 'Spara');
    const typed = {
      present: 'rehab',
      text0: 'Vi ringer Kalle Svensson',
      who0: 'rehab',
      by0: '2026-12-04',
      text1: 'Rutin',
    };
    const again = await ground.press('rehab', 'meeting.save-minutes', { ...data, ...typed });
    expect(textOf(again)).toMatch(/Inget är sparat än\. Det du skrev finns kvar\.\nBeslut 1\. ”Kalle”/);
    expect(inputsOf({ ...again })).toMatchObject(typed);
  });

  it('what has been let through is not asked about again', async () => {
    const text = 'Vi läser boken av Berg';
    const asked = await put(written(decided(text)), '"none"', 2);
    expect(asked.body.error.code).toBe('asks');
    await put({ ...written(decided(text)), notNames: asked.body.present.words }, '"none"', 2);
    const { decisions } = minutesView.parse((await ground.ask('rehab', 'GET', path(2))).body);
    expect((await put(written(...decisions, routine), '"1"', 2)).status).toBe(200);
  });

  it.each([undefined, '*', '"*"', '"0"', '-1', '"1e3"', 'x'.repeat(4000)])(
    'without a tag that was given: %s',
    async (tag) => {
      expect((await ground.ask('rehab', 'PUT', path(), written(routine), tag)).status).toBe(400);
      expect((await put(written(routine), '"999999999"')).status).toBe(412);
    },
  );

  it.each(['x', '2026-11-24', '2026-11-24.00000099', '%25'])('%s is no meeting and no decision', async (id) => {
    expect((await ground.ask('rehab', 'GET', `${forums.team}/meetings/${id}/minutes`)).status).toBe(404);
    expect(
      (await ground.ask('rehab', 'PUT', `${forums.team}/meetings/${id}/minutes`, written(routine), '"none"')).status,
    ).toBe(404);
    for (const of of [`${id}/x`, `${idOf()}/${id}`])
      expect((await ground.ask('rehab', 'POST', `${forums.team}/decisions/${of}/done`, { done: true })).status).toBe(
        404,
      );
  });
});
