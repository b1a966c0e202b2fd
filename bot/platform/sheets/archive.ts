/**
 * The parts of an .xlsx file. What the file says of itself is judged before anything is inflated, and no part may turn
 * out larger than it said: yauzl stops it there.
 */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ok, type Result, refuse } from '../../failure.ts';
import { limits, type SheetFailure } from './sheet.ts';

export type Archive = {
  has(path: string): boolean;
  /** The part, unpacked. `broken` when it is not there, is damaged or is larger than it said. */
  read(path: string): Promise<Result<Buffer, SheetFailure>>;
};

/** DEFLATE reaches 1,032; sheets of many equal rows some 30. Small parts may do as they like. */
const absurdRatio = 200;
const absurdFrom = 1_000_000;

const macros = /(^|\/)vba[^/]*\.bin$|^xl\/macrosheets\//i;
const embedded = /^xl\/embeddings\/|\.(zip|7z|rar|gz|xls|xlsx|xlsm|xlsb|docx?|docm|pptx?|pdf|exe)$/i;
const external = /^xl\/externallinks\//i;

export async function openArchive(bytes: Uint8Array): Promise<Result<Archive, SheetFailure>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opened = await listed(buffer);
  if (opened === undefined) return refuse({ kind: 'broken' });
  if (!opened.ok) return opened;
  const { zip, entries } = opened.value;
  const failure = entriesFailure([...entries.values()]);
  return failure === undefined ? ok(archiveOf(zip, entries)) : refuse(failure);
}

type Listed = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> };

/** Undefined for what is no zip. yauzl throws plain errors for all that is wrong with one, and for nothing else. */
async function listed(buffer: Buffer): Promise<Result<Listed, SheetFailure> | undefined> {
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true });
    if (zip.entryCount > limits.parts) return refuse({ kind: 'too-many-parts' });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) return undefined;
      entries.set(entry.fileName, entry);
    }
    return ok({ zip, entries });
  } catch {
    return undefined;
  }
}

function entriesFailure(entries: readonly Entry[]): SheetFailure | undefined {
  if (entries.some((entry) => entry.isEncrypted())) return { kind: 'encrypted' };
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > limits.unpackedBytes || entries.some(isAbsurd)) return { kind: 'unpacks-too-large' };
  const named = (pattern: RegExp) => entries.some((entry) => pattern.test(entry.fileName));
  if (!named(/^\[Content_Types\]\.xml$/) || !named(/^xl\/workbook\.xml$/)) return foreign(named);
  if (named(macros)) return { kind: 'macros' };
  if (named(external)) return { kind: 'external-links' };
  return named(embedded) ? { kind: 'embedded-file' } : undefined;
}

const isAbsurd = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > absurdFrom && uncompressedSize > compressedSize * absurdRatio;

function foreign(named: (pattern: RegExp) => boolean): SheetFailure {
  const found = named(/^xl\/workbook\.bin$/) ? 'binary-excel' : named(/^content\.xml$/) ? 'open-document' : 'zip';
  return { kind: 'content', ending: 'xlsx', found };
}

const archiveOf = (zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive => ({
  has: (path) => entries.has(path),
  async read(path) {
    const entry = entries.get(path);
    if (entry === undefined) return refuse({ kind: 'broken' });
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
      return ok(Buffer.concat(chunks));
    } catch {
      // Size or checksum is not what it said, the packing is damaged or of another kind: all that reading can meet.
      return refuse({ kind: 'broken' });
    }
  },
});
