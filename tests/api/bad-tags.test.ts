import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typedContact } from './ground.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { areas } from './places.ts';
import { table } from './rights-table.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

describe('the tag of what was seen', () => {
  const tagged = table.filter(
    ({ route }) =>
      /^(PUT|DELETE)|publish|discard|withdraw|reviewed|\/(end|send)$/.test(route) &&
      !/^GET|event$|points|addresses|:year/.test(route),
  );

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
      const asking = {
        method,
        path,
        ...(body !== undefined && { body: JSON.stringify(body), type: 'application/json' }),
        ...(tag !== undefined && { headers: { 'If-Match': tag } }),
      };
      const answer = await hostile.send(asking, row.by);
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
