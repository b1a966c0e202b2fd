import type { Finding } from './finding.ts';
import { isSurelyName } from './name-strength.ts';
import { finding, type Normalised } from './normalised.ts';

// Where staff may be named: a name in the same sentence as a single child reads as a case.

const CHILD =
  /^(?:elev|eleven|elevens|pojke|pojken|pojkens|flicka|flickan|flickans|barnet|barnets|tonåringen|ungdomen|dotter|dottern|son|sonen|\p{L}*åring|\p{L}*åringen)$/u;
const AGE = /(?<!\d)\d{1,2}(?: år(?!\p{L})| ?- ?åring)/giu;

export function findCases(text: Normalised): Finding[] {
  const ages = new Set(Array.from(text.text.matchAll(AGE), (match) => match.index + match[0].length));
  const sentences = new Set(text.words.filter((word) => CHILD.test(word.lower)).map((word) => word.sentence));
  for (const word of text.words) if (ages.has(word.end)) sentences.add(word.sentence);
  return text.words
    .filter((word) => sentences.has(word.sentence) && isSurelyName(word))
    .map((word) => finding(text, 'case', word.start, word.end, 'asks'));
}
