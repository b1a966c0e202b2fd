import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../bot/platform/sheets/write-csv.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const lists = {
  own: '/api/areas/municipality:skaraborg:mariestad/contacts',
  region: '/api/areas/region:skaraborg/contacts',
  foreign: '/api/areas/municipality:skaraborg:skovde/contacts',
  absent: '/api/areas/municipality:skaraborg:atlantis/contacts',
};
type Of = keyof typeof lists;

/** Whoever reads, imports (and undoes), in each list. */
const roles: readonly (readonly [string, string, Readonly<Record<Of, readonly [number, number]>>])[] = [
  ['the convener', 'Henrik Åberg', { own: [200, 200], region: [200, 403], foreign: [404, 404], absent: [404, 404] }],
  [
    'who holds a seat',
    'Elin Sandström',
    { own: [200, 403], region: [200, 403], foreign: [404, 404], absent: [404, 404] },
  ],
  ['who has no seat', 'Sara Nyberg', { own: [200, 403], region: [200, 403], foreign: [404, 404], absent: [404, 404] }],
  [
    'the coordinator',
    'Annika Falkenström',
    { own: [200, 200], region: [200, 200], foreign: [200, 200], absent: [404, 404] },
  ],
  [
    'process support',
    'Robert Åslund',
    { own: [200, 403], region: [200, 403], foreign: [200, 403], absent: [404, 404] },
  ],
  [
    'a convener elsewhere',
    'Hanna Lindqvist',
    { own: [404, 404], region: [200, 403], foreign: [404, 404], absent: [404, 404] },
  ],
];

const file = writeCsv({ name: 'x', header: ['Verksamhet', 'Funktion'], rows: [['BUP', 'Samordnare']] });
const contact = {
  organization: { party: 'bup' },
  contact: { title: 'Samordnare' },
  service: {},
  phone: {},
  schedule: [],
  service_area: { extent: 'municipality' },
};

describe.each(roles)('%s', (_, name, may) => {
  it.each(Object.keys(lists) as Of[])('has in the %s list the right rights', async (list) => {
    const [reads, keeps] = may[list];
    const path = lists[list];
    const who = stage.person(name);
    const status = async (...asked: Parameters<typeof who.asks>) => (await who.asks(...asked)).status;
    for (const format of ['xlsx', 'csv', 'vcf']) expect(await status(`${path}.${format}`)).toBe(reads);
    const shown = await who.asks(`${path}/imports`);
    expect(shown.status).toBe(reads);
    if (reads === 200) expect(shown.body.mayImport).toBe(keeps === 200);
    expect(await status(`${path}/import?name=a.csv`, { method: 'POST', body: file })).toBe(keeps);
    const rows = [{ kind: 'changed', line: 2, id: 'no-such-row', etag: 'x', contact }];
    const body = { once: randomUUID(), name: 'a.csv', rows };
    expect(await status(`${path}/imports`, { method: 'POST', body })).toBe(keeps);
    // Whoever may undo is told that there is no such import.
    const undone = await status(`${path}/imports/${randomUUID()}/undo`, { method: 'POST' });
    expect(undone).toBe(keeps === 200 ? 404 : keeps);
  });
});

describe('all lists at once', () => {
  it('are those that somebody sees', async () => {
    const placesOf = async (name: string) => {
      const { status, body } = await stage.person(name).asks('/api/contacts.csv');
      expect(status).toBe(200);
      const text = Buffer.from(body).toString();
      return ['Mariestad', 'Skövde', 'Skaraborg'].filter((place) => text.includes(`;${place};`));
    };
    expect(await placesOf('Sara Nyberg')).toEqual(['Mariestad', 'Skaraborg']);
    expect(await placesOf('Robert Åslund')).toEqual(['Mariestad', 'Skövde', 'Skaraborg']);
  });

  it('are nobody’s who has not signed in', async () => {
    for (const path of ['/api/contacts.xlsx', `${lists.own}.csv`, `${lists.own}/imports`]) {
      const answer = await fetch(new URL(path, stage.servers[0]?.endpoint));
      expect(answer.status).toBe(401);
    }
    const posted = await fetch(new URL(`${lists.own}/import?name=a.csv`, stage.servers[0]?.endpoint), {
      method: 'POST',
      body: Buffer.from(file),
    });
    expect(posted.status).toBe(401);
  });
});
