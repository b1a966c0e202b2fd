import { ok, type Result, refuse } from '../../failure.ts';
import type { Archive } from './archive.ts';
import type { SheetFailure } from './sheet.ts';
import { walk } from './xml.ts';

/** The number format of each cell style, by the style's number. Excel writes formats of at most 255 characters. */
export type Formats = readonly string[];

const longest = 255;

export async function readFormats(archive: Archive, path: string | undefined): Promise<Result<Formats, SheetFailure>> {
  if (path === undefined || !archive.has(path)) return ok([]);
  const part = await archive.read(path);
  if (!part.ok) return part;
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const failure = await walk(part.value, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') own.set(Number(numFmtId), formatCode ?? '');
      if (name === 'xf' && inCells) ids.push(Number(numFmtId ?? 0));
      return undefined;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
      return undefined;
    },
  });
  if (failure !== undefined) return refuse(failure);
  return ok(ids.map((id) => (own.get(id) ?? builtIn(id)).slice(0, longest + 1)).map(unlessTooLong));
}

/** ECMA-376, part 1, 18.8.30 numFmt; of dates and hours only which of the two they are. The rest is for other scripts. */
const builtIns: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  16: 'yyyy-mm-dd',
  17: 'yyyy-mm-dd',
  18: 'hh:mm',
  19: 'hh:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'yyyy-mm-dd hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '##0.0E+0',
};

const builtIn = (id: number): string => builtIns[id] ?? general;

const unlessTooLong = (format: string): string => (format.length > longest ? general : format);

export const general = 'General';
