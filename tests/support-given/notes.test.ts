import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesOf } from '../../bot/support/actions/reading.ts';
import { noteList, shownNote } from '../../bot/support/contract.ts';
import type { Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { type Served, serveSupport, twoGroups } from './two-groups.ts';

let world: FakeWorld;
let api: Served;
beforeEach(async () => {
  world = await twoGroups();
  api = await serveSupport(world);
});
afterEach(() => api.close());

const typed = (more: object = {}) => ({
  day: '2026-11-19',
  kind: 'sounding-board',
  line: 'Vi pratade om hur gruppen kommer i gång efter sommaren.',
  ...more,
});
const at = (municipality = 'hjo', note = '') => `/municipalities/${municipality}/notes${note && `/${note}`}`;
const add = (who: Who, more: object = {}, municipality?: string) =>
  api.ask(who, 'POST', at(municipality), { once: randomUUID(), ...typed(more) });
const added = async (more: object = {}, municipality?: string) =>
  shownNote.parse(JSON.parse((await add('coordinator', more, municipality)).raw));
const rows = async () =>
  (await world.ports.tables.list('regions', 'skaraborg', 'support-note')).map(({ key, body }) => [
    key.split('|')[0],
    JSON.stringify(body),
  ]);

describe('a note of support', () => {
  it('is written by those who help the groups, and read by them alone', async () => {
    const note = await added();
    expect(note).toMatchObject({
      municipality: 'hjo',
      municipalityName: 'Hjo',
      day: '2026-11-19',
      kind: 'sounding-board',
      by: 'Ulla Norén',
      as: 'coordinator',
    });
    world.now = world.now.add({ minutes: 5 });
    expect((await add('support', { kind: 'visit' })).status).toBe(201);
    for (const who of ['coordinator', 'support'] as const) {
      const view = await api.ask(who, 'GET', '/municipalities/hjo/support');
      expect(view.body.notes?.map(({ kind, as }) => [kind, as])).toEqual([
        ['visit', 'process-support'],
        ['sounding-board', 'coordinator'],
      ]);
      expect(view.raw).not.toMatch(/40000000-/);
    }
    for (const who of ['convener', 'rehab', 'asker'] as const) {
      expect((await api.ask(who, 'GET', '/municipalities/hjo/support')).raw).not.toMatch(/kommer i gång/);
      expect((await api.ask(who, 'GET', '/support/notes')).status).toBe(403);
    }
  });

  it('stands with all others, the latest support first', async () => {
    await added({ day: '2026-10-01' });
    await added({ day: '2026-11-10' }, 'skovde');
    await added({ day: '2026-11-01' });
    const all = noteList.parse(JSON.parse((await api.ask('support', 'GET', '/support/notes')).raw));
    const days = ['2026-11-10', '2026-11-01', '2026-10-01'];
    expect(all.notes.map(({ day }) => day)).toEqual(days);
    expect((await notesOf(world.ports, 'skaraborg')).map(({ day }) => day.toString())).toEqual(days);
  });

  it('is one when it is sent again', async () => {
    const once = randomUUID();
    const first = await add('coordinator', { once });
    world.now = world.now.add({ minutes: 5 });
    const again = await add('coordinator', { once: once.toUpperCase() });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(await rows()).toHaveLength(1);
  });

  it('is changed as it was seen, also by another, and told who did', async () => {
    const { id, etag } = await added();
    const changed = await api.ask('support', 'PUT', at('hjo', id), typed({ day: '2026-11-18', kind: 'visit' }), etag);
    const now = shownNote.parse(JSON.parse(changed.raw));
    expect(now).toMatchObject({ id, day: '2026-11-18', kind: 'visit', by: 'Ulla Norén', changedBy: 'Siv Holm' });
    const late = await api.ask('coordinator', 'PUT', at('hjo', id), typed({ line: 'Något helt annat.' }), etag);
    expect([late.status, late.body.present]).toEqual([412, now]);
    const lateGone = await api.ask('coordinator', 'DELETE', at('hjo', id), undefined, etag);
    expect([lateGone.status, lateGone.body.present]).toEqual([412, now]);
    expect((await api.ask('support', 'PUT', at('hjo', id), typed())).status).toBe(400);
  });

  it('that is removed is gone, and nothing of what it said is left', async () => {
    const { id, etag } = await added();
    const other = await added();
    expect((await api.ask('support', 'DELETE', at('hjo', id), undefined, etag)).body.gone).toBe(true);
    expect(await rows()).toEqual([
      ['support-notes', '{"removedAt":"2026-11-20T09:00:00Z"}'],
      ['support-note', expect.stringContaining(other.id)],
    ]);
    expect((await api.ask('support', 'DELETE', at('hjo', id), undefined, etag)).status).toBe(404);
    expect((await api.ask('support', 'PUT', at('hjo', id), typed({ kind: 'visit' }), etag)).status).toBe(404);
    expect((await api.ask('support', 'DELETE', at('hjo', other.id), undefined, other.etag)).status).toBe(200);
    expect(await notesOf(world.ports, 'skaraborg')).toEqual([]);
  });

  it('is found in its own municipality only', async () => {
    const { id, etag } = await added();
    expect((await api.ask('coordinator', 'PUT', at('skovde', id), typed({ kind: 'visit' }), etag)).status).toBe(404);
    expect((await api.ask('coordinator', 'DELETE', at('skovde', id), undefined, etag)).status).toBe(404);
    expect((await add('coordinator', {}, 'amal')).status).toBe(404);
  });

  it.each<[Who, number]>([
    ['convener', 403],
    ['rehab', 403],
    ['asker', 403],
    ['stranger', 404],
  ])('is not written, changed or removed by %s', async (who, status) => {
    const { id, etag } = await added();
    const before = await rows();
    expect((await add(who)).status).toBe(status);
    expect((await api.ask(who, 'PUT', at('hjo', id), typed({ kind: 'visit' }), etag)).status).toBe(status);
    expect((await api.ask(who, 'DELETE', at('hjo', id), undefined, etag)).status).toBe(status);
    expect(await rows()).toEqual(before);
  });

  it.each([
    [{ day: '2026-11-21' }, 'day', /har inte varit/],
    [{ day: '1999-01-01' }, 'day', /2000/],
    [{ day: 'i går' }, 'day', /2026-11-24/],
    [{ line: '' }, 'line', /Skriv en rad/],
    [{ line: ' \u200b – ' }, 'line', /Skriv en rad/],
    [{ line: 'x'.repeat(501) }, 'line', /500/],
    [{ line: 'Ring 070-174 06 08' }, 'line', /telefonnummer/],
    [{ line: 'Se https://example.se' }, 'line', /länk/],
    [{ line: 'Gruppen i Hjo kom i gång.' }, 'line', /ort/],
    [{ kind: 'fika' }, 'kind', /Välj/],
  ])('is refused, with the field: %j', async (more, field, words) => {
    const answer = await add('coordinator', more);
    expect(answer.status).toBe(422);
    expect(answer.body.error?.fields?.[field]).toMatch(words);
    expect(await rows()).toEqual([]);
  });

  it('with a name or a place is asked about, and kept when the writer says that it points to nobody', async () => {
    const line = 'Möte med Björn om gruppens plan.';
    const asked = await add('coordinator', { line });
    expect([asked.status, asked.body.error?.code]).toEqual([422, 'asks']);
    const words: unknown = asked.body.present;
    expect(words).toMatchObject({ words: expect.arrayContaining(['Björn']) });
    const notNames = Reflect.get(Object(words), 'words');
    expect((await add('coordinator', { line, notNames })).status).toBe(201);
  });

  it('that cannot be read hides no other', async () => {
    await added();
    const key = 'support-note|hjo|000000000000000|x';
    const writes = [{ kind: 'insert', key, body: { line: 7 } } as const];
    await world.ports.tables.commit({ table: 'regions', partition: 'skaraborg', op: 'op', writes });
    expect(await notesOf(world.ports, 'skaraborg')).toHaveLength(1);
    expect((await api.ask('support', 'GET', '/municipalities/hjo/support')).status).toBe(200);
  });
});
