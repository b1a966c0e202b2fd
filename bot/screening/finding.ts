// What a detector says: which part of the text, why, and how sure it is.

export type FindingKind =
  | 'personal-number'
  | 'telephone'
  | 'e-mail'
  | 'link'
  | 'address'
  | 'birth-date'
  | 'name'
  | 'place'
  | 'school'
  | 'school-class'
  | 'diagnosis'
  | 'case';

export type Certainty = 'blocks' | 'asks';

/** `start` and `end` count UTF-16 units of the text as it was written; `word` is that part of it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
}

/** Keeps what tells most: a finding inside another is dropped, but never a block for a question's sake. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const blocks = outermost(findings.filter((finding) => finding.certainty === 'blocks'));
  const asks = outermost(findings.filter((finding) => finding.certainty === 'asks'));
  let next = 0;
  const free = asks.filter((ask) => {
    while (next < blocks.length && (blocks[next]?.end ?? 0) <= ask.start) next += 1;
    return (blocks[next]?.start ?? Number.POSITIVE_INFINITY) >= ask.end;
  });
  return [...blocks, ...free].sort(byPlace);
}

// The sort is stable: of two findings of the same part, that of the earlier detector stays.
function outermost(findings: readonly Finding[]): Finding[] {
  let end = -1;
  return [...findings].sort(byPlace).filter((finding) => {
    if (finding.end <= end) return false;
    end = finding.end;
    return true;
  });
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || b.end - a.end;
}
