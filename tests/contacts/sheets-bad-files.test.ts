import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPreview } from '../../bot/contacts/contract.ts';
import { rawZip } from '../platform/sheets/raw-zip.ts';
import { partsOf, rows, text, workbook } from '../platform/sheets/workbooks.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const path = '/api/areas/municipality:skaraborg:mariestad/contacts/import';
const sends = (bytes: Uint8Array, name: string, query = `?name=${encodeURIComponent(name)}`) =>
  stage.person('Henrik Åberg').asks(`${path}${query}`, { method: 'POST', body: bytes });

const header = text('A1', 'Verksamhet') + text('B1', 'Funktion') + text('C1', 'Telefon');
const line = (n: number) => text(`A${n}`, 'BUP') + text(`B${n}`, `Samordnare ${n}`) + text(`C${n}`, '031-390 06 01');
const sheet = rows(header, line(2));

const bomb = () => {
  const parts = Object.entries(partsOf({ Blad1: sheet })).map(([name, part]) => {
    const bytes = Buffer.from(part);
    return { name, packed: deflateRawSync(bytes), says: bytes.length };
  });
  return rawZip([
    ...parts,
    { name: 'xl/media/image1.png', packed: deflateRawSync(Buffer.alloc(1_000)), says: 2 ** 31 },
  ]);
};

const fiftyThousand = () =>
  Buffer.from(`Verksamhet;Funktion\r\n${Array.from({ length: 50_000 }, (_, n) => `BUP;Samordnare ${n}`).join('\r\n')}`);

describe('a file that is refused', () => {
  it.each<[string, string, () => Uint8Array, number, RegExp]>([
    ['macros', 'lista.xlsm', () => workbook(sheet), 415, /makron/],
    ['macros under another ending', 'lista.xlsx', () => workbook(sheet, { 'xl/vbaProject.bin': 'x' }), 415, /makron/],
    ['a wrong ending', 'lista.pdf', () => workbook(sheet), 415, /slutar på \.pdf kan inte läsas in/],
    ['no ending', 'lista', () => workbook(sheet), 415, /saknar ändelse/],
    ['a web page', 'lista.xlsx', () => Buffer.from('<html><table></table>'), 415, /den är en webbsida/],
    ['50,000 rows', 'lista.csv', fiftyThousand, 413, /för många rader/],
    ['a zip bomb', 'lista.xlsx', bomb, 413, /för stor när den öppnas/],
    ['more than two megabytes', 'lista.csv', () => Buffer.alloc(2_000_001, 'a'), 413, /Filen är för stor/],
    ['nothing', 'lista.csv', () => Buffer.alloc(0), 422, /Det finns inget i filen/],
    ['no header', 'lista.csv', () => Buffer.from('Kim;070-174 06 05\r\nBo;070-174 06 06'), 422, /Överst i listan ska/],
    ['a header alone', 'lista.csv', () => Buffer.from('Verksamhet;Funktion'), 422, /inga rader under dem/],
    ['quotes that do not end', 'lista.csv', () => Buffer.from('Verksamhet;Funktion\r\n"BUP;x'), 422, /Citattecknen/],
    [
      'entities',
      'lista.xlsx',
      () => workbook(sheet, { 'xl/workbook.xml': '<!DOCTYPE x><x/>' }),
      415,
      /spara den på nytt/,
    ],
  ])('for %s is told so in Swedish, with the right status', async (_, name, bytes, status, sentence) => {
    const { status: answered, body } = await sends(bytes(), name);
    expect([answered, body.error?.sentence]).toEqual([status, expect.stringMatching(sentence)]);
    expect(body.error.sentence).toMatch(/^[A-ZÅÄÖ”].+[.]$/);
  });

  it('for its missing name', async () => {
    expect(await sends(workbook(sheet), '', '')).toMatchObject({
      status: 422,
      body: { error: { code: 'no-file-name' } },
    });
  });
});

const previewed = async (bytes: Uint8Array, name: string) => {
  const { status, body } = await sends(bytes, name);
  expect(status, JSON.stringify(body)).toBe(200);
  return importPreview.parse(body);
};

describe('a file that is read with a warning', () => {
  it('has formulas, whose saved values are read and never reckoned', async () => {
    const formula = '<c r="B2" t="str"><f>HYPERLINK("https://example.se")</f><v>Samordnare</v></c>';
    const { warnings, rows: read } = await previewed(workbook(rows(header, text('A2', 'BUP') + formula)), 'a.xlsx');
    expect(warnings.join()).toContain('Det finns formler i cell B2');
    expect(read[0]).toMatchObject({ kind: 'new', label: 'Samordnare, Barn- och ungdomspsykiatri' });
  });

  it('has merged cells', async () => {
    const merged = `${rows(header, line(2), text('B3', 'Rådgivare'))}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    const { warnings, rows: read } = await previewed(workbook(merged), 'a.xlsx');
    expect(warnings.join()).toContain('Celler är sammanfogade: A2:A3');
    expect(read.map(({ kind }) => kind)).toEqual(['new', 'refused']);
  });
});

describe('a text file', () => {
  const said = 'Verksamhet;Enhet;Funktion;Telefontid\r\nVårdcentral;"Åsen; Norra";Sjuksköterska – råd;mån–fre 8–9\r\n';
  it.each<[string, Uint8Array]>([
    ['semicolons in UTF-8', Buffer.from(said)],
    ['semicolons in UTF-8 with its mark', Buffer.from(`\uFEFF${said}`)],
    ['semicolons in Windows-1252', iconv.encode(said, 'windows-1252')],
    ['commas', Buffer.from(said.replaceAll(';', ',').replace('Åsen,', 'Åsen;'))],
    ['commas in Windows-1252', iconv.encode(said.replaceAll(';', ',').replace('Åsen,', 'Åsen;'), 'windows-1252')],
  ])('with %s is read with its letters', async (_, bytes) => {
    const { rows: read, warnings } = await previewed(bytes, 'lista.csv');
    expect(warnings.join()).toMatch(/^\d+ rader i listan finns inte i filen/);
    expect(read).toMatchObject([
      {
        kind: 'new',
        contact: {
          organization: { party: 'vardcentral', name: 'Åsen; Norra' },
          contact: { title: 'Sjuksköterska – råd' },
          schedule: [{ byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '09:00' }],
        },
      },
    ]);
  });
});

describe('what stands in a file', () => {
  const one = (cells: Readonly<Record<string, string>>) => {
    const all = { Verksamhet: 'BUP', Funktion: 'Samordnare', ...cells };
    return Buffer.from(
      [Object.keys(all), Object.values(all)]
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
        .join('\r\n'),
    );
  };

  it('is text, also where it looks like a page', async () => {
    const html = '<img src=x onerror=alert(1)>';
    const fields = [
      'Enhet',
      'Funktion',
      'Namn',
      'Det här gör vi',
      'Det här gör vi inte',
      'Så tar du kontakt',
      'Om telefonen',
      'Områdets namn',
      'Just nu',
    ];
    const { rows: read } = await previewed(one(Object.fromEntries(fields.map((name) => [name, html]))), 'a.csv');
    expect(read).toMatchObject([
      { kind: 'new', contact: { contact: { title: html, name: html }, service: { alert: html } } },
    ]);
    const refused = await previewed(
      one({ Verksamhet: html, 'E-post': html, Webbadress: 'javascript:alert(1)' }),
      'a.csv',
    );
    expect(refused.rows[0]).toMatchObject({ kind: 'refused' });
    expect(refused.rows[0]?.reasons).toHaveLength(3);
  });

  it('is refused where it holds a personal number, and asked about where it may point to a child', async () => {
    const { rows: read } = await previewed(one({ 'Just nu': 'Gäller 20150315-2386' }), 'a.csv');
    expect(read[0]).toMatchObject({ kind: 'refused', differs: [] });
    expect(read[0]?.reasons[0]).toMatch(/^Just nu: ”20150315-2386” ser ut som ett personnummer/);
    expect(read[0]?.contact).toBeUndefined();
    const asked = (await previewed(one({ 'Just nu': 'Eleven Elsa har varit borta.' }), 'a.csv')).rows[0];
    expect(asked).toMatchObject({ kind: 'unclear', asks: ['Elsa'] });
    const { once } = await previewed(one({}), 'a.csv');
    const save = (notNames: readonly string[]) =>
      stage.person('Henrik Åberg').asks(`${path}s`, {
        method: 'POST',
        body: { once, name: 'a.csv', rows: [{ kind: 'new', line: 2, contact: asked?.contact, notNames }] },
      });
    expect((await save([])).body).toMatchObject({ import: null, left: [{ line: 2 }] });
    expect((await save(['Elsa'])).body).toMatchObject({ import: { added: 1 }, left: [] });
  });
});
