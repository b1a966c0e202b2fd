import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// The age band says enough; a class (7B, SA24, klass 3 c) is a handful of children.

const CLASSES = [
  /(?<![\p{L}\d.,:/-])[1-9][A-Ga-g](?![\p{L}\d:])/gu,
  /(?<!\p{L})(?:klass|åk|årskurs|grupp) ?[1-9] ?[a-g](?![\p{L}\d])/giu,
  /(?<![\p{L}\d])(?:SA|NA|TE|EK|ES|HU|BF|VO|BA|EE|FT|HT|IN|NB|RL|VF|HA|FS)\d{2}[a-z]?(?![\p{L}\d])/gu,
];

export function findSchoolClasses(text: Normalised): Finding[] {
  return CLASSES.flatMap((pattern) =>
    Array.from(text.text.matchAll(pattern), (match) =>
      finding(text, 'school-class', match.index, match.index + match[0].length, 'asks'),
    ),
  );
}
