import type { Finding } from './finding.ts';
import { diagnoses, diagnosesInWords, diagnosisBeginnings, diagnosisEndings } from './lists/diagnoses.ts';
import { finding, type Normalised } from './normalised.ts';

// Diagnoses are asked about: the difficulty says more to those who shall help, and «väntar på utredning» is fine.

const WORDS: ReadonlySet<string> = new Set(diagnoses);
const CODE = /(?<![\p{L}\d])F\d{2}(?:\.\d)?(?![\p{L}\d])/gu;

export function findDiagnoses(text: Normalised): Finding[] {
  const found = text.words
    .filter((word) => [word.lower, ...word.lower.split('-')].some(isDiagnosis))
    .map((word) => finding(text, 'diagnosis', word.start, word.end, 'asks'));
  for (const match of text.text.matchAll(CODE)) {
    found.push(finding(text, 'diagnosis', match.index, match.index + match[0].length, 'asks'));
  }
  const lower = text.text.toLowerCase();
  for (const words of lower.length === text.text.length ? diagnosesInWords : []) {
    for (let at = lower.indexOf(words); at >= 0; at = lower.indexOf(words, at + words.length)) {
      found.push(finding(text, 'diagnosis', at, at + words.length, 'asks'));
    }
  }
  return found;
}

function isDiagnosis(lower: string): boolean {
  return (
    WORDS.has(lower) ||
    (lower.endsWith('s') && WORDS.has(lower.slice(0, -1))) ||
    diagnosisBeginnings.some((beginning) => lower.startsWith(beginning)) ||
    diagnosisEndings.some((ending) => lower.endsWith(ending))
  );
}
