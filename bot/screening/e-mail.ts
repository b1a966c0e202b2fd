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

export function findEMails(text: Normalised): Finding[] {
  return PATTERNS.flatMap((pattern) =>
    Array.from(text.text.matchAll(pattern), (match) =>
      finding(text, 'e-mail', match.index, match.index + match[0].length, 'blocks'),
    ),
  );
}
