import { detectors, type Strictness } from './detectors.ts';
import { type Finding, withoutOverlaps } from './finding.ts';
import { normalise } from './normalised.ts';

// Decides what may never be written. Pure; fails closed: what could not be read to the end is never clean.

export type Screening =
  | { readonly kind: 'clean' }
  | { readonly kind: 'asks'; readonly findings: readonly Finding[] }
  | { readonly kind: 'blocked'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed' };

/** In UTF-16 units; longer texts are not read. */
export const LONGEST_TEXT = 10_000;

const HALF_CHARACTER = /\p{Surrogate}/u;

/**
 * `allowed` holds words that the writer has said point to nobody; they lift questions, never a block.
 * Never throws.
 */
export function screen(text: string, strictness: Strictness, allowed: readonly string[] = []): Screening {
  try {
    if (text.length > LONGEST_TEXT || HALF_CHARACTER.test(text)) return { kind: 'failed' };
    const normalised = normalise(text);
    const found = withoutOverlaps(detectors[strictness].flatMap((detect) => detect(normalised)));
    const said = new Set(allowed.map(comparable));
    const findings = found.filter((finding) => finding.certainty === 'blocks' || !said.has(comparable(finding.word)));
    if (findings.length === 0) return { kind: 'clean' };
    return { kind: findings.some((finding) => finding.certainty === 'blocks') ? 'blocked' : 'asks', findings };
  } catch {
    // The one place where a surprise is swallowed: whatever it was, the answer is that nothing was checked.
    return { kind: 'failed' };
  }
}

function comparable(word: string): string {
  return normalise(word).text.trim().toLowerCase();
}
