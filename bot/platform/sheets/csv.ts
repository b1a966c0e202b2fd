/** Text with separators as a table (RFC 4180, and what Swedish Excel makes of it): semicolon, comma or tab. */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { type Result, refuse } from '../../failure.ts';
import { Grid } from './grid.ts';
import { limits, type Sheet, type SheetFailure } from './sheet.ts';

export function readCsv(bytes: Uint8Array): Result<Sheet, SheetFailure> {
  const { separator, text, skippedLines } = separated(decoded(bytes));
  const grid = new Grid();
  let row = 0;
  let lastLine = skippedLines;
  let failure: SheetFailure | undefined;
  const options: Options = {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // One more than may have content; to go on would block everybody for seconds.
    to: limits.dataRows + 2,
    // Spaces around quotes are no part of the field; a tab that separates is no space.
    trim: separator !== '\t',
    on_record(record: string[], { lines }) {
      failure ??= row > limits.dataRows ? { kind: 'too-many-rows' } : put(grid, row, record);
      row += 1;
      lastLine = skippedLines + lines;
      return null;
    },
  };
  try {
    parse(withoutEmptyEnd(text, separator), options);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return refuse(failure ?? { kind: 'quotes', line: lastLine + 1 });
  }
  return failure === undefined ? grid.sheet([]) : refuse(failure);
}

/** A sheet that was formatted to the bottom ends in thousands of rows of separators. */
function withoutEmptyEnd(text: string, separator: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === separator || text[end - 1]?.trim() === '')) end -= 1;
  return text.slice(0, end);
}

function put(grid: Grid, row: number, record: readonly string[]): SheetFailure | undefined {
  for (const [column, text] of record.entries()) {
    const failure = grid.put({ row, column }, text);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** UTF-8, or UTF-16 with its mark (Excel's "Unicode-text"); what is neither is Windows-1252, as Excel's plain CSV. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not by TextDecoder: that of Node 20 takes Windows-1252 for Latin-1 and loses dashes and quotes.
    return iconv.decode(Buffer.from(bytes), 'windows-1252');
  }
}

type Separated = { readonly separator: string; readonly text: string; readonly skippedLines: number };

const separators = [';', '\t', ','] as const;

function separated(text: string): Separated {
  const said = /^sep=([;,\t])\r?\n/i.exec(text);
  if (said !== null) return { separator: said[1] ?? ';', text: text.slice(said[0].length), skippedLines: 1 };
  const header = headerOutsideQuotes(text);
  const counts = separators.map((separator) => header.split(separator).length);
  const most = separators[counts.indexOf(Math.max(...counts))];
  return { separator: most ?? ';', text, skippedLines: 0 };
}

/** The first row with anything in it, without what stands in quotes. */
function headerOutsideQuotes(text: string): string {
  const start = text.slice(0, limits.columns * limits.cellLength);
  const outside = start.trimStart().replace(/"[^"]*"/g, '');
  return outside.split(/[\r\n]/, 1)[0] ?? '';
}
