import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../bot/api.ts';
import { verbs } from '../../bot/app.ts';
import { createShelfSearch } from '../../bot/documents/actions/search.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { type Ground, groundOf, kinds } from './ground.ts';
import { areas, type Place, places } from './places.ts';
import type { Row } from './rights-row.ts';
import { expected, table } from './rights-table.ts';
import { asks, roles } from './roles.ts';
import { routesOf } from './routes.ts';

let stage: Stage;
let ground: Ground;
beforeAll(async () => {
  stage = await createStage();
  ground = await groundOf(stage);
});
afterAll(() => stage.close());

/** Every row of Skövde's, with its tag. */
const skovde = async () => {
  const { tables } = ground.ports;
  const lists = await Promise.all([
    tables.list('contacts', areas.skovde, ''),
    tables.list('documents', areas.skovde, ''),
    tables.list('regions', areas.skovde, ''),
    tables.list('regions', 'skaraborg', 'team-status|skovde'),
    tables.list('regions', 'skaraborg', 'support-wish|skovde'),
    tables.list('regions', 'skaraborg', 'support-note|skovde'),
    tables.list('forums', 'skovde-team', ''),
    tables.list('forums', 'skovde-group', ''),
  ]);
  return lists.flat().map(({ key, etag }) => `${key} ${etag}`);
};

const answered = async (row: Row, role: (typeof roles)[number], place: Place) => {
  const { path, ...asking } = await row.ask(ground, place);
  const answer = await asks(stage, role, path, asking);
  if (answer.status < 300 && asking.method !== undefined) ground.forget(place);
  return answer;
};

/** What holds something of everything that somebody sees. */
const lists = [
  ...['/cases', '/contacts', '/contacts.csv', '/contacts.vcf', '/reading'],
  ...['/meetings', '/meetings?forum=region', '/consultation-hours', '/calendar-addresses'],
];

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : JSON.stringify(body);

it('the table knows every route that Express serves, and no other', () => {
  const { ports, tab } = stage.servers[0]?.world ?? { ports: ground.ports, tab: undefined };
  if (!tab) throw new Error('no server');
  const served = routesOf(createApi(ports, tab, { verbs, shelf: createShelfSearch() }));
  expect(table.map(({ route }) => route).toSorted()).toEqual([...served].toSorted());
});

describe.each(roles)('%s', (role) => {
  it.each(table.map((row) => [row.does, row.route, row] as const))('%s: %s', async (_does, _route, row) => {
    for (const place of places.filter((one) => row.in[one])) {
      const { status, body } = await answered(row, role, place);
      expect(status, `in ${place}: ${textOf(body).slice(0, 300)}`).toBe(expected(row, role, place));
      if (status >= 400) expect(body.error.sentence).toMatch(/^[A-ZÅÄÖ].*[.]$/);
      if (status >= 400) expect(textOf(body)).not.toMatch(/skövde|skovde|40000000-/i);
    }
  });
});

describe.each(['nobody', 'stranger', 'asker', 'seat', 'external', 'convener', 'deputy', 'registrar'] as const)(
  'whatever %s tries in Skövde',
  (role) => {
    it('nothing of it is changed or told', async () => {
      await Promise.all(kinds.map((kind) => ground.thing(kind, 'skovde')));
      // What the last one did there may follow still.
      await stage.settled();
      const before = await skovde();
      expect(before.length).toBeGreaterThan(20);
      for (const row of table.filter((one) => one.in.skovde)) {
        const { status, body } = await answered(row, role, 'skovde');
        expect([401, 404], row.route).toContain(status);
        const { path, ...asking } = await row.ask(ground, 'skovde');
        const absent = await asks(stage, role, path.replaceAll('skovde', 'atlantis'), asking);
        expect([absent.status, absent.body], row.route).toEqual([status, body]);
      }
      expect(await skovde()).toEqual(before);
    });

    it('no list of one’s own holds anything of it', async () => {
      for (const path of lists) {
        const { body } = await asks(stage, role, path);
        expect(textOf(body), path).not.toMatch(/skövde|skovde/i);
      }
    });
  },
);
