import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

const long = marker.repeat(5_000);
const put = async (end: 'team-status' | 'support-wish', body: object) => {
  const { etag } = await hostile.ground.thing(end, 'mariestad');
  hostile.ground.forget('mariestad');
  const json = { body: JSON.stringify(body), type: 'application/json', headers: { 'If-Match': etag } };
  return hostile.send({ method: 'PUT', path: `/municipalities/mariestad/${end}`, ...json }, 'coordinator');
};

describe('the support to a municipality', () => {
  it.each<['team-status' | 'support-wish', object]>([
    ['team-status', { state: '__proto__' }],
    ['team-status', { state: ['active'] }],
    ['team-status', { state: 'active', since: '0000-01-01' }],
    ['team-status', { state: 'active', since: '9999-12-31' }],
    ['team-status', { state: 'active', since: 20260101 }],
    ['team-status', { state: 'active', kind: long }],
    ['team-status', { state: 'active', notNames: [long] }],
    ['support-wish', { says: 'constructor' }],
    ['support-wish', { says: 'wants', line: long }],
    ['support-wish', { says: 'wants', line: { toString: marker } }],
    ['support-wish', { says: 'wants', line: '\ud800' }],
  ])('%s is refused in a sentence: %j', async (end, body) => {
    const answer = await put(end, body);
    expectSentence(answer, end);
    expect(answer.status).toBe(422);
  });

  it('holds a page as text, and says so', async () => {
    const html = `<img src=x onerror=alert(1)>`;
    for (const [end, body] of [
      ['team-status', { state: 'active', kind: html }],
      ['support-wish', { says: 'wants', line: html }],
    ] as const) {
      const { status, headers, text } = await put(end, body);
      expect([status, headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(text).toContain(JSON.stringify(html).slice(1, -1));
    }
  });
});

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
