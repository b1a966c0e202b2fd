/** Cells as spreadsheet programs name them: "B14" is column 1, row 13, counted from 0. */
export type Place = { readonly row: number; readonly column: number };

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export const cellName = ({ row, column }: Place): string => `${columnName(column)}${row + 1}`;

/** Undefined for what is no cell of a sheet (A1 to XFD1048576). */
export function placeOf(name: string): Place | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
