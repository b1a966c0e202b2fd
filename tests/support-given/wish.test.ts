import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wishesOf } from '../../bot/support/actions/reading.ts';
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

const say = (who: Who, body: object, etag?: string) =>
  api.ask(who, 'PUT', '/municipalities/hjo/support-wish', body, etag);
const look = async (who: Who) => (await api.ask(who, 'GET', '/municipalities/hjo/support')).body;

describe('a wish for support', () => {
  it('is said by the group’s convener, with a line, and taken back', async () => {
    const wants = await say('convener', { says: 'wants', line: ' Vi är nya och vill ha hjälp med uppstarten. ' });
    expect(wants.body.said).toEqual({
      says: 'wants',
      line: 'Vi är nya och vill ha hjälp med uppstarten.',
      by: 'Bo Lind',
      as: 'convener',
      at: '2026-11-20T09:00:00Z',
    });
    expect((await wishesOf(world.ports, 'skaraborg')).get('hjo')).toMatchObject({ says: 'wants', municipality: 'hjo' });
    const back = await say('deputy', { says: 'nothing', line: 'x' }, (await look('deputy')).wish?.etag);
    expect(back.status).toBe(200);
    expect(back.body).not.toHaveProperty('said');
    expect(await wishesOf(world.ports, 'skaraborg')).toEqual(new Map());
    const { wish, wishHistory } = await look('coordinator');
    expect(wish).toEqual({ etag: expect.any(String) });
    expect(wishHistory?.map(({ says, line, by }) => [says, line, by])).toEqual([
      ['nothing', '', 'Eva Dahl'],
      ['wants', 'Vi är nya och vill ha hjälp med uppstarten.', 'Bo Lind'],
    ]);
  });

  it('is noted by the coordinator for them, and says so', async () => {
    const noted = await say('coordinator', { says: 'not-now' });
    expect(noted.body.said).toMatchObject({ says: 'not-now', line: '', by: 'Ulla Norén', as: 'coordinator' });
  });

  it('is seen by the group and those who help it, and by nobody else', async () => {
    await say('convener', { says: 'wants', line: 'Vår sammankallande slutar.' });
    for (const who of ['convener', 'rehab', 'coordinator', 'support'] as const)
      expect((await look(who)).wish?.said?.says, who).toBe('wants');
    const { raw, body } = await api.ask('asker', 'GET', '/municipalities/hjo/support');
    expect(body).not.toHaveProperty('wish');
    expect(raw).not.toMatch(/slutar|wants/);
    expect((await api.ask('stranger', 'GET', '/municipalities/hjo/support')).status).toBe(404);
  });

  it('is told by the municipality’s name alone to those who help the region', async () => {
    const wishes = async (who: Who) => api.ask(who, 'GET', '/support/wishes');
    expect((await wishes('coordinator')).body.wants).toEqual([]);
    await say('convener', { says: 'wants', line: 'Vår sammankallande slutar.' });
    for (const who of ['coordinator', 'support'] as const)
      expect(JSON.parse((await wishes(who)).raw)).toEqual({ wants: [{ id: 'hjo', name: 'Hjo' }] });
    expect((await wishes('convener')).status).toBe(403);
  });

  it.each<[Who, number]>([
    ['support', 403],
    ['rehab', 403],
    ['asker', 403],
    ['stranger', 404],
  ])('is not said by %s', async (who, status) => {
    expect((await say(who, { says: 'wants' })).status).toBe(status);
    expect(await wishesOf(world.ports, 'skaraborg')).toEqual(new Map());
  });

  it('that is too long or holds a personal number is refused at its field, and staff’s names and links are not', async () => {
    for (const line of ['x'.repeat(301), 'Ring om 20120314-2389']) {
      const answer = await say('convener', { says: 'wants', line });
      expect(answer.status).toBe(422);
      expect(Object.keys(answer.body.error?.fields ?? {})).toEqual(['line']);
    }
    const line = 'Karin i Hjo vill ha besök, se https://example.se/plan';
    expect((await say('convener', { says: 'wants', line })).status).toBe(200);
  });

  it('that somebody else has changed meanwhile is given as it is now', async () => {
    const first = await say('convener', { says: 'wants' });
    await say('deputy', { says: 'not-now', line: 'Efter jul.' }, first.body.etag);
    const late = await say('coordinator', { says: 'wants', line: 'Nytt' }, first.body.etag);
    expect(late.status).toBe(412);
    expect(late.body.present).toMatchObject({ said: { says: 'not-now', line: 'Efter jul.', by: 'Eva Dahl' } });
  });

  it('is kept with the last twenty that were said', async () => {
    let etag: string | undefined;
    for (let n = 0; n < 23; n += 1) etag = (await say('convener', { says: 'wants', line: `Vi ${n}` }, etag)).body.etag;
    const { wishHistory } = await look('convener');
    expect(wishHistory?.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, n) => `Vi ${22 - n}`));
  });

  it('whose row cannot be read is as if nothing was said, and can be said anew', async () => {
    const broken = { kind: 'insert', key: 'support-wish|hjo', body: { says: 'wants' } } as const;
    await world.ports.tables.commit({ table: 'regions', partition: 'skaraborg', op: 'op', writes: [broken] });
    expect((await look('convener')).wish).not.toHaveProperty('said');
    expect((await say('convener', { says: 'wants' })).status).toBe(200);
  });
});
