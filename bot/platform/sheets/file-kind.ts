import { ok, type Result, refuse } from '../../failure.ts';
import type { Content, SheetFailure } from './sheet.ts';

/** What a file is by its first bytes. 'zip' is told apart further when its parts are known. */
type Signature = Extract<Content, 'pdf' | 'html' | 'zip' | 'text' | 'unknown'> | 'compound' | 'utf-16';

const sniffed = 4_096;

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

function signatureOf(bytes: Uint8Array): Signature {
  if (begins(bytes, 0x50, 0x4b)) return 'zip';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return 'utf-16';
  const start = bytes.subarray(0, sniffed);
  const text = Buffer.from(start).toString('latin1');
  if (text.startsWith('%PDF-')) return 'pdf';
  if (/^[ï»¿\s]*(<(!doctype|\?xml|!--|html|head|meta|table|style|body)|mime-version:)/i.test(text)) return 'html';
  return start.includes(0) || text.startsWith('{\\rtf') ? 'unknown' : 'text';
}

/** Office encrypts a workbook into a compound file (MS-OFFCRYPTO 2.3.4): a stream with this name stands in it. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

const compound = (bytes: Uint8Array): 'encrypted' | 'old-excel' =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage) ? 'encrypted' : 'old-excel';

export type Kind = 'xlsx' | 'csv';

/** By the ending and the first bytes, which have to agree. */
export function kindOf(bytes: Uint8Array, fileName: string): Result<Kind, SheetFailure> {
  const ending = (/\.([^./\\]{1,10})$/.exec(fileName)?.[1] ?? '').toLowerCase();
  const wanted: Kind | undefined =
    ending === 'xlsx' ? 'xlsx' : ending === 'csv' || ending === 'txt' ? 'csv' : undefined;
  if (wanted === undefined) return refuse({ kind: 'ending', ending });
  if (bytes.length === 0) return refuse({ kind: 'empty' });
  const signature = signatureOf(bytes);
  if (signature === 'compound') {
    const found = compound(bytes);
    return refuse(found === 'encrypted' ? { kind: 'encrypted' } : { kind: 'content', ending, found });
  }
  if (wanted === 'xlsx' && signature === 'zip') return ok(wanted);
  if (wanted === 'csv' && (signature === 'text' || signature === 'utf-16')) return ok(wanted);
  const found = signature === 'utf-16' ? 'text' : signature === 'zip' ? 'xlsx' : signature;
  return refuse({ kind: 'content', ending, found });
}
