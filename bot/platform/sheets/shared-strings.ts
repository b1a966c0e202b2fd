import { ok, type Result, refuse } from '../../failure.ts';
import type { Archive } from './archive.ts';
import { limits, type SheetFailure } from './sheet.ts';
import { walk } from './xml.ts';

/** Only the texts that are asked for, by number; of one that is too long just enough to see that it is. */
export async function readSharedStrings(
  archive: Archive,
  path: string | undefined,
  wanted: ReadonlySet<number>,
): Promise<Result<ReadonlyMap<number, string>, SheetFailure>> {
  const found = new Map<number, string>();
  if (wanted.size === 0) return ok(found);
  if (path === undefined) return refuse({ kind: 'broken' });
  const part = await archive.read(path);
  if (!part.ok) return part;
  let at = -1;
  let inText = false;
  let phonetic = false;
  let text = '';
  const failure = await walk(part.value, {
    open(name) {
      if (name === 'si') {
        at += 1;
        text = '';
      }
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
      return found.size === wanted.size ? 'enough' : undefined;
    },
    text(more) {
      // Spaces are trimmed later, so twice the limit is kept before the rest is let go.
      if (inText && wanted.has(at) && text.length <= 2 * limits.cellLength) text += more;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si' && wanted.has(at)) found.set(at, text);
      return undefined;
    },
  });
  if (failure !== undefined) return refuse(failure);
  return found.size === wanted.size ? ok(found) : refuse({ kind: 'broken' });
}
