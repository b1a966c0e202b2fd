import { type Result, refuse } from '../../failure.ts';
import { cellName, type Place } from './address.ts';
import { cellText, withoutMark } from './cell-text.ts';
import { Tally } from './named.ts';
import { limits, type Sheet, type SheetFailure, type SheetWarning } from './sheet.ts';

const lastRow = limits.dataRows;

/** Whether a cell with something in it may stand here: row 0 is the header. */
export function placeFailure({ row, column }: Place): SheetFailure | undefined {
  if (row > lastRow) return { kind: 'too-many-rows' };
  return column >= limits.columns ? { kind: 'too-many-columns' } : undefined;
}

/** The rows of a table, put together cell by cell; nothing is kept of what lies beyond the limits. */
export class Grid {
  readonly #rows: string[][] = [];
  #width = 0;

  /** A cell that was there before is replaced. Empty text takes no place. */
  put(place: Place, raw: string): SheetFailure | undefined {
    const text = cellText(withoutMark(cellText(raw)));
    if (text === '') return undefined;
    const failure = placeFailure(place);
    if (failure !== undefined) return failure;
    if (text.length > limits.cellLength) return { kind: 'too-long-cell', cell: cellName(place) };
    while (this.#rows.length <= place.row) this.#rows.push([]);
    const row = this.#rows[place.row] ?? [];
    while (row.length <= place.column) row.push('');
    row[place.column] = text;
    this.#width = Math.max(this.#width, row.length);
    return undefined;
  }

  has({ row, column }: Place): boolean {
    return (this.#rows[row]?.[column] ?? '') !== '';
  }

  hasRow(row: number): boolean {
    return (this.#rows[row]?.length ?? 0) > 0;
  }

  hasColumn(column: number): boolean {
    return this.#rows.some((row) => (row[column] ?? '') !== '');
  }

  sheet(warnings: readonly SheetWarning[]): Result<Sheet, SheetFailure> {
    if (this.#rows.length === 0) return refuse({ kind: 'empty' });
    const rows = this.#rows.map((row) => [...row, ...Array<string>(this.#width - row.length).fill('')]);
    return { ok: true, value: { rows, warnings: [...warnings, ...this.#beyondHeader()] } };
  }

  #beyondHeader(): SheetWarning[] {
    const beyond = new Tally();
    const header = this.#rows.find((row) => row.length > 0) ?? [];
    this.#rows.forEach((row, index) => {
      if (row.length > header.length) beyond.add(String(index + 1));
    });
    return beyond.named === undefined ? [] : [{ kind: 'beyond-header', rows: beyond.named }];
  }
}
