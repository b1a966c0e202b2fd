/** A table of text with a header somewhere near its top → rows by field. */
import { ok, type Result, refuse } from '../../failure.ts';
import { type Field, fieldOf, headerOf, type SomeCells } from './columns.ts';

/** `line` counts from 1, as spreadsheet programs do. */
export type FileRow = { readonly line: number; readonly cells: SomeCells };

type FileRows = {
  readonly rows: readonly FileRow[];
  /** Headers that are no column of ours, or the second of one. */
  readonly leftOut: readonly string[];
  readonly fields: readonly Field[];
};

export type HeaderFailure =
  | { readonly kind: 'no-header'; readonly missing: readonly string[] }
  | { readonly kind: 'no-rows' };

const needed = ['organization.party', 'contact.title'] as const;

/** Some have the name of the list, and the date, above their header. */
const linesAbove = 10;

const fieldsIn = (row: readonly string[]): readonly (Field | undefined)[] => {
  const found = row.map(fieldOf);
  return found.map((field, column) => (found.indexOf(field) === column ? field : undefined));
};

const knownIn = (row: readonly string[]): number => fieldsIn(row).filter((field) => field !== undefined).length;

export const rowsUnderHeader = (table: readonly (readonly string[])[]): Result<FileRows, HeaderFailure> => {
  const top = table.slice(0, linesAbove);
  const most = Math.max(0, ...top.map(knownIn));
  const at = top.findIndex((row) => knownIn(row) === most);
  const header = table[at] ?? [];
  const placed = fieldsIn(header);
  const missing = needed.filter((field) => !placed.includes(field));
  if (missing.length > 0) return refuse({ kind: 'no-header', missing: missing.map(headerOf) });
  const rows = table.flatMap((row, index): readonly FileRow[] => {
    if (index <= at || row.every((text) => text === '')) return [];
    const cells = placed.flatMap((field, column) => (field ? [[field, row[column] ?? ''] as const] : []));
    return cells.every(([, text]) => text === '') ? [] : [{ line: index + 1, cells: Object.fromEntries(cells) }];
  });
  if (rows.length === 0) return refuse({ kind: 'no-rows' });
  const leftOut = header.filter((name, column) => name !== '' && placed[column] === undefined);
  return ok({ rows, leftOut, fields: placed.filter((field) => field !== undefined) });
};
