import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../bot/platform/sheets/cell-text.ts';
import type { Table } from '../../../bot/platform/sheets/table.ts';
import { writeCsv } from '../../../bot/platform/sheets/write-csv.ts';
import { writeXlsx } from '../../../bot/platform/sheets/write-xlsx.ts';
import { read, rows, text, workbook } from './workbooks.ts';

const bits = [
  'å',
  'ä',
  'ö',
  'É',
  '=',
  '+',
  '-',
  '@',
  '＝',
  "'",
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  ' ',
  '<',
  '&',
  '_x000D_',
  '_X0041_',
  '+46 70 174 06 05',
  '1',
  'sep=',
  '😀',
  'a\u030A',
  '\u0000',
  '#',
  '\ufffd',
  '\ufffe',
  '\ufdd0',
  '\u{10ffff}',
  '\ud800',
];
const cell = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 6 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const table = fc.record({
  name: fc.string({ maxLength: 40 }),
  header: fc.array(cell, { minLength: 1, maxLength: 5 }),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
});

/** What reading promises of a table: cells as text is, and nothing empty at the end of it. */
function asRead({ header, rows }: Table): string[][] {
  const all = [header, ...rows].map((row) => row.map(cellText));
  const width = Math.max(0, ...all.map((row) => row.findLastIndex((text) => text !== '') + 1));
  const height = all.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  return all.slice(0, height).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

const hasText = (made: Table): boolean => asRead(made).length > 0;

describe('a table that is written and read again', () => {
  it('is the same through .xlsx', () =>
    fc.assert(
      fc.asyncProperty(table.filter(hasText), async (made) => {
        expect((await read(await writeXlsx(made))).rows).toEqual(asRead(made));
      }),
      { numRuns: 150 },
    ));

  it.each([';', ',', '\t'] as const)('is the same through CSV separated by %j', (separator) =>
    fc.assert(
      fc.asyncProperty(table.filter(hasText), fc.boolean(), async (made, bom) => {
        // One column with a separator in its header could be two: a list has at least two.
        const two = { ...made, header: ['Funktion', 'Telefon', ...made.header] };
        expect((await read(writeCsv(two, { separator, bom }), 'a.csv')).rows).toEqual(asRead(two));
      }),
      { numRuns: 300 },
    ),
  );

  it('is the same when the CSV was opened in Excel and saved as a workbook', async () => {
    const saved = workbook(rows(text('A1', 'Telefon') + text('B1', "'+46 70 174 06 05") + text('C1', "'tis")));
    expect((await read(saved)).rows).toEqual([['Telefon', '+46 70 174 06 05', "'tis"]]);
  });
});

describe('a workbook that is handed out', () => {
  const made = {
    name: "Kontakter: Örebro/Öst [alla] och några fler till'",
    header: ['Funktion', 'Telefon'],
    rows: [
      ['=1+1', '+46 70 174 06 05'],
      ['@SUM(A1)', '-5'],
      ['<b>\n&', '0701740605'],
    ],
    widths: [30, 18],
  };

  it('is read by another reader as text, cell by cell', async () => {
    const [sheet] = await readExcelFile(Buffer.from(await writeXlsx(made)));
    expect(sheet?.sheet).toBe('Kontakter  Örebro Öst  alla  oc');
    expect(sheet?.data).toEqual([made.header, ...made.rows]);
  });

  it('has no formula, no macro and nothing outside, and a header that is bold and stands still', async () => {
    const parts = unzipSync(await writeXlsx(made));
    const all = Object.values(parts)
      .map((bytes) => Buffer.from(bytes).toString())
      .join('\n');
    expect(Object.keys(parts).join(' ')).not.toMatch(/vba|external|embed/i);
    expect(all).not.toMatch(/<f[ >]|TargetMode/);
    expect(all).toContain('<b/>');
    expect(all).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(all).toContain('width="30"');
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    'may have the text %s, which every object knows',
    async (word) => {
      const bytes = await writeXlsx({ name: 'x', header: [word], rows: [] });
      expect((await read(bytes)).rows).toEqual([[word]]);
      expect((await readExcelFile(Buffer.from(bytes)))[0]?.data).toEqual([[word]]);
    },
  );

  it('has a name also when nothing of it is allowed', async () => {
    const [sheet] = await readExcelFile(Buffer.from(await writeXlsx({ ...made, name: '[]' })));
    expect(sheet?.sheet).toBe('Blad1');
  });
});

describe('CSV that is handed out', () => {
  it('has semicolons and the mark of UTF-8, and an apostrophe before what could be a formula', () => {
    const text = Buffer.from(
      writeCsv({
        name: 'x',
        header: ['Funktion', 'Telefon'],
        rows: [
          ['=cmd|"/c calc"!A1', '+46 70 174 06 05'],
          ['Åsa; "BUP"', '070-174 06 05'],
          ['＝1', "'+1"],
        ],
      }),
    ).toString();
    expect(text.split('\r\n')).toEqual([
      '\uFEFFFunktion;Telefon',
      `"'=cmd|""/c calc""!A1";"'+46 70 174 06 05"`,
      '"Åsa; ""BUP""";070-174 06 05',
      `"'＝1";"''+1"`,
      '',
    ]);
  });
});
