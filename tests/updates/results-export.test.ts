import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../bot/platform/sheets/read.ts';
import { plainDate } from '../../bot/platform/time/schema.ts';
import { fileName } from '../../bot/updates/actions/results.ts';
import type { Update } from '../../bot/updates/update.ts';
import { twoTowns } from '../documents/two-towns.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { delivered, failed, keepDelivery, now, said } from './a-delivery.ts';
import { anUpdate, keepUpdate } from './an-update.ts';
import { type Served, serveResults } from './served-results.ts';

let world: FakeWorld;
let served: Served;
let head: Update;
beforeAll(async () => {
  world = await twoTowns();
  served = await serveResults(world);
  const { content, ...draft } = anUpdate(world.ports, { state: 'sent', sentAt: now, settledAt: now });
  const asks = { kind: 'act', by: plainDate.decode('2026-12-04') } as const;
  head = await keepUpdate(world.ports, { ...draft, content: { ...content, title: 'Ny rutin: SIP/2026?', asks } });
  const answers = [said('whole', 'read'), said('rehab', 'done')];
  await keepDelivery(world.ports, head, delivered('hjo-team', { name: '=HYPERLINK("x")', answers }));
  await keepDelivery(world.ports, head, failed('vara', 'paused'));
});
afterAll(() => served.close());

const file = async (path: string, who: Parameters<Served['ask']>[0] = 'coordinator') => {
  const { status, headers, body } = await served.ask(who, `/updates/${head.id}/${path}`);
  expect(status).toBe(200);
  return {
    name: decodeURIComponent(headers.get('content-disposition') ?? ''),
    type: headers.get('content-type'),
    body,
  };
};

const rowsOf = async (bytes: Uint8Array, name: string) => {
  const read = await readSheet(bytes, name);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
};

const forumRows = [
  ['Forum', 'Slag', 'Hur det står', 'Framme', 'Klart', 'Vem', 'Part', 'Svar', 'Svarade'],
  ['=HYPERLINK("x")', 'Grupp', 'Framme', '2026-11-20 kl. 10.00', 'Nej', 'Hela gruppen', '', 'Läst'],
  ['=HYPERLINK("x")', 'Grupp', 'Framme', '2026-11-20 kl. 10.00', 'Nej', 'Rehab', 'Rehab', 'Åtgärdat'],
  ['=HYPERLINK("x")', 'Grupp', 'Framme', '2026-11-20 kl. 10.00', 'Nej', 'Elevhälsan', 'Elevhälsan'],
];

describe('the answers as a file', () => {
  it.each(['xlsx', 'csv'])('has a row for each who could answer, in .%s', async (format) => {
    const { name, body } = await file(`results.${format}`);
    expect(name).toContain(`Svar Ny rutin SIP 2026 2026-11-20.${format}`);
    const { rows } = await rowsOf(body, `svar.${format}`);
    expect(rows).toHaveLength(5);
    for (const [n, row] of forumRows.entries()) expect(rows[n]).toEqual(expect.arrayContaining(row));
    expect(rows[4]?.slice(0, 3)).toEqual([
      'Gruppen i vara',
      'Grupp',
      'Kom inte fram: appen är borttagen ur teamet, eller kanalen är borta.',
    ]);
  });

  it('has no person’s name, and nothing that a program would calculate', async () => {
    const { body, type } = await file('results.csv');
    expect(type).toContain('text/csv');
    const text = Buffer.from(body).toString('utf8');
    expect(text).not.toContain('Petra');
    expect(text).toContain(`'=HYPERLINK`);
  });

  it('has a sheet of the parties too, and in .csv a file of its own', async () => {
    const { body } = await file('results.xlsx');
    expect((await rowsOf(body, 'svar.xlsx')).warnings).toEqual([
      { kind: 'other-sheets', read: 'Forum', left: { first: ['Parter'], count: 1 } },
    ]);
    const { rows } = await rowsOf((await file('results.csv?of=parties')).body, 'parter.csv');
    expect(rows).toEqual([
      [
        'Part',
        'Platser',
        'Läst, men inte åtgärdat',
        'Åtgärdat',
        'Sammankallande har svarat för alla',
        'Har inte svarat',
      ],
      ['Elevhälsan', '1', '0', '0', '1', '0'],
      ['Rehab', '1', '0', '1', '0', '0'],
    ]);
  });

  it('has, for a convener, the own forum alone', async () => {
    const { rows } = await rowsOf((await file('results.csv', 'deputy')).body, 'svar.csv');
    expect(rows).toHaveLength(4);
    expect((await served.ask('rehab', `/updates/${head.id}/results.xlsx`)).status).toBe(404);
  });

  it.each([
    ['Ny rutin', 'Svar Ny rutin 2026-11-20.csv'],
    ['../../etc/passwd', 'Svar etc passwd 2026-11-20.csv'],
    ['  Möte: a/b\\c "d" <e>|*?\n', 'Svar Möte a b c d e 2026-11-20.csv'],
    ['🎄🎄', 'Svar utskick 2026-11-20.csv'],
    ['...', 'Svar utskick 2026-11-20.csv'],
    ['', 'Svar utskick 2026-11-20.csv'],
  ])('of %j is called %s', (title, name) => {
    expect(fileName(title, '2026-11-20', 'csv')).toBe(name);
  });

  it('has a name that is not too long', () => {
    expect(fileName('å'.repeat(120), '2026-11-20', 'xlsx').length).toBeLessThan(90);
  });
});
