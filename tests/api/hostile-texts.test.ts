import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedContact, typedDocument } from './ground.ts';
import { marker } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { areas } from './places.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

describe('HTML and scripts', () => {
  const html = `<script>alert("${marker}")</script><img src=x onerror=alert(1)>`;
  const post = (path: string, body: object) => hostile.post(`/areas/${areas.mariestad}${path}`, body);

  it.each(['title', 'description', 'excludes', 'application_process', 'alert', 'phone', 'place', 'unit'])(
    'in the %s of a contact are text',
    async (field) => {
      const row = typedContact();
      const { status, headers, text } = await post('/contacts', {
        ...row,
        organization: { ...row.organization, ...(field === 'unit' && { name: html }) },
        contact: { ...row.contact, ...(field === 'title' && { title: html }) },
        service: { ...row.service, [field]: html },
        phone: { ...row.phone, ...(field === 'phone' && { description: html }) },
        service_area: { extent: 'schools', ...(field === 'place' && { name: html }) },
        notNames: [marker],
      });
      expect([status, headers.get('x-content-type-options')]).toEqual([201, 'nosniff']);
      expect(headers.get('content-type')).toMatch(/^application\/json/);
      expect(JSON.stringify(JSON.parse(text).contact)).toContain(JSON.stringify(html).slice(1, -1));
    },
  );

  it.each([
    ['url', 'javascript:alert(1)'],
    ['url', 'https:evil'],
    ['url', 'data:text/html,<script>'],
    ['url', ' http://example.se'],
    ['email', '"<script>"@example.se'],
  ])('are no %s of a contact: %s', async (field, value) => {
    const answer = await post('/contacts', { ...typedContact(), service: { [field]: value } });
    expect(answer.status).toBe(422);
    expectSentence(answer, value);
  });

  it.each(['title', 'summary', 'text'])('in the %s of a document are text', async (field) => {
    const { status, headers, text } = await post('/documents', {
      ...typedDocument(),
      [field]: html,
      notNames: [marker],
    });
    expect([status, headers.get('x-content-type-options')]).toEqual([201, 'nosniff']);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(text).not.toMatch(/<\/?(p|h1|em)>/);
    const { id } = JSON.parse(text);
    const draft = await hostile.send({ method: 'GET', path: `/areas/${areas.mariestad}/documents/${id}/versions/1` });
    expect(draft.status).toBe(200);
    expect(draft.text).toContain(JSON.stringify(html).slice(1, -1));
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example.se',
    'file:///etc/passwd',
    'https://',
  ])('are no link of a document: %s', async (link) => {
    const answer = await post('/documents', { ...typedDocument(), link });
    expect(answer.status).toBe(422);
    expectSentence(answer, link);
  });

  it('in what is sought find nothing and come back nowhere', async () => {
    for (const q of [html, '%', "' or 1 eq 1", '(((a+)+)+)+$', '\\', 'å'.repeat(2000), `${marker}*`]) {
      const path = `/areas/${areas.mariestad}/documents?q=${encodeURIComponent(q)}`;
      const { status, text } = await hostile.send({ method: 'GET', path });
      if (status === 431) continue;
      expect([status, JSON.parse(text).documents.length], q.slice(0, 20)).toEqual([200, expect.any(Number)]);
    }
  });
});

describe('a text of 10,000 characters', () => {
  it('is too long for a title, and the field says how long it may be', async () => {
    const long = marker.repeat(1200);
    const send = (path: string, body: object) => hostile.post(`/areas/${areas.mariestad}${path}`, body);
    for (const [path, body] of [
      ['/contacts', typedContact(long)],
      ['/contacts', { ...typedContact(), service: { description: long } }],
      ['/documents', { ...typedDocument(), title: long }],
      ['/documents', { ...typedDocument(), link: `https://example.se/${long}` }],
      ['/documents', { ...typedDocument(), notNames: [long] }],
    ] as const) {
      const answer = await send(path, body);
      expect(answer.status).toBe(422);
      expectSentence(answer, path);
    }
  });
});

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
