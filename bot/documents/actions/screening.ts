/** The ordinary screening over a text of any length that a document may have. */
import { setImmediate as others } from 'node:timers/promises';
import { LONGEST_TEXT, type Screening, screen } from '../../screening/screen.ts';
import { lappedPieces } from '../text-pieces.ts';

type Found = Extract<Screening, { kind: 'asks' | 'blocked' }>['findings'][number];

/**
 * Part by part, since the screening reads no more at a time, and since the longest text takes half a second: others are
 * answered meanwhile. One part that cannot be read fails the whole.
 */
export const screenLong = async (text: string, notNames: readonly string[]): Promise<Screening> => {
  const found = new Map<string, Found>();
  for (const { at, text: piece } of lappedPieces(text, LONGEST_TEXT)) {
    const screening = screen(piece, 'ordinary', notNames);
    if (screening.kind === 'failed') return screening;
    await others();
    if (screening.kind === 'clean') continue;
    for (const { start, end, ...rest } of screening.findings)
      found.set(`${at + start} ${at + end}`, { ...rest, start: at + start, end: at + end });
  }
  const findings = [...found.values()];
  if (findings.length === 0) return { kind: 'clean' };
  return { kind: findings.some(({ certainty }) => certainty === 'blocks') ? 'blocked' : 'asks', findings };
};
