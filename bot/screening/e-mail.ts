import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// Addresses with @, handles, and the ways of writing @ in words. Every quantifier is bounded, so that time is linear.

const PATTERNS: readonly RegExp[] = [
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64} ?@ ?[\p{L}\d][\p{L}\d.-]{0,253}/gu,
  /@[\p{L}\d_.]{2,64}/gu,
  /(?<![\p{L}\d._-])[\p{L}\d._-]{1,64} ?[([{<] ?(?:at|a|snabel-?a|@) ?[)\]}>] ?[\p{L}\d][\p{L}\d.-]{0,253}/giu,
  /(?<![\p{L}\d._-])[\p{L}\d._-]{1,64} snabel-?a [\p{L}\d][\p{L}\d.-]{0,253}/giu,
  /(?<![\p{L}\d._-])[\p{L}\d._-]{1,64} at [\p{L}\d-]{1,64}(?: ?(?:punkt|dot|prick) ?|\.)[\p{L}]{2,10}(?![\p{L}])/giu,
];

// What people are called in apps and games: kattfot_12.
const HANDLE = /(?<![\p{L}\d._-])[\p{L}\d.]{2,40}_[\p{L}\d_.]{1,40}/gu;

export function findEMails(text: Normalised): Finding[] {
  return [...PATTERNS.flatMap((pattern) => matches(text, pattern, 'blocks')), ...matches(text, HANDLE, 'asks')];
}

function matches(text: Normalised, pattern: RegExp, certainty: Finding['certainty']): Finding[] {
  return Array.from(text.text.matchAll(pattern), (match) =>
    finding(text, 'e-mail', match.index, match.index + match[0].length, certainty),
  );
}
