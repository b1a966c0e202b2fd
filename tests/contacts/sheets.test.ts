import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportPreview, importPreview, importResult, type PreviewedRow } from '../../bot/contacts/contract.ts';
import { readSheet } from '../../bot/platform/sheets/read.ts';
import { writeCsv } from '../../bot/platform/sheets/write-csv.ts';
import { writeXlsx } from '../../bot/platform/sheets/write-xlsx.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const mariestad = '/api/areas/municipality:skaraborg:mariestad/contacts';
const convener = () => stage.person('Henrik Åberg');

const csv = (
  rows: readonly (readonly string[])[],
  header: readonly string[] = ['Verksamhet', 'Enhet', 'Funktion', 'Telefon'],
) => writeCsv({ name: 'Kontakter', header, rows });

const preview = async (bytes: Uint8Array, name = 'lista.csv', path = mariestad, who = convener()) => {
  const asked = await who.asks(`${path}/import?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes });
  expect(asked.body).toMatchObject({ rows: expect.anything() });
  return importPreview.parse(asked.body);
};

const chosenOf = (rows: readonly PreviewedRow[]) =>
  rows
    .filter(({ kind }) => kind === 'new' || kind === 'changed')
    .map(({ line, kind, contact, id, etag }) => ({ line, kind, contact, ...(id && { id, etag }) }));

const save = async ({ once, rows }: ImportPreview, path = mariestad, who = convener()) => {
  const body = { once, name: 'lista.csv', rows: chosenOf(rows) };
  const asked = await who.asks(`${path}/imports`, { method: 'POST', body });
  expect(asked.status, JSON.stringify(asked.body)).toBeLessThan(300);
  return importResult.parse(asked.body);
};

const kinds = ({ rows }: ImportPreview) => rows.map(({ kind }) => kind);

const listed = async (path = mariestad) => (await convener().asks(path)).body.rows;
const titled = async (title: string) =>
  (await listed()).find(({ contact }: { contact: { title: string } }) => contact.title === title);

describe('a list as a file', () => {
  it.each(['xlsx', 'csv'])('that is read in again as .%s changes nothing', async (format) => {
    const { status, headers, body } = await convener().asks(`${mariestad}.${format}`);
    expect(status).toBe(200);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      `Kontakter Mariestad 2026-11-23.${format}`,
    );
    const read = await preview(body, `lista.${format}`);
    expect(read.rows.length).toBeGreaterThan(5);
    expect(new Set(kinds(read))).toEqual(new Set(['same']));
    expect(read.notInFile).toBe(0);
  });

  it('has the region’s rows too for whoever wants them, and they are never changed from there', async () => {
    const { body } = await convener().asks(`${mariestad}.xlsx?with=region`);
    const sheet = await readSheet(body, 'a.xlsx');
    if (!sheet.ok) throw new Error(sheet.failure.kind);
    expect(sheet.value.rows[0]).toContain('Kommun');
    const read = await preview(body, 'lista.xlsx');
    const refused = read.rows.filter(({ kind }) => kind === 'refused');
    expect(refused).toHaveLength(3);
    expect(refused[0]?.reasons).toEqual([
      'Raden hör till regionens lista, som koordinatorn sköter. Här ändras den inte.',
    ]);
  });

  it('is all lists for the coordinator, with a column for the municipality', async () => {
    const { body, headers } = await stage.person('Annika Falkenström').asks('/api/contacts.xlsx');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('Kontakter alla listor Skaraborg');
    const sheet = await readSheet(body, 'a.xlsx');
    if (!sheet.ok) throw new Error(sheet.failure.kind);
    const [header = [], ...rows] = sheet.value.rows;
    const places = new Set(rows.map((row) => row[header.indexOf('Kommun')]));
    expect(places.size).toBeGreaterThan(3);
    expect(places).toContain('Skövde');
  });

  it('is cards for an address book', async () => {
    const { body, headers } = await convener().asks(`${mariestad}.vcf`);
    expect(headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    const text = Buffer.from(body).toString();
    expect(text).toContain('BEGIN:VCARD');
    expect(text).toContain('070-174 06');
  });
});

describe('an import', () => {
  it('shows what it would do, saves what is chosen, tells who did it, and can be undone', async () => {
    const before = await listed();
    const [first] = before;
    const rows = [
      ['Folkhälsa', '', 'Folkhälsostrateg på prov', '070-174 06 90'],
      ['Elevhälsa', first.organization.name, first.contact.title, '070-174 06 91'],
    ];
    const changed = before.find(
      ({ organization, contact }: typeof first) =>
        organization.party === 'elevhalsa' && contact.title === first.contact.title,
    );
    const read = await preview(csv(rows));
    expect(read.rows[0]).toMatchObject({ line: 2, kind: 'new', label: 'Folkhälsostrateg på prov, Folkhälsa' });
    expect(read.rows[1]).toMatchObject({
      kind: 'changed',
      differs: [{ field: 'phone.number', header: 'Telefon', from: changed.phone.number, to: '070-174 06 91' }],
    });
    expect(read.warnings.join()).toContain('finns inte i filen. De ligger kvar som de är.');
    expect(await listed()).toEqual(before);

    const saved = await save(read);
    expect(saved).toMatchObject({ import: { state: 'done', added: 1, changed: 1, leftOut: 0, by: 'sammankallande' } });
    expect(JSON.stringify(saved)).not.toContain('person');
    expect((await titled('Folkhälsostrateg på prov')).phone.number).toBe('070-174 06 90');
    const now = await listed();
    expect(now.find(({ id }: typeof first) => id === changed.id)).toMatchObject({ phone: { number: '070-174 06 91' } });
    const history = await convener().asks(`${mariestad}/${changed.id}/history`);
    expect(history.body.changes[0]).toMatchObject({ did: 'imported', by: 'sammankallande' });

    // Sent twice it is saved once.
    expect(await save(read)).toMatchObject({ import: { id: read.once, added: 1 }, left: [] });
    const { body } = await convener().asks(`${mariestad}/imports`);
    expect(body.imports.filter(({ id }: { id: string }) => id === read.once)).toHaveLength(1);
    expect(body.mayImport).toBe(true);

    const undo = () => convener().asks(`${mariestad}/imports/${read.once}/undo`, { method: 'POST' });
    expect((await undo()).body).toMatchObject({ import: { state: 'undone', undone: { back: 2, left: 0 } }, left: [] });
    const back = await listed();
    const bare = (all: (typeof first)[]) => all.map(({ etag, last_modified, ...row }) => row);
    expect(bare(back)).toEqual(bare(before));
    expect((await undo()).body).toMatchObject({ import: { state: 'undone', undone: { back: 2 } }, left: [] });
  });

  it('leaves alone, when it is undone, what somebody has touched since', async () => {
    const read = await preview(
      csv([
        ['Fritid', '', 'Fritidsledare A', '070-174 06 92'],
        ['Fritid', '', 'Fritidsledare B', '070-174 06 93'],
      ]),
    );
    await save(read);
    const one = await titled('Fritidsledare A');
    const { area, etag, overdue, mayChange, hours, assured_date, assurer, last_modified, id, ...details } = one;
    const put = await convener().asks(`${mariestad}/${id}`, {
      method: 'PUT',
      headers: { 'If-Match': etag },
      body: { ...details, phone: { ...details.phone, number: '070-174 06 94' } },
    });
    expect(put.status).toBe(200);
    const undone = await convener().asks(`${mariestad}/imports/${read.once}/undo`, { method: 'POST' });
    expect(undone.body).toMatchObject({
      import: { state: 'undone', undone: { back: 1, left: 1 } },
      left: [{ id, label: 'Fritidsledare A, Fritid', sentence: expect.stringContaining('ändrats efter inläsningen') }],
    });
    expect(await titled('Fritidsledare B')).toBeUndefined();
    expect((await titled('Fritidsledare A')).phone.number).toBe('070-174 06 94');
  });

  it('that meets another leaves out what the other has written, and says so', async () => {
    const rows = [['Folkhälsa', '', 'Tävlande rad', '070-174 06 60']];
    await save(await preview(csv(rows)));
    const [one, other] = [
      await preview(
        csv([
          ['Folkhälsa', '', 'Tävlande rad', '070-174 06 61'],
          ['Folkhälsa', '', 'Tävlande ny', ''],
        ]),
      ),
      await preview(
        csv([
          ['Folkhälsa', '', 'Tävlande rad', '070-174 06 62'],
          ['Folkhälsa', '', 'Tävlande ny', ''],
        ]),
      ),
    ];
    const results = await Promise.all([save(one), save(other)]);
    const won = results.filter(({ left }) => left.length === 0);
    expect(won).toHaveLength(1);
    const [lost] = results.filter(({ left }) => left.length > 0);
    expect(lost?.left.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Någon annan har ändrat raden sedan du öppnade filen'),
      expect.stringContaining('Någon har lagt till en sådan rad'),
    ]);
    expect(lost?.import ?? { added: 0, changed: 0 }).toMatchObject({ added: 0, changed: 0 });
    expect(
      (await listed()).filter(({ contact }: { contact: { title: string } }) => contact.title === 'Tävlande ny'),
    ).toHaveLength(1);
  });

  it('of many rows is saved in chunks, all of them', async () => {
    const rows = Array.from({ length: 130 }, (_, n) => ['Förskola', `Förskola ${n}`, 'Rektor', '070-174 06 30']);
    const read = await preview(
      await writeXlsx({ name: 'x', header: ['Verksamhet', 'Enhet', 'Funktion', 'Telefon'], rows }),
      'många.xlsx',
    );
    expect(new Set(kinds(read))).toEqual(new Set(['new']));
    expect((await save(read)).import).toMatchObject({ state: 'done', added: 130 });
    expect((await preview(csv(rows))).rows.every(({ kind }) => kind === 'same')).toBe(true);
    const undone = await convener().asks(`${mariestad}/imports/${read.once}/undo`, { method: 'POST' });
    expect(undone.body.import.undone).toMatchObject({ back: 130, left: 0 });
  });

  it('believes nothing of what is sent back', async () => {
    const read = await preview(csv([['Folkhälsa', '', 'Strateg', '']]));
    const [row] = chosenOf(read.rows);
    if (!row?.contact) throw new Error('no row');
    const { contact } = row;
    const send = (rows: unknown) =>
      convener().asks(`${mariestad}/imports`, { method: 'POST', body: { once: randomUUID(), name: 'x.csv', rows } });
    const number = { ...contact, service: { ...contact.service, description: 'Ring om 20150315-2386' } };
    const told = await send([
      { ...row, contact: number },
      { ...row, line: 3, contact: { ...contact, organization: { party: 'tandvard', name: '' } } },
      { ...row, line: 4, kind: 'changed', id: 'no-such-row', etag: 'x' },
    ]);
    expect(told.body).toMatchObject({ import: null, left: [{ line: 2 }, { line: 3 }, { line: 4 }] });
    expect(told.body.left[0].sentence).toContain('personnummer');
    expect((await send([{ ...row, contact: { ...contact, contact: { title: '' } } }])).status).toBe(422);
    expect((await send([])).status).toBe(422);
    expect((await send('x')).status).toBe(422);
  });
});
