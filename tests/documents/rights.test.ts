// Every route × every role × own and foreign area.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { type Served, serveDocuments } from './served.ts';
import { hjo, publishNew, region, skovde, twoTowns } from './two-towns.ts';

let world: FakeWorld;
let api: Served;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  world = await twoTowns();
  api = await serveDocuments(world);
  const areas = [hjo, skovde, region];
  const made = await Promise.all(areas.map((area) => publishNew(world, area)));
  ids = Object.fromEntries(made.map(({ area, document }) => [area, document.id]));
});
afterAll(() => api.close());

const input = { kind: 'routine', title: 'Rutin', owner: { function: 'Rektor', office: 'coordinator' }, text: 'Text' };

/** Each route as somebody would press it with an old page: whoever may is told that it is old, and nothing changes. */
const reading = ['GET', 'GET /:id', 'GET /:id/versions/1'] as const;
const writing = [
  'PUT /:id/draft',
  'POST /:id/publish',
  'POST /:id/withdraw',
  'POST /:id/discard',
  'POST /:id/reviewed',
] as const;

const ask = (who: Who | undefined, route: string, area: string, body: unknown = input) => {
  const [method = 'GET', path = ''] = route.split(' ');
  const rest = path.replace(':id', ids[area] ?? '');
  const isRead = method === 'GET';
  return api.ask(
    who,
    method,
    `/areas/${area}/documents${rest}`,
    isRead ? undefined : body,
    isRead ? undefined : '"999"',
  );
};

/** What reading and what publishing are answered with: there, forbidden, or not there at all. */
const rights: readonly [Who, string, read: number, publish: number][] = [
  ['convener', hjo, 200, 412],
  ['deputy', hjo, 200, 412],
  ['rehab', hjo, 200, 403],
  ['asker', hjo, 200, 403],
  ['support', hjo, 200, 403],
  ['coordinator', hjo, 200, 403],
  ['stranger', hjo, 404, 404],
  ['convener', skovde, 404, 404],
  ['deputy', skovde, 404, 404],
  ['rehab', skovde, 200, 403],
  ['asker', skovde, 404, 404],
  ['support', skovde, 200, 403],
  ['coordinator', skovde, 200, 403],
  ['stranger', skovde, 200, 412],
  ['convener', region, 200, 403],
  ['deputy', region, 200, 403],
  ['rehab', region, 200, 403],
  ['asker', region, 200, 403],
  ['support', region, 200, 403],
  ['coordinator', region, 200, 412],
  ['stranger', region, 200, 403],
];

describe.each(rights)('%s in %s', (who, area, read, publish) => {
  it.each(reading)(`${read}: %s`, async (route) => {
    expect((await ask(who, route, area)).status).toBe(read);
  });

  it.each(writing)(`${publish}: %s`, async (route) => {
    const body = { ...input, n: 1, reviewOn: '2027-01-01' };
    const answer = await ask(who, route, area, body);
    expect(answer.status).toBe(publish);
    expect(answer.body.error.sentence).toMatch(/\.$/);
  });

  it('begins, shares and copies where it publishes', async () => {
    const status = publish === 412 ? 201 : publish;
    expect((await ask(who, 'POST', area)).status).toBe(status);
    expect((await ask(who, 'POST /:id/share', area)).status).toBe(publish === 412 ? 200 : publish);
    const copied = await ask(who, 'POST /copy', area, { from: { area: hjo, id: 'no-such' } });
    expect(copied.status).toBe(publish === 412 ? 404 : publish);
    expect((await ask(who, 'POST /:id/unshare', area)).status).toBe(publish === 412 ? 200 : publish);
  });
});

describe('examples', () => {
  it.each([
    ['convener', 200],
    ['deputy', 200],
    ['stranger', 200],
    ['coordinator', 200],
    ['support', 200],
    ['rehab', 403],
    ['asker', 403],
  ] as const)('for %s: %i', async (who, status) => {
    expect((await api.ask(who, 'GET', '/examples')).status).toBe(status);
    expect((await api.ask(who, 'GET', `/examples/${hjo}/no-such`)).status).toBe(status === 200 ? 404 : 403);
  });
});

describe('nobody', () => {
  it.each([...reading, ...writing, 'POST', 'POST /copy', 'POST /:id/read', 'POST /:id/share'])(
    'is let in without a token: %s',
    async (route) => {
      expect((await ask(undefined, route, hjo)).status).toBe(401);
    },
  );

  it.each([
    'region:vastmanland',
    'municipality:vastmanland:hjo',
    'municipality:skaraborg:bullerbyn',
    'hjo',
    '..%2Fforums',
    'municipality:skaraborg:%00',
  ])('finds anything in %s, the coordinator neither', async (area) => {
    expect((await api.ask('coordinator', 'GET', `/areas/${area}/documents`)).status).toBe(404);
  });

  it('finds a document by an id that is none, or in another area than its own', async () => {
    expect((await api.ask('coordinator', 'GET', `/areas/${region}/documents/${ids[hjo]}`)).status).toBe(404);
    expect((await api.ask('coordinator', 'GET', `/areas/${region}/documents/%7C`)).status).toBe(404);
  });

  it('is told that there is nothing while Teams is silent', async () => {
    world.teams.isSilent = true;
    try {
      const answer = await api.ask('rehab', 'GET', `/areas/${hjo}/documents`);
      expect([answer.status, answer.body.error.code]).toEqual([503, 'roster-unavailable']);
    } finally {
      world.teams.isSilent = false;
    }
  });
});
