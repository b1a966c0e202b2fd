import { type Result, refuse } from '../../failure.ts';
import { readCsv } from './csv.ts';
import { kindOf } from './file-kind.ts';
import { limits, type Sheet, type SheetFailure } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

/** The table in an .xlsx, .csv or .txt file. Nothing in it is run, fetched or unpacked beyond the limits. */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<Result<Sheet, SheetFailure>> {
  if (bytes.length > limits.bytes) return refuse({ kind: 'too-large', bytes: bytes.length });
  const kind = kindOf(bytes, fileName);
  if (!kind.ok) return kind;
  return kind.value === 'xlsx' ? readXlsx(bytes) : readCsv(bytes);
}
