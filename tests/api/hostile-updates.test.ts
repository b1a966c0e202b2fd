import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { marker } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { typedUpdate } from './rights-of-updates.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

const html = `<script>alert("${marker}")</script><img src=x onerror=alert(1)>`;
const typed = (content: object) => ({
  ...typedUpdate(),
  forum: 'mariestad-team',
  content: { ...typedUpdate().content, ...content },
  notNames: [marker],
});

describe('HTML and scripts in an update', () => {
  it.each([
    ['title', { title: html.slice(0, 120) }],
    ['choice', { asks: { kind: 'choose', choices: [html.slice(0, 60), 'Nej'] } }],
  ])('are text in its %s', async (_field, content) => {
    const { status, headers, text } = await hostile.post('/updates', typed(content));
    expect([status, headers.get('x-content-type-options')]).toEqual([201, 'nosniff']);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(JSON.stringify(JSON.parse(text).content)).toContain(JSON.stringify(html.slice(0, 40)).slice(1, -1));
  });

  it('may stand in a draft’s text, and never go out', async () => {
    const { status, text } = await hostile.post('/updates', typed({ text: html }));
    expect(status).toBe(201);
    const { id, version, flaws } = JSON.parse(text);
    expect(flaws.text).toContain('HTML');
    const sending = { method: 'POST', path: `/updates/${id}/send`, type: 'application/json' };
    const body = JSON.stringify({ when: 'now' });
    const answer = await hostile.send({ ...sending, body, headers: { 'If-Match': `"${version}"` } });
    expect(answer.status).toBe(422);
    expectSentence(answer, 'HTML');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example.se',
    'http://example.se',
    'https://a:b@example.se',
    `https://example.se/${'x'.repeat(700)}`,
  ])('are no link: %s', async (link) => {
    const answer = await hostile.post('/updates', typed({ link }));
    expect(answer.status).toBe(422);
    expectSentence(answer, link);
  });

  it.each([
    ['title', { title: marker.repeat(1_200) }],
    ['text', { text: marker.repeat(1_200) }],
    ['choice', { asks: { kind: 'choose', choices: [marker.repeat(1_200), 'Nej'] } }],
    ['choices', { asks: { kind: 'choose', choices: Array.from({ length: 50 }, (_, n) => `${n}`) } }],
    ['document', { document: { area: 'municipality:skaraborg:skovde', id: 'hemligt' } }],
  ])('far too much, or another’s, is told beside the field: %s', async (what, content) => {
    const answer = await hostile.post('/updates', typed(content));
    expect(answer.status).toBe(422);
    expectSentence(answer, what);
  });

  it('forums of others and names of lists are not kept', async () => {
    const audience = { forums: ['skovde-team', '../x'], groups: true, listName: html };
    expect((await hostile.post('/updates', { ...typed({}), audience })).status).toBe(422);
    const known = { ...audience, forums: ['skovde-team', '__proto__'.replaceAll('_', '-')] };
    const { status, text } = await hostile.post('/updates', { ...typed({}), audience: known });
    expect([status, JSON.parse(text).audience.forums]).toEqual([201, ['mariestad-team']]);
    expect(text).not.toContain('onerror');
  });
});

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
