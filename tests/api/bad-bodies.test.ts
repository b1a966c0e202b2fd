import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodies, type Raw, shapes } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { areas } from './places.ts';
import type { Row } from './rights-row.ts';
import { table } from './rights-table.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

/** Each route that reads a body as JSON: of the others it is not looked at. */
const reads = ['/press', '/contacts', '/contacts/:id', '/undo', '/imports', '/documents', '/draft', '/withdraw'];
const alsoRead = ['/reviewed', '/read', '/copy', '/school-years/:year'];
const ofMeetings = ['/points', '/minutes', '/shows', '/done', '/series', '/preview', '/series/:id', '/end'];
const ofSupport = ['/team-status', '/support-wish', '/notes', '/notes/:note'];
const ofUpdates = ['/updates', '/updates/:id', '/send', '/correction', '/again', '/update-lists', '/:list'];
const isReading = ({ route }: Row) =>
  /^(POST|PUT)/.test(route) &&
  !route.endsWith('/imports/:id/undo') &&
  [...reads, ...alsoRead, ...ofMeetings, ...ofSupport, ...ofUpdates, '/calendar-addresses'].some((end) =>
    route.endsWith(end),
  );
const reading = table.filter(isReading);

const asked = async (row: Row): Promise<Raw> => {
  const { method = 'GET', path, headers } = await row.ask(hostile.ground, row.in.mariestad ? 'mariestad' : 'region');
  return { method, path, ...(headers && { headers }) };
};

it('there are routes that read a body', () => expect(reading).toHaveLength(34));

describe.each(reading.map((row) => [row.route, row] as const))('%s', (route, row) => {
  it.each(bodies)('is told that it cannot be read: %s', async (what, body, type, status) => {
    const answer = await hostile.send({ ...(await asked(row)), body, type }, row.by);
    expectSentence(answer, what);
    // What reads its own bodies takes another kind for none.
    const ownReader = route.endsWith('/press') || route.endsWith('/imports');
    expect(answer.status).toBe(status === 415 && ownReader ? 400 : status);
  });

  it.each(shapes)('is told what does not do: %s', async (what, body) => {
    const answer = await hostile.send({ ...(await asked(row)), body, type: 'application/json' }, row.by);
    expectSentence(answer, what);
    expect([400, 422], what).toContain(answer.status);
  });
});

describe('a method that there is not', () => {
  it.each(['PATCH', 'PUT', 'DELETE'])('%s is answered in a sentence', async (method) => {
    for (const path of ['/me', '/press', '/cases', `/areas/${areas.mariestad}/documents`, '/setup', '/no-such'])
      expectSentence(await hostile.send({ method, path }), path);
  });
});

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
