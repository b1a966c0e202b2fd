import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// Links and bare domains. Every quantifier is bounded, so that time is linear.

const ADDRESS = /(?:h[tx]{2}ps?|ftp|file|teams|mailto):[/\\]{0,2}[^\s]{1,500}|(?<![\p{L}\d])www\.[^\s]{1,500}/giu;
const DOMAIN =
  /(?<![\p{L}\d@.-])(?:[\p{L}\d][\p{L}\d-]{0,62}\.){1,6}(se|nu|com|org|net|eu|no|dk|fi|de|uk|io|info|app|gg|me|tv|be|ly|link|online|site|shop|ai|co|biz|edu|gov|me|xyz)(?![\p{L}\d-])(\/[^\s]{0,500})?/giu;
const SPOKEN = /(?<![\p{L}\d])[\p{L}\d-]{1,64} (?:punkt|dot) (?:se|nu|com|org|net|eu|info)(?![\p{L}\d])/giu;

// After a forgotten space these are Swedish words: «hemma.nu är det», «frånvaro.se bilaga».
const ENDINGS_THAT_ARE_WORDS = new Set(['nu', 'de', 'be', 'no', 'me', 'co', 'ai']);

export function findLinks(text: Normalised): Finding[] {
  const found: Finding[] = [];
  for (const pattern of [ADDRESS, SPOKEN]) {
    for (const match of text.text.matchAll(pattern)) {
      found.push(finding(text, 'link', match.index, match.index + match[0].length, 'blocks'));
    }
  }
  for (const match of text.text.matchAll(DOMAIN)) {
    const isWord = ENDINGS_THAT_ARE_WORDS.has((match[1] ?? '').toLowerCase()) && match[2] === undefined;
    found.push(finding(text, 'link', match.index, match.index + match[0].length, isWord ? 'asks' : 'blocks'));
  }
  return found;
}
