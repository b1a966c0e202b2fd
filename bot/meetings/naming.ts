/** What a meeting may be called: its name stands in the channel, in notifications and in calendars, and is no place for a child. */
import type { Finding } from '../screening/finding.ts';
import { nameStrength } from '../screening/name-strength.ts';
import { type Screening, screen } from '../screening/screen.ts';

/** "Terminsmöte Vänersborg": where a meeting is held points to nobody, unless a person may be called the same. */
const isMerelyWhere = ({ kind, word }: Finding): boolean =>
  kind === 'place' &&
  word
    .toLowerCase()
    .split(/[\s-]+/)
    .every((part) => nameStrength(part) === 'no');

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** As strict as where children are talked of, but for places; of a school or a health centre, which may be visited, it asks. */
export const screenMeetingName = (name: string, notNames: readonly string[] = []): Screening => {
  const screening = screen(name, 'strict', notNames);
  if (screening.kind !== 'asks' && screening.kind !== 'blocked') return screening;
  const findings = screening.findings
    .filter((finding) => !isMerelyWhere(finding))
    .map((finding): Finding => (finding.kind === 'school' ? { ...finding, certainty: 'asks' } : finding))
    .filter(({ certainty, word }) => certainty === 'blocks' || !notNames.some((said) => same(said, word)));
  if (findings.length === 0) return { kind: 'clean' };
  return { kind: findings.some(({ certainty }) => certainty === 'blocks') ? 'blocked' : 'asks', findings };
};
