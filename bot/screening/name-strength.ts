import { boysNames } from './lists/given-names-boys.ts';
import { girlsNames } from './lists/given-names-girls.ts';
import { northernAndEasternNames, southernNames } from './lists/given-names-world.ts';
import {
  namesAndWords,
  namesFirst,
  namesIfCapital,
  wordsFirst,
  wordsLikeGenitives,
} from './lists/names-that-are-words.ts';
import { surnames, surnamesThatAreWords } from './lists/surnames.ts';
import type { Word } from './words.ts';

// How sure a word is a name: by the lists, whatever its ending, accents or case.

export type NameStrength =
  | 'name'
  | 'name-first'
  | 'name-and-word'
  | 'name-if-capital'
  | 'word-first'
  | 'surname-and-word'
  | 'no';

const AMBIGUOUS: readonly [NameStrength, ReadonlySet<string>][] = [
  ['name-first', new Set(namesFirst)],
  ['name-and-word', new Set(namesAndWords)],
  ['name-if-capital', new Set(namesIfCapital)],
  ['word-first', new Set(wordsFirst)],
  ['surname-and-word', new Set(surnamesThatAreWords)],
];
const NAMES: ReadonlySet<string> = new Set(
  [girlsNames, boysNames, southernNames, northernAndEasternNames, surnames]
    .flat()
    .flatMap((name) => [name, bare(name)]),
);
const LIKE_GENITIVES: ReadonlySet<string> = new Set(wordsLikeGenitives);

/** `lower` is one word in lower case, without hyphens. */
export function nameStrength(lower: string): NameStrength {
  const exact = strengthOf(lower);
  if (exact !== 'no') return exact;
  const stem = genitiveStem(lower);
  return stem === undefined ? 'no' : strengthOf(stem);
}

/** A listed name written as a name: with a capital letter, or one that is no other word. */
export function isSurelyName(word: Word): boolean {
  return word.lower.split('-').some((part) => {
    const strength = nameStrength(part);
    return word.isCapital ? strength === 'name' || strength === 'name-first' : strength === 'name' && part.length > 3;
  });
}

/** Without accents, except those of å, ä and ö, which are letters of their own. */
function bare(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(?<![aA])\u030A|(?<![aAoO])\u0308|[\u0300-\u0307\u0309\u030B-\u036F]/g, '')
    .normalize('NFC');
}

function strengthOf(lower: string): NameStrength {
  for (const [strength, words] of AMBIGUOUS) if (words.has(lower)) return strength;
  return NAMES.has(lower) || NAMES.has(bare(lower)) ? 'name' : 'no';
}

function genitiveStem(lower: string): string | undefined {
  if (LIKE_GENITIVES.has(lower)) return undefined;
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  if (lower.endsWith("'")) return lower.slice(0, -1);
  return lower.endsWith('s') && lower.length > 3 ? lower.slice(0, -1) : undefined;
}
