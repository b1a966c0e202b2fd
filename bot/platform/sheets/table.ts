import { cellText } from './cell-text.ts';

/** A table to hand out. */
export type Table = {
  /** The sheet's name; what Excel does not allow in one is left out. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of the columns, in characters. */
  readonly widths?: readonly number[];
};

/** The header and the rows, each text as reading would give it. */
export const lines = ({ header, rows }: Table): string[][] => [header, ...rows].map((row) => row.map(cellText));
