import writeExcelFile, { type Row } from 'write-excel-file/node';
import { withMarkIfMarked } from './cell-text.ts';
import { lines, type Table } from './table.ts';

/** Format "@": a text stays one also when somebody edits it, and is never calculated. */
const text = { type: String, format: '@', alignVertical: 'top' } as const;

/** One sheet with a bold header that stands still. All cells are text, also such as begin with = + - or @. */
export const writeXlsx = (table: Table): Promise<Uint8Array> => writeXlsxSheets([table]);

/** The same of each table; their names must differ. */
export const writeXlsxSheets = (tables: readonly Table[]): Promise<Uint8Array> =>
  writeExcelFile(tables.map(sheetOf)).toBuffer();

const sheetOf = (table: Table) => {
  const [header = [], ...rows] = lines(table);
  const data: Row[] = [
    header.map((value) => ({ ...text, value: escaped(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => ({ ...text, value: escaped(value), wrap: value.includes('\n') }))),
  ];
  const columns = table.widths?.map((width) => ({ width }));
  return { data, sheet: sheetName(table.name), stickyRowsCount: 1, ...(columns && { columns }) };
};

/** Text that looks like an escape (ECMA-376, 22.4.2.4) has its first character escaped, or it would be read as one. */
function escaped(value: string): string {
  const written = withMarkIfMarked(value)
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replaceAll('\ufffd', '_xFFFD_');
  // write-excel-file 4.1.1 looks texts up in a plain object, and spoils the file over one like "constructor"; it
  // drops U+FFFD.
  return written in {} ? `_x${hex(written.charCodeAt(0))}_${written.slice(1)}` : written;
}

const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** Excel allows 31 characters, none of []:*?/\ and no apostrophe at either end. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .replace(/^[' ]+|[' ]+$/g, '') || 'Blad1';
