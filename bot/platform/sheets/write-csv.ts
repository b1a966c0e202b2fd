import { stringify } from 'csv-stringify/sync';
import { withMark } from './cell-text.ts';
import { lines, type Table } from './table.ts';

/** Swedish Excel opens a file right by a double click when it has semicolons and begins with the mark of UTF-8. */
type CsvShape = { readonly separator: ';' | ',' | '\t'; readonly bom: boolean };

/** UTF-8, rows end with CRLF (RFC 4180). What could be taken for a formula is kept text by an apostrophe. */
export function writeCsv(table: Table, { separator, bom }: CsvShape = { separator: ';', bom: true }): Uint8Array {
  const text = stringify(
    lines(table).map((row) => row.map(withMark)),
    // All that has a quote, an apostrophe or another separator is quoted too: other programs guess the separator.
    { delimiter: separator, bom, record_delimiter: 'windows', quoted_match: /[;,\t'\r\n]/ },
  );
  return Buffer.from(text, 'utf8');
}
