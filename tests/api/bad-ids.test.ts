import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { saidIn } from './meeting-ground.ts';
import { table } from './rights-table.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

describe('an id that is none', () => {
  const params = table.flatMap((row) => [...new Set(row.route.match(/:\w+/g))].map((param) => [row, param] as const));

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
      const asking = {
        method,
        path: sent,
        ...(headers && { headers }),
        ...(body !== undefined && !isBytes && { body: JSON.stringify(body), type: 'application/json' }),
      };
      const answer = await hostile.send(asking, row.by);
      // A row that is gone has a history, and one that never was an empty one.
      const isNone = answer.status === 200 && route.endsWith('/:id/history') && answer.text === '{"changes":[]}';
      // A point that is gone is gone; nothing that stands there goes with it.
      const isGone = answer.status === 200 && param === ':point' && answer.text.includes(saidIn.mariestad.point);
      if (isNone || isGone) continue;
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

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
