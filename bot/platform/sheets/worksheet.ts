import { cellName, columnName, type Place, placeOf } from './address.ts';
import { placeFailure } from './grid.ts';
import { Tally } from './named.ts';
import type { SheetFailure } from './sheet.ts';
import { isOn } from './workbook.ts';
import { type Attributes, type Walker, walk } from './xml.ts';

/** A cell as it is written: `type` is OOXML's (ECMA-376, 18.18.11 ST_CellType), '' where it is left out. */
export type RawCell = Place & { readonly type: string; readonly style: number; readonly text: string };

export type RawSheet = {
  readonly cells: Iterable<RawCell>;
  readonly formulas: Tally;
  readonly formulasWithoutValue: Tally;
  readonly errorValues: Tally;
  readonly mergedRanges: Tally;
  /** Also such as have nothing in them. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
};

export const hasContent = async (part: Uint8Array): Promise<boolean | SheetFailure> => {
  let found = false;
  let inValue = false;
  const failure = await walk(part, {
    open(name) {
      inValue = name === 'v' || name === 't';
      return found ? 'enough' : undefined;
    },
    text(text) {
      if (inValue && text.trim() !== '') found = true;
    },
    close() {
      inValue = false;
      return undefined;
    },
  });
  return failure ?? found;
};

export async function readWorksheet(part: Uint8Array): Promise<RawSheet | SheetFailure> {
  const reader = new WorksheetReader();
  return (await walk(part, reader)) ?? reader;
}

class WorksheetReader implements Walker, RawSheet {
  readonly formulas = new Tally();
  readonly formulasWithoutValue = new Tally();
  readonly errorValues = new Tally();
  readonly mergedRanges = new Tally();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns: (readonly [number, number])[] = [];
  /** By place, so that a file which writes one cell a million times fills no memory. */
  readonly #cells = new Map<string, RawCell>();
  #row = -1;
  #column = -1;
  #cell: Attributes = {};
  #inText = false;
  #phonetic = false;
  #text: string | undefined;
  #formula = false;

  get cells(): Iterable<RawCell> {
    return this.#cells.values();
  }

  open(name: string, attributes: Attributes): SheetFailure | undefined {
    if (name === 'row') return this.#openRow(attributes);
    if (name === 'c') return this.#openCell(attributes);
    if (name === 'f') this.#formula = true;
    if (name === 'rPh') this.#phonetic = true;
    if (name === 'v' || (name === 't' && !this.#phonetic)) {
      this.#inText = true;
      this.#text ??= '';
    }
    if (name === 'mergeCell') this.mergedRanges.add(attributes.ref ?? '');
    if (name === 'col' && isOn(attributes.hidden)) {
      this.hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
    }
    return undefined;
  }

  text(text: string): void {
    if (this.#inText) this.#text = (this.#text ?? '') + text;
  }

  close(name: string): SheetFailure | undefined {
    if (name === 'v' || name === 't') this.#inText = false;
    if (name === 'rPh') this.#phonetic = false;
    return name === 'c' ? this.#closeCell() : undefined;
  }

  #openRow({ r, hidden }: Attributes): SheetFailure | undefined {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    this.#column = -1;
    if (!Number.isInteger(this.#row) || this.#row < 0) return { kind: 'broken' };
    // No farther than cells may stand: formatting can hide a million empty rows.
    if (isOn(hidden) && placeFailure({ row: this.#row, column: 0 }) === undefined) this.hiddenRows.add(this.#row);
    return undefined;
  }

  #openCell(attributes: Attributes): SheetFailure | undefined {
    const place = attributes.r === undefined ? this.#next() : placeOf(attributes.r);
    if (place === undefined || place.row < 0) return { kind: 'broken' };
    this.#row = place.row;
    this.#column = place.column;
    this.#cell = attributes;
    this.#text = undefined;
    this.#formula = false;
    return undefined;
  }

  #next(): Place {
    return { row: this.#row, column: this.#column + 1 };
  }

  #closeCell(): SheetFailure | undefined {
    const place = { row: this.#row, column: this.#column };
    const type = this.#cell.t ?? '';
    const text = this.#text;
    if (this.#formula) {
      // A formula may well give the empty text, but then it says that it gives text.
      const has = text !== undefined && (text !== '' || type === 'str');
      (has ? this.formulas : this.formulasWithoutValue).add(cellName(place));
    }
    if (text === undefined || text === '') return undefined;
    if (type === 'e') {
      this.errorValues.add(cellName(place));
      return undefined;
    }
    this.#cells.set(cellName(place), { ...place, type, style: Number(this.#cell.s ?? 0), text });
    return placeFailure(place);
  }
}

/** "C" or "C–E" for each hidden stretch in which a column has content. */
export function hiddenWithContent(sheet: RawSheet, hasColumn: (column: number) => boolean, width: number): Tally {
  const tally = new Tally();
  for (let column = 0; column < width; column += 1) {
    const isHidden = sheet.hiddenColumns.some(([first, last]) => first <= column && column <= last);
    if (isHidden && hasColumn(column)) tally.add(columnName(column));
  }
  return tally;
}
