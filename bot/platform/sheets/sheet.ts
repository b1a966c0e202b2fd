/**
 * A table of text out of a file somebody handed in, what can be refused about the file, and what its reader should know
 * before trusting the table. Nothing here knows what the table is about.
 */
export type Sheet = {
  /**
   * Every row as wide as the widest one; row n of the file is at n − 1, so that a message can name it. Rows and columns
   * that are empty at the end are left out. Text is trimmed and NFC, with '\n' between lines; dates are yyyy-mm-dd.
   */
  readonly rows: readonly (readonly string[])[];
  readonly warnings: readonly SheetWarning[];
};

/** How much is read of one file. A contact list of a whole region is far below each of these. */
export const limits = {
  /** Bytes of the file as sent. */
  bytes: 2_000_000,
  /** Bytes of all that an .xlsx file says it holds, unpacked. */
  unpackedBytes: 20_000_000,
  /** Files within an .xlsx file; Excel's own have some twenty. */
  parts: 500,
  /** Rows below the header. */
  dataRows: 2_000,
  columns: 60,
  /** UTF-16 units in one cell. Excel holds 32,767. */
  cellLength: 4_000,
} as const;

export type Content =
  | 'xlsx'
  | 'old-excel'
  | 'binary-excel'
  | 'open-document'
  | 'zip'
  | 'pdf'
  | 'html'
  | 'text'
  | 'unknown';

/** `cell` is "B14", `line` and `row` count from 1 as Excel and editors do. */
export type SheetFailure =
  /** `ending` in lower case without its dot; empty when the name has none. */
  | { readonly kind: 'ending'; readonly ending: string }
  | { readonly kind: 'content'; readonly ending: string; readonly found: Content }
  | { readonly kind: 'macros' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  /** A zip bomb, or a sheet whose empty rows are formatted to the bottom. */
  | { readonly kind: 'unpacks-too-large' }
  | { readonly kind: 'too-many-parts' }
  /** A file within the file: another workbook, a Word document, a zip. */
  | { readonly kind: 'embedded-file' }
  /** Cells that fetch from another workbook. Links to mail and web pages are no such thing. */
  | { readonly kind: 'external-links' }
  /** A DTD in the XML. No spreadsheet program writes one. */
  | { readonly kind: 'declares-entities' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-many-rows' }
  | { readonly kind: 'too-many-columns' }
  | { readonly kind: 'too-long-cell'; readonly cell: string }
  /** The record with a quote too many, or too few, begins on `line`. */
  | { readonly kind: 'quotes'; readonly line: number }
  | { readonly kind: 'empty' };

/** The first names of many: all that a sentence has room for. */
export type Named = { readonly first: readonly string[]; readonly count: number };

export type SheetWarning =
  | { readonly kind: 'formulas'; readonly cells: Named }
  | { readonly kind: 'formulas-without-value'; readonly cells: Named }
  | { readonly kind: 'error-values'; readonly cells: Named }
  | { readonly kind: 'merged-cells'; readonly ranges: Named }
  | { readonly kind: 'hidden-rows'; readonly rows: Named }
  | { readonly kind: 'hidden-columns'; readonly columns: Named }
  | { readonly kind: 'other-sheets'; readonly read: string; readonly left: Named }
  /** Rows with text to the right of the header's last: often a separator that was not quoted. */
  | { readonly kind: 'beyond-header'; readonly rows: Named };
