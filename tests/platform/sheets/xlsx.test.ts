import { describe, expect, it } from 'vitest';
import { partsOf, read, rows, styles, text, workbook, zipped } from './workbooks.ts';

describe('a workbook', () => {
  it('is read as text, trimmed and composed, row by row where it stands', async () => {
    const sheet = await read(
      workbook(rows(text('A1', ' Funktion ') + text('B1', 'Telefon'), '', text('B3', 'A\u030Asa'))),
    );
    expect(sheet).toEqual({
      rows: [
        ['Funktion', 'Telefon'],
        ['', ''],
        ['', 'Åsa'],
      ],
      warnings: [],
    });
  });

  it('keeps no empty rows or columns at the end, however far they are formatted', async () => {
    const data =
      '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="ZZ1" s="1"/></row><row r="1048576" hidden="1"/></sheetData>';
    expect(await read(workbook(data))).toEqual({ rows: [['a']], warnings: [] });
  });

  it('reads shared strings with their pieces, escapes and line breaks, and not their pronunciation', async () => {
    const strings = `<sst><si><t>oläst</t></si><si><r><t>Elev</t></r><r><t xml:space="preserve">hälsan </t></r><rPh sb="0" eb="1"><t>uttal</t></rPh></si>
      <si><t>rad ett_x000D_&#10;rad två &amp; _x005F_x0041_</t></si></sst>`;
    const data = rows('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c>');
    const sheet = await read(workbook(data, { 'xl/sharedStrings.xml': strings }));
    expect(sheet.rows).toEqual([['Elevhälsan', 'rad ett\nrad två & _x0041_']]);
  });

  it('counts rows and cells that have no address', async () => {
    const data =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row></sheetData>';
    expect((await read(workbook(data))).rows).toEqual([
      ['1', '2'],
      ['SANT', 'FALSKT'],
    ]);
  });

  it('may have its names prefixed, as some programs write them', async () => {
    const data =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = { ...partsOf({ Blad1: '' }), 'xl/worksheets/sheet1.xml': data };
    expect((await read(zipped(parts))).rows).toEqual([['7']]);
  });

  it('may link to mail and web pages', async () => {
    const links =
      '<Relationships><Relationship Id="m" Type="x/hyperlink" Target="mailto:bup@example.se" TargetMode="External"/></Relationships>';
    const bytes = workbook(rows(text('A1', 'bup@example.se')), { 'xl/worksheets/_rels/sheet1.xml.rels': links });
    expect((await read(bytes)).rows).toEqual([['bup@example.se']]);
  });
});

describe('a number in a workbook', () => {
  const shown = async (value: string, format: string): Promise<string | undefined> =>
    (await read(workbook(rows(`<c r="A1" s="1"><v>${value}</v></c>`), { 'xl/styles.xml': styles(format) })))
      .rows[0]?.[0];

  it.each([
    ['701740605', 'General', '701740605'],
    ['46701740605', 'General', '46701740605'],
    ['4.6701740605E10', 'General', '46701740605'],
    ['0.30000000000000004', 'General', '0,3'],
    ['-12.5', 'General', '-12,5'],
    ['701740605', '000-000 00 00', '070-174 06 05'],
    ['41234', '000\\ 00', '412 34'],
    ['1234.5', '#,##0.00', '1 234,50'],
    ['0.15', '0%', '15%'],
    ['12', '0&quot; år&quot;', '12 år'],
    ['7', ';;;', '7'],
    ['7', '&quot;oavslutat', '7'],
    ['7', `0${'0'.repeat(300)}`, '7'],
  ])('%s in the format %s is %s', async (value, format, seen) => expect(await shown(value, format)).toBe(seen));

  it.each([
    ['46346', 'yyyy-mm-dd', '2026-11-20'],
    ['46346', 'd/m/yy', '2026-11-20'],
    ['46346', '[$-41D]d mmmm yyyy', '2026-11-20'],
    ['46346.354166666664', 'yyyy-mm-dd hh:mm', '2026-11-20 08:30'],
    ['0.354166666666667', 'h:mm', '08:30'],
    ['0.6875', 'h:mm AM/PM', '16:30'],
    ['-1', 'yyyy-mm-dd', '-1'],
    ['99999999', 'yyyy-mm-dd', '99999999'],
  ])('%s as a date or hour in the format %s is %s', async (value, format, seen) =>
    expect(await shown(value, format)).toBe(seen),
  );

  it('is a date in the formats every workbook has without saying so', async () => {
    const builtIn = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>';
    const data = rows('<c r="A1" s="1"><v>46346</v></c><c r="B1" s="2"><v>0.5</v></c>');
    expect((await read(workbook(data, { 'xl/styles.xml': builtIn }))).rows).toEqual([['2026-11-20', '12:00']]);
  });

  it('counts its days from 1904 where the workbook does', async () => {
    const parts = partsOf(
      { Blad1: rows('<c r="A1" s="1"><v>44884</v></c>') },
      { 'xl/styles.xml': styles('yyyy-mm-dd') },
    );
    const from1904 = String(parts['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect((await read(zipped({ ...parts, 'xl/workbook.xml': from1904 }))).rows).toEqual([['2026-11-20']]);
  });

  it('is a date where the cell says so itself', async () => {
    const data = rows('<c r="A1" t="d"><v>2026-11-20T00:00:00</v></c><c r="B1" t="d"><v>2026-11-20T08:30</v></c>');
    expect((await read(workbook(data))).rows).toEqual([['2026-11-20', '2026-11-20 08:30']]);
  });
});

describe('what the reader of a workbook is told', () => {
  it('is where formulas stand, and that the stored value was taken', async () => {
    const sheet = await read(
      workbook(rows('<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;""</f><v></v></c>')),
    );
    expect(sheet).toEqual({
      rows: [['2']],
      warnings: [{ kind: 'formulas', cells: { first: ['A1', 'B1'], count: 2 } }],
    });
  });

  it('is where a formula has no value, and the cell is empty', async () => {
    const sheet = await read(
      workbook(rows(text('A1', 'x'), '<c r="A2"><f>SUM(B:B)</f></c><c r="B2"><f>1</f><v/></c>')),
    );
    expect(sheet.rows).toEqual([['x']]);
    expect(sheet.warnings).toEqual([{ kind: 'formulas-without-value', cells: { first: ['A2', 'B2'], count: 2 } }]);
  });

  it('is where a value is an error, and the cell is empty', async () => {
    const sheet = await read(workbook(rows(`${text('A1', 'x')}<c r="B1" t="e"><v>#N/A</v></c>`)));
    expect(sheet).toEqual({ rows: [['x']], warnings: [{ kind: 'error-values', cells: { first: ['B1'], count: 1 } }] });
  });

  it('is which cells are merged; the text stands in the first', async () => {
    const sheet = await read(workbook(`${rows(text('A1', 'x'))}<mergeCells><mergeCell ref="A1:A3"/></mergeCells>`));
    expect(sheet).toEqual({
      rows: [['x']],
      warnings: [{ kind: 'merged-cells', ranges: { first: ['A1:A3'], count: 1 } }],
    });
  });

  it('is which rows and columns with content are hidden', async () => {
    const data = `<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols><sheetData>
      <row r="1">${text('A1', 'a')}${text('B1', 'b')}</row><row r="2" hidden="1">${text('A2', 'c')}</row><row r="3" hidden="1"/></sheetData>`;
    const sheet = await read(workbook(data));
    expect(sheet.rows).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(sheet.warnings).toEqual([
      { kind: 'hidden-rows', rows: { first: ['2'], count: 1 } },
      { kind: 'hidden-columns', columns: { first: ['B'], count: 1 } },
    ]);
  });

  it('is which sheet was taken, and which with content were not', async () => {
    const full = rows(text('A1', 'x'));
    const sheet = await read(
      zipped(partsOf({ Tom: rows(''), BUP: rows(text('A1', 'bup')), Rehab: full, Gammalt: full })),
    );
    expect(sheet).toEqual({
      rows: [['bup']],
      warnings: [{ kind: 'other-sheets', read: 'BUP', left: { first: ['Rehab', 'Gammalt'], count: 2 } }],
    });
  });

  it('is nothing of a hidden sheet while a visible one has content, save that it is there', async () => {
    const parts = partsOf({ Listor: rows(text('A1', 'val')), Kontakter: rows(text('A1', 'bup')) });
    const hidden = String(parts['xl/workbook.xml']).replace('name="Listor"', 'name="Listor" state="veryHidden"');
    const sheet = await read(zipped({ ...parts, 'xl/workbook.xml': hidden }));
    expect(sheet.rows).toEqual([['bup']]);
    expect(sheet.warnings).toEqual([
      { kind: 'other-sheets', read: 'Kontakter', left: { first: ['Listor'], count: 1 } },
    ]);
  });

  it('is which rows go beyond the header', async () => {
    const sheet = await read(workbook(rows(text('A1', 'a'), text('A2', 'b') + text('B2', 'c'))));
    expect(sheet.warnings).toEqual([{ kind: 'beyond-header', rows: { first: ['2'], count: 1 } }]);
  });

  it('names only the first of many', async () => {
    const cells = Array.from({ length: 300 }, (_, at) => `<c r="A${at + 1}"><f>1</f><v>1</v></c>`);
    const sheet = await read(workbook(rows(...cells)));
    expect(sheet.warnings).toEqual([
      { kind: 'formulas', cells: { first: ['A1', 'A2', 'A3', 'A4', 'A5'], count: 300 } },
    ]);
  });
});

describe('a workbook of the strict dialect', () => {
  it('is read as the other', async () => {
    const parts = partsOf({ Blad1: rows(text('A1', 'x')) });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        String(xml).replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006',
          'http://purl.oclc.org/ooxml/officeDocument',
        ),
      ]),
    );
    expect((await read(zipped(strict))).rows).toEqual([['x']]);
  });
});
