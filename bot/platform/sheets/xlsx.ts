/** A workbook's first sheet with content as a table of text (ECMA-376, part 1, 18: SpreadsheetML). Nothing is run. */
import { type Result, refuse } from '../../failure.ts';
import { type Archive, openArchive } from './archive.ts';
import { Grid } from './grid.ts';
import { Tally } from './named.ts';
import { isoText, numberText } from './number-text.ts';
import { readSharedStrings } from './shared-strings.ts';
import { limits, type Named, type Sheet, type SheetFailure, type SheetWarning } from './sheet.ts';
import { type Formats, general, readFormats } from './styles.ts';
import { readWorkbook, type Tab, type Workbook } from './workbook.ts';
import { hasContent, hiddenWithContent, type RawCell, type RawSheet, readWorksheet } from './worksheet.ts';

export async function readXlsx(bytes: Uint8Array): Promise<Result<Sheet, SheetFailure>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const workbook = await readWorkbook(archive.value);
  if (!workbook.ok) return workbook;
  const chosen = await chooseTab(archive.value, workbook.value.tabs);
  if (!chosen.ok) return chosen;
  const raw = await readWorksheet(chosen.value.part);
  return 'kind' in raw ? refuse(raw) : fill(archive.value, workbook.value, raw, chosen.value.warnings);
}

type Chosen = { readonly part: Buffer; readonly warnings: readonly SheetWarning[] };

async function chooseTab(archive: Archive, tabs: readonly Tab[]): Promise<Result<Chosen, SheetFailure>> {
  let chosen: { readonly tab: Tab; readonly part: Buffer } | undefined;
  const left = new Tally();
  for (const tab of tabs) {
    const part = await archive.read(tab.path);
    if (!part.ok) return part;
    const has = await hasContent(part.value);
    if (typeof has === 'object') return refuse(has);
    if (has && chosen !== undefined) left.add(tab.name);
    if (has) chosen ??= { tab, part: part.value };
  }
  if (chosen === undefined) return refuse(tabs.length === 0 ? { kind: 'broken' } : { kind: 'empty' });
  const read = chosen.tab.name.slice(0, 40);
  return {
    ok: true,
    value: { part: chosen.part, warnings: warn(left, (named) => ({ kind: 'other-sheets', read, left: named })) },
  };
}

async function fill(
  archive: Archive,
  { stylesPath, stringsPath, from1904 }: Workbook,
  raw: RawSheet,
  warnings: readonly SheetWarning[],
): Promise<Result<Sheet, SheetFailure>> {
  const formats = await readFormats(archive, stylesPath);
  if (!formats.ok) return formats;
  const wanted = new Set<number>();
  for (const cell of raw.cells) if (cell.type === 's') wanted.add(Number(cell.text));
  const strings = await readSharedStrings(archive, stringsPath, wanted);
  if (!strings.ok) return strings;
  const grid = new Grid();
  for (const cell of raw.cells) {
    const failure = grid.put(cell, textOf(cell, strings.value, formats.value, from1904));
    if (failure !== undefined) return refuse(failure);
  }
  return grid.sheet([...warnings, ...rawWarnings(raw, grid)]);
}

function textOf(cell: RawCell, strings: ReadonlyMap<number, string>, formats: Formats, from1904: boolean): string {
  switch (cell.type) {
    case 's':
      return unescaped(strings.get(Number(cell.text)) ?? '');
    case 'str':
    case 'inlineStr':
      return unescaped(cell.text);
    case 'b':
      return cell.text.trim() === '1' ? 'SANT' : 'FALSKT';
    case 'd':
      return isoText(cell.text);
    default:
      return numberText(cell.text, formats[cell.style] ?? general, from1904);
  }
}

/** Characters that XML cannot hold are written so (ECMA-376, 22.4.2.4 ST_Xstring). */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function rawWarnings(raw: RawSheet, grid: Grid): SheetWarning[] {
  const rows = new Tally();
  for (const row of [...raw.hiddenRows].sort((a, b) => a - b)) if (grid.hasRow(row)) rows.add(String(row + 1));
  const columns = hiddenWithContent(raw, (column) => grid.hasColumn(column), limits.columns);
  return [
    ...warn(raw.formulas, (cells) => ({ kind: 'formulas', cells })),
    ...warn(raw.formulasWithoutValue, (cells) => ({ kind: 'formulas-without-value', cells })),
    ...warn(raw.errorValues, (cells) => ({ kind: 'error-values', cells })),
    ...warn(raw.mergedRanges, (ranges) => ({ kind: 'merged-cells', ranges })),
    ...warn(rows, (named) => ({ kind: 'hidden-rows', rows: named })),
    ...warn(columns, (named) => ({ kind: 'hidden-columns', columns: named })),
  ];
}

const warn = (tally: Tally, as: (named: Named) => SheetWarning): SheetWarning[] =>
  tally.named === undefined ? [] : [as(tally.named)];
