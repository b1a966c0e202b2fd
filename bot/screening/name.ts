import type { Certainty, Finding } from './finding.ts';
import { knownAbbreviations, knownWords } from './lists/known-words.ts';
import { surnameEndings, wordsLikeSurnames } from './lists/surnames.ts';
import { nameStrength } from './name-strength.ts';
import { finding, type Normalised } from './normalised.ts';
import { readsAsNamed, readsAsSomebody } from './somebody.ts';
import type { Word } from './words.ts';

// Names of the lists, names spelled out, initials, other alphabets, and capital letters that nothing explains.

const KNOWN: ReadonlySet<string> = new Set([...knownAbbreviations, ...knownWords]);
const ABBREVIATIONS: ReadonlySet<string> = new Set(knownAbbreviations);
const LIKE_SURNAMES: ReadonlySet<string> = new Set(wordsLikeSurnames);
const INITIALS = /(?<![\p{L}.])\p{Lu}\. ?\p{Lu}(?:\.|(?!\p{L}))|(?<=\p{L} )\p{Lu}\.(?= \p{Ll})/gu;
// «Sol, 13 år», «Sol (13)»
const AGED = /(?<!\p{L})(\p{Lu}\p{L}{1,30})(?:, | ?\()\d{1,2}(?:\)|,? ?år(?!\p{L})|-?åring)/gu;
const SPELLED_OUT = /(?<![\p{L}\d])\p{L}(?:[ .\-_*]{1,2}\p{L}){3,}(?!\p{L})/gu;
const OTHER_ALPHABET = /[^\p{Script=Latin}\p{M}'-]/u;
// What services, authorities and meetings are called.
const SERVICE =
  /(?:mottagning|myndighet|enhet|team|verk|tjänst|central|hälsa|habilitering|kommun|region|nämnd|funktion|möte|plan)(?:e?n|e?t)?s?$/u;

export function findNames(text: Normalised): Finding[] {
  const isShouting = isMostlyCapital(text.text);
  const found: Finding[] = [];
  text.words.forEach((word, index) => {
    const certainty = judge(word, text.words[index + 1], isShouting);
    if (certainty !== 'no') found.push(finding(text, 'name', word.start, word.end, certainty));
  });
  for (const match of text.text.matchAll(INITIALS)) {
    found.push(finding(text, 'name', match.index, match.index + match[0].length, 'asks'));
  }
  for (const match of text.text.matchAll(AGED)) {
    const name = match[1] ?? '';
    if (nameStrength(name.toLowerCase()) === 'no') continue;
    found.push(finding(text, 'name', match.index, match.index + name.length, 'asks'));
  }
  for (const match of text.text.matchAll(SPELLED_OUT)) {
    const certainty = nameStrength(match[0].replace(/[^\p{L}]/gu, '').toLowerCase()) === 'name' ? 'blocks' : 'asks';
    found.push(finding(text, 'name', match.index, match.index + match[0].length, certainty));
  }
  return found;
}

function judge(word: Word, next: Word | undefined, isShouting: boolean): Certainty | 'no' {
  if (OTHER_ALPHABET.test(word.text)) return 'asks';
  if (isAbbreviation(word) || (word.text.includes('-') && KNOWN.has(word.lower))) return 'no';
  const isInside = word.isCapital && !word.opensSentence;
  const parts = word.lower.split('-');
  const verdicts = [word.lower, ...parts].map((part) => judgePart(part, word, isInside, next));
  if (verdicts.includes('blocks')) return 'blocks';
  if (verdicts.includes('asks')) return 'asks';
  if (!word.isCapital || word.text.length === 1 || isShouting || isKnown(word.lower)) return 'no';
  if (parts[0]?.length === 1 || isKnown(parts[0] ?? '')) return 'no';
  if (SERVICE.test(word.lower)) return 'no';
  return isInside || readsAsSomebody(word, next) ? 'asks' : 'no';
}

function judgePart(part: string, word: Word, isInside: boolean, next: Word | undefined): Certainty | 'no' {
  if (LIKE_SURNAMES.has(part)) return 'no';
  if (surnameEndings.some((ending) => part.length > ending.length + 1 && part.endsWith(ending))) {
    return nameStrength(part) === 'name' ? 'blocks' : 'asks';
  }
  switch (nameStrength(part)) {
    case 'name':
      return word.isCapital ? 'blocks' : part.length > 3 ? 'blocks' : part.length > 2 ? 'asks' : 'no';
    case 'name-first':
      return word.isCapital ? 'blocks' : 'asks';
    case 'name-and-word':
      return 'asks';
    case 'name-if-capital':
      return word.isCapital ? 'asks' : 'no';
    case 'word-first':
    case 'surname-and-word':
      return isInside || (word.isCapital && readsAsNamed(word, next)) ? 'asks' : 'no';
    case 'no':
      return 'no';
  }
}

// IVO is an authority, Ivo a name.
function isAbbreviation(word: Word): boolean {
  return word.text.length > 1 && word.text === word.text.toUpperCase() && ABBREVIATIONS.has(word.lower);
}

function isKnown(lower: string): boolean {
  return KNOWN.has(lower) || (lower.endsWith('s') && KNOWN.has(lower.slice(0, -1)));
}

function isMostlyCapital(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters > 12 && capitals > letters * 0.6;
}
