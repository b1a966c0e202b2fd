import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiOf } from '../../tab/data/api.ts';
import { contact } from '../../tab/data/contact.ts';
import { answered, failed } from '../../tab/data/failure.ts';
import type { TokenSource } from '../../tab/host/token-source.ts';

const row = z.object({ name: z.string() });

/** Answers one after the other, and remembers what was asked. */
function server(...answers: (Response | Error)[]) {
  const asked: { path: string; headers: Headers; body: unknown; method: string }[] = [];
  const ask: typeof fetch = async (path, init) => {
    asked.push({
      path: String(path),
      headers: new Headers(init?.headers),
      body: init?.body,
      method: init?.method ?? 'GET',
    });
    const answer = answers.shift();
    if (!(answer instanceof Response)) throw answer ?? new Error('asked once too often');
    return answer;
  };
  return { ask, asked };
}

const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status });

const tokens: TokenSource = { token: async (fresh) => answered(fresh ? 'new' : 'old') };

describe('the talk with the server', () => {
  it('sends the token, and reads the answer by its schema', async () => {
    const { ask, asked } = server(json({ name: 'BUP', more: 1 }));
    expect(await apiOf(tokens, ask).get('/api/rows', row)).toEqual({ ok: true, value: { name: 'BUP' } });
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer old');
  });

  it('asks for a new token once when the old is refused', async () => {
    const { ask, asked } = server(json({}, 401), json({ name: 'BUP' }));
    expect(await apiOf(tokens, ask).get('/api/rows', row)).toMatchObject({ ok: true });
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });

  it('says so when the new token is refused too', async () => {
    const { ask, asked } = server(json({}, 401), json({ error: { code: 'x', sentence: 'Logga in igen.' } }, 401));
    expect(await apiOf(tokens, ask).get('/api/rows', row)).toEqual({
      ok: false,
      failure: { kind: 'signed-out', sentence: 'Logga in igen.' },
    });
    expect(asked).toHaveLength(2);
  });

  it('asks nothing without a token', async () => {
    const { ask, asked } = server();
    const failure = { kind: 'signed-out', sentence: 'Ingen token.' } as const;
    const api = apiOf({ token: async () => failed(failure) }, ask);
    expect(await api.get('/api/rows', row)).toEqual({ ok: false, failure });
    expect(asked).toEqual([]);
  });

  it('carries the tag of what was seen, and brings back the row as it is now', async () => {
    const refusal = { error: { code: 'changed', sentence: 'Någon annan hann ändra.' }, present: { name: 'BUP 2' } };
    const { ask, asked } = server(json(refusal, 412));
    const answer = await apiOf(tokens, ask).send('PUT', '/api/rows/1', row, { body: { name: 'B' }, ifMatch: 'W/"1"' });
    expect(asked[0]).toMatchObject({ method: 'PUT', body: '{"name":"B"}' });
    expect(asked[0]?.headers.get('if-match')).toBe('W/"1"');
    expect(answer).toEqual({
      ok: false,
      failure: { kind: 'changed', sentence: 'Någon annan hann ändra.', present: { name: 'BUP 2' } },
    });
  });

  it('tells what was typed wrong field by field, and the reference', async () => {
    const error = { code: 'x', sentence: 'Se vid fälten.', reference: 'r-1', fields: { name: 'Skriv ett namn.' } };
    const { ask } = server(json({ error }, 422));
    expect(await apiOf(tokens, ask).send('POST', '/api/rows', row, { body: {} })).toMatchObject({
      failure: { kind: 'invalid', reference: 'r-1', fields: { name: 'Skriv ett namn.' } },
    });
  });

  it('sends a file as it is, and saves one by the name that the server gives', async () => {
    const disposition = `attachment; filename="Kontakter.csv"; filename*=UTF-8''Kontakter%20%C3%A5.csv`;
    const { ask, asked } = server(
      json({ name: 'a' }),
      new Response('a;b', { headers: { 'content-disposition': disposition } }),
    );
    const file = new Blob(['x'], { type: 'text/csv' });
    await apiOf(tokens, ask).send('POST', '/api/import', row, { body: file });
    expect(asked[0]?.body).toBe(file);
    expect(asked[0]?.headers.get('content-type')).toBeNull();
    const saved = await apiOf(tokens, ask).file('/api/export');
    expect(saved.ok && saved.value.name).toBe('Kontakter å.csv');
    expect(saved.ok && (await saved.value.content.text())).toBe('a;b');
  });

  it('reads an empty answer as nothing', async () => {
    const { ask } = server(new Response(null, { status: 204 }));
    expect(await apiOf(tokens, ask).send('DELETE', '/api/rows/1', z.undefined())).toEqual({ ok: true });
  });

  it.each([
    ['a page from something in between', new Response('<h1>Bad gateway</h1>', { status: 502 }), 'silent'],
    ['an answer of another shape', json({ title: 'BUP' }), 'unreadable'],
    ['an answer that is no JSON', new Response('<!doctype html>'), 'unreadable'],
    ['no answer in time', new DOMException('late', 'TimeoutError'), 'silent'],
    ['no network', new TypeError('Failed to fetch'), 'offline'],
  ])('turns %s into a sentence', async (_what, answer, kind) => {
    const { ask } = server(answer);
    const read = await apiOf(tokens, ask).get('/api/rows', row);
    expect(read).toMatchObject({ ok: false, failure: { kind, sentence: expect.stringMatching(/[.]$/) } });
  });

  it('knows that contact is lost, and found again', async () => {
    const { ask } = server(new TypeError('Failed to fetch'), json({ name: 'BUP' }));
    const api = apiOf(tokens, ask);
    await api.get('/api/rows', row);
    expect(contact.isLost()).toBe(true);
    await api.get('/api/rows', row);
    expect(contact.isLost()).toBe(false);
  });

  it('is no failure when whoever asked has gone on', async () => {
    const { ask } = server(new DOMException('gone', 'AbortError'));
    await expect(apiOf(tokens, ask).get('/api/rows', row)).rejects.toThrow('gone');
    expect(contact.isLost()).toBe(false);
  });
});
