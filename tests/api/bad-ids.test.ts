import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedContact } from './ground.ts';
import { ids } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { areas } from './places.ts';
import { table } from './rights-table.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

describe('an id that is none', () => {
  const params = table.flatMap((row) =>
    [':area', ':id', ':forum', ':n'].filter((param) => row.route.includes(param)).map((param) => [row, param] as const),
  );

  it.each(params.map(([row, param]) => [row.route, param, row] as const))('%s, for %s', async (route, param, row) => {
    const place = row.in.mariestad ? 'mariestad' : 'region';
    const { method = 'GET', path, body, headers } = await row.ask(hostile.ground, place);
    const pattern = new RegExp(
      `^${row.route
        .replace(/^\w+ /, '')
        .replace(/[.]/g, '\\.')
        .replace(/:(\w+)/g, '(?<$1>[^/?]+)')}`,
    );
    const found = pattern.exec(path)?.groups ?? {};
    for (const id of ids) {
      const sent = path.replace(`/${found[param.slice(1)]}`, () => `/${id}`);
      expect(sent).not.toBe(path);
      const isBytes = body instanceof Uint8Array;
      const answer = await hostile.send({
        method,
        path: sent,
        ...(headers && { headers }),
        ...(body !== undefined && !isBytes && { body: JSON.stringify(body), type: 'application/json' }),
      });
      // A row that is gone has a history, and one that never was an empty one.
      const isNone = answer.status === 200 && route.endsWith('/:id/history') && answer.text === '{"changes":[]}';
      if (isNone) continue;
      expectSentence(answer, `${route} ${id.slice(0, 40)}`);
      expect([400, 404], id.slice(0, 40)).toContain(answer.status);
    }
  });

  it.each([
    'Municipality:skaraborg:mariestad',
    'municipality:skaraborg:Mariestad',
    'MUNICIPALITY:SKARABORG:SKOVDE',
    'municipality:skaraborg:mariestad%20',
    'municipality:skaraborg',
    'municipality:skaraborg:mariestad:x',
    'municipality:annan-region:mariestad',
    'forum:skaraborg:mariestad-team',
    'planet:skaraborg:mariestad',
    'region:annan-region',
    'region:skaraborg:mariestad',
  ])('the area %s is not there', async (area) => {
    for (const path of [`/areas/${area}/contacts`, `/areas/${area}/contacts.csv`, `/areas/${area}/documents`]) {
      const answer = await hostile.send({ method: 'GET', path });
      expect(answer.status, path).toBe(404);
      expectSentence(answer, path);
    }
  });
});

describe('the tag of what was seen', () => {
  const tagged = table.filter(({ route }) => /^(PUT|DELETE)|publish|discard|withdraw|reviewed/.test(route));

  it.each(tagged.map((row) => [row.route, row] as const))('%s is not done by a made-up one', async (_route, row) => {
    const { body, ...raw } = await row.ask(hostile.ground, 'mariestad');
    const { method = 'GET', path } = raw;
    for (const tag of [
      undefined,
      '*',
      '"*"',
      'W/"*"',
      '*, "1"',
      '"0"',
      '-1',
      '"1e3"',
      '"999999999999"',
      'x'.repeat(4000),
    ]) {
      const answer = await hostile.send({
        method,
        path,
        ...(body !== undefined && { body: JSON.stringify(body), type: 'application/json' }),
        ...(tag !== undefined && { headers: { 'If-Match': tag } }),
      });
      expectSentence({ ...answer, text: JSON.stringify({ error: JSON.parse(answer.text).error }) }, String(tag));
      expect([400, 412], String(tag)).toContain(answer.status);
    }
  });

  it('in the rows of a file is no star either', async () => {
    const { id } = await hostile.ground.thing('contact', 'mariestad');
    const rows = [{ kind: 'changed', line: 2, id, etag: '*', contact: typedContact('Tagen') }];
    const body = JSON.stringify({ once: crypto.randomUUID(), name: 'a.csv', rows });
    const path = `/areas/${areas.mariestad}/contacts/imports`;
    const { status, text } = await hostile.send({ method: 'POST', path, body, type: 'application/json' });
    expect([status, JSON.parse(text).import]).toEqual([200, null]);
  });
});

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
