import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { workedMs } from '../../support/work-done.ts';
import { type RawPart, rawZip } from './raw-zip.ts';
import { partsOf, read, refusal, rows, text, workbook, zipped } from './workbooks.ts';

const fine = rows(text('A1', 'Funktion'));
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

describe('a file is refused by its name and its first bytes', () => {
  it.each(['kontakter.xls', 'kontakter.XLSM', 'kontakter.ods', 'kontakter.pdf', 'kontakter', 'a.b/kontakter'])(
    '%s has no ending that is read',
    async (name) => expect(await refusal(workbook(fine), name)).toMatchObject({ kind: 'ending' }),
  );

  it('reads an ending in capitals', async () => {
    expect((await read(workbook(fine), 'KONTAKTER.XLSX')).rows).toEqual([['Funktion']]);
  });

  it.each([
    ['xlsx', '%PDF-1.7 ...', 'pdf'],
    ['csv', '%PDF-1.7 ...', 'pdf'],
    ['xlsx', '<html><table><tr><td>x</td></tr></table>', 'html'],
    ['csv', '\uFEFF <!DOCTYPE html>', 'html'],
    ['csv', '<?xml version="1.0"?><Workbook/>', 'html'],
    ['xlsx', 'Funktion;Telefon', 'text'],
    ['csv', 'Funktion\0;Telefon', 'unknown'],
    ['txt', '{\\rtf1 x}', 'unknown'],
  ])('a .%s that is %s', async (ending, content, found) => {
    expect(await refusal(Buffer.from(content), `a.${ending}`)).toEqual({ kind: 'content', ending, found });
  });

  it('a workbook called .csv', async () => {
    expect(await refusal(workbook(fine), 'a.csv')).toEqual({ kind: 'content', ending: 'csv', found: 'xlsx' });
  });

  it('an old .xls that was given the new ending', async () => {
    const bytes = Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]);
    expect(await refusal(bytes)).toEqual({ kind: 'content', ending: 'xlsx', found: 'old-excel' });
  });

  it('a workbook with a password', async () => {
    expect(await refusal(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual({
      kind: 'encrypted',
    });
  });

  it.each([
    ['open-document', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }],
    ['binary-excel', { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }],
    ['zip', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }],
  ])('another zip: %s', async (found, parts) => {
    expect(await refusal(zipped(parts))).toEqual({ kind: 'content', ending: 'xlsx', found });
  });

  it.each(['a.xlsx', 'a.csv'])('nothing at all in %s', async (name) => {
    expect(await refusal(new Uint8Array(), name)).toEqual({ kind: 'empty' });
  });

  it('two megabytes and a byte', async () => {
    expect(await refusal(new Uint8Array(2_000_001))).toEqual({ kind: 'too-large', bytes: 2_000_001 });
  });
});

describe('a workbook is refused for what it carries', () => {
  it.each(['xl/vbaProject.bin', 'xl/VBAPROJECT.BIN', 'xl/macrosheets/sheet1.xml'])('macros in %s', async (path) => {
    expect(await refusal(workbook(fine, { [path]: 'x' }))).toEqual({ kind: 'macros' });
  });

  it('values from another workbook', async () => {
    expect(await refusal(workbook(fine, { 'xl/externalLinks/externalLink1.xml': '<x/>' }))).toEqual({
      kind: 'external-links',
    });
  });

  it.each(['xl/embeddings/oleObject1.bin', 'inner.zip', 'xl/media/list.xlsx'])('a file within: %s', async (path) => {
    expect(await refusal(workbook(fine, { [path]: 'x' }))).toEqual({ kind: 'embedded-file' });
  });

  it.each(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml'])(
    'entities in %s',
    async (path) => {
      const laughs =
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><x>&b;&f;</x>';
      expect(await refusal(workbook(fine, { [path]: laughs }))).toEqual({ kind: 'declares-entities' });
    },
  );

  it('an entity nobody declared', async () => {
    expect(await refusal(workbook(rows(text('A1', '&nbsp;'))))).toEqual({ kind: 'broken' });
  });

  it('elements in elements without end', async () => {
    expect(await refusal(workbook('<a>'.repeat(100_000)))).toEqual({ kind: 'broken' });
  });

  it.each([
    '<sheetData><row r="1"><c r="A1"><v>1</v></row>',
    '<sheetData><row r="0"><c><v>1</v></c></row></sheetData>',
    '<sheetData><row r="1"><c r="A1B2"><v>1</v></c></row></sheetData>',
    '<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>',
  ])('XML that is not right: %s', async (xml) => expect(await refusal(workbook(xml))).toEqual({ kind: 'broken' }));

  it('a part that is missing', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = partsOf({ Blad1: fine });
    expect(await refusal(zipped(parts))).toEqual({ kind: 'broken' });
  });

  it('no sheet', async () => expect(await refusal(zipped(partsOf({})))).toEqual({ kind: 'broken' }));

  it('no content', async () => {
    expect(await refusal(workbook(rows('<c r="A1" s="1"/>', text('A2', ' '))))).toEqual({ kind: 'empty' });
    expect(await refusal(Buffer.from(';;\r\n;;\r\n'), 'a.csv')).toEqual({ kind: 'empty' });
  });

  it('61 columns, but not 60', async () => {
    expect(await refusal(workbook(rows(text('BI1', 'x'))))).toEqual({ kind: 'too-many-columns' });
    expect((await read(workbook(rows(text('BH1', 'x'))))).rows[0]).toHaveLength(60);
  });

  it('a cell of 4,001 characters, but not of 4,000', async () => {
    expect(await refusal(workbook(rows('', text('C2', 'å'.repeat(4_001)))))).toEqual({
      kind: 'too-long-cell',
      cell: 'C2',
    });
    expect((await read(workbook(rows(text('A1', ` ${'å'.repeat(4_000)} `))))).rows[0]?.[0]).toHaveLength(4_000);
  });

  it('a shared text of a million characters', async () => {
    const strings = `<sst><si><t>${Array.from({ length: 200_000 }, (_, at) => at * 7919).join(' ')}</t></si></sst>`;
    const bytes = workbook(rows('<c r="A1" t="s"><v>0</v></c>'), { 'xl/sharedStrings.xml': strings });
    expect(await refusal(bytes)).toEqual({ kind: 'too-long-cell', cell: 'A1' });
  });

  it('2,001 rows below the header, but not 2,000', async () => {
    const list = (data: number) =>
      rows(...Array.from({ length: data + 1 }, (_, at) => `<c r="A${at + 1}"><v>1</v></c>`));
    expect(await refusal(workbook(list(2_001)))).toEqual({ kind: 'too-many-rows' });
    expect((await read(workbook(list(2_000)))).rows).toHaveLength(2_001);
  });
});

describe('a zip is refused', () => {
  const parts = Object.entries(partsOf({ Blad1: fine }));
  const rawPart = ([name, xml]: (typeof parts)[number]): RawPart => {
    const bytes = Buffer.from(String(xml));
    return { name, packed: deflateRawSync(bytes), says: bytes.length, crc: crc32(bytes) };
  };
  const honest = parts.map(rawPart);
  const changed = (change: (part: RawPart) => RawPart): Uint8Array =>
    rawZip(honest.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? change(part) : part)));

  it('unless it is right', async () => expect((await read(rawZip(honest))).rows).toEqual([['Funktion']]));

  it('when it is cut short', async () => {
    expect(await refusal(workbook(fine).slice(0, -30))).toEqual({ kind: 'broken' });
    expect(await refusal(Buffer.from('PK\x03\x04 and no more'))).toEqual({ kind: 'broken' });
  });

  it('when a part is damaged', async () => {
    expect(await refusal(changed((part) => ({ ...part, packed: Buffer.from(part.packed).fill(0xff, 4, 20) })))).toEqual(
      { kind: 'broken' },
    );
  });

  it('when a part has a password', async () => {
    expect(await refusal(changed((part) => ({ ...part, flags: 1 })))).toEqual({ kind: 'encrypted' });
  });

  it('when two parts have one name', async () => {
    expect(await refusal(rawZip([...honest, ...honest.slice(-1)]))).toEqual({ kind: 'broken' });
  });

  it('when a part lies outside', async () => {
    expect(await refusal(rawZip([...honest, { name: '../x', packed: deflateRawSync('x'), says: 1 }]))).toEqual({
      kind: 'broken',
    });
  });

  it('when it has more parts than any workbook', async () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`xl/x${at}.xml`, '']));
    expect(await refusal(workbook(fine, many))).toEqual({ kind: 'too-many-parts' });
  });

  it('when it has more sheets than any workbook, or one part as several', async () => {
    const sheets = (ids: readonly string[]) => ({
      'xl/workbook.xml': `<workbook><sheets>${ids.map((id) => `<sheet name="${id}" id="${id}"/>`).join('')}</sheets></workbook>`,
    });
    expect(await refusal(workbook(fine, sheets(['rId1', 'rId1'])))).toEqual({ kind: 'broken' });
    expect(await refusal(workbook(fine, sheets(Array<string>(600).fill('rId1'))))).toEqual({ kind: 'too-many-parts' });
  });

  it('when its parts say they are 12 GB, without unpacking them', async () => {
    const huge = [1, 2, 3].map((at) => ({
      name: `xl/media/image${at}.png`,
      packed: deflateRawSync('x'),
      says: 4_294_967_290,
    }));
    expect(await refusal(rawZip([...honest, ...huge]))).toEqual({ kind: 'unpacks-too-large' });
  });

  it('when all its parts together say more than 20 MB', async () => {
    const half = Buffer.alloc(150_000, 'x');
    const some = Array.from({ length: 3 }, (_, at) => ({ name: `xl/x${at}.xml`, packed: half, says: 7_000_000 }));
    expect(await refusal(rawZip([...honest, ...some]))).toEqual({ kind: 'unpacks-too-large' });
  });

  it('when a part is packed 200 times, as no sheet is', async () => {
    const packed = deflateRawSync(Buffer.alloc(5_000_000, ' '));
    expect(await refusal(changed((part) => ({ ...part, packed, says: 5_000_000 })))).toEqual({
      kind: 'unpacks-too-large',
    });
  });

  it('when a part of 1.9 GB says it is small, and is let go where it said it would end', async () => {
    const before = process.memoryUsage().rss;
    const began = workedMs();
    expect(await refusal(changed((part) => ({ ...part, packed: zeros(1_900), says: 100_000 })))).toEqual({
      kind: 'broken',
    });
    expect(workedMs() - began).toBeLessThan(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

/** DEFLATE's form of so many megabytes of zeros: one flushed block again and again, made in no time. */
function zeros(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1_000_000), { level: 9, finishFlush: 3 });
  return Buffer.concat(Array<Buffer>(megabytes).fill(block));
}

describe('50,000 rows', () => {
  const inTime = async (bytes: Uint8Array, name: string): Promise<void> => {
    expect(bytes.length).toBeLessThan(2_000_000);
    const before = process.memoryUsage().rss;
    const began = workedMs();
    expect(await refusal(bytes, name)).toEqual({ kind: 'too-many-rows' });
    expect(workedMs() - began).toBeLessThan(2_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  };
  const each = (row: (at: number) => string): string => Array.from({ length: 50_000 }, (_, at) => row(at + 1)).join('');

  it('in a workbook are refused quickly and without keeping them', async () => {
    const data = each(
      (at) => `<row r="${at}"><c r="A${at}" t="s"><v>${at}</v></c><c r="B${at}"><v>${at * 7919}</v></c></row>`,
    );
    const strings = `<sst>${each((at) => `<si><t>Verksamhet ${at}</t></si>`)}</sst>`;
    await inTime(workbook(`<sheetData>${data}</sheetData>`, { 'xl/sharedStrings.xml': strings }), 'a.xlsx');
  });

  it('in CSV are refused quickly', async () => {
    await inTime(Buffer.from(each((at) => `Verksamhet ${at};070-174 06 05;BUP\r\n`)), 'a.csv');
  });

  it.each([
    ['separators', ';'],
    ['line breaks', '\n'],
    ['quotes', '""'],
    ['opening quotes', '"a"\n"'],
  ])('are not needed to be slow: 2 MB of %s', async (_, piece) => {
    const began = workedMs();
    await refusal(Buffer.from(piece.repeat(Math.floor(2_000_000 / piece.length))), 'a.csv');
    expect(workedMs() - began).toBeLessThan(3_000);
  });
});
