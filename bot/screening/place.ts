import type { Certainty, Finding } from './finding.ts';
import { parishes, placesThatAreWords, skaraborg, sweden } from './lists/places.ts';
import { finding, type Normalised } from './normalised.ts';
import type { Word } from './words.ts';

// Municipalities, towns and the localities of the region; also «Skövdes», «mariestadsbo».

const PLACES: ReadonlySet<string> = new Set([...skaraborg, ...parishes, ...sweden]);
const WORDS: ReadonlySet<string> = new Set(placesThatAreWords);
// What may be built on the name of a place, as in «mariestadsbo» and «skövdeskolorna».
const BUILT_ON =
  /^s?-?(?:bo|bor|bon|borna|skol\p{L}*|trakt\p{L}*|område\p{L}*|gymnasi\p{L}*|familj\p{L}*|barn\p{L}*|team\p{L}*)$/u;
const SHORTEST_BEGINNING = 3;
const LONGEST_WORD = 60;

export function findPlaces(text: Normalised): Finding[] {
  const found: Finding[] = [];
  text.words.forEach((word, index) => {
    const next = text.words[index + 1];
    if (next?.follows && isPlace(`${word.lower} ${next.lower}`)) {
      found.push(finding(text, 'place', word.start, next.end, 'blocks'));
    }
    const certainty = judge(word, next);
    if (certainty !== 'no') found.push(finding(text, 'place', word.start, word.end, certainty));
  });
  return found;
}

function judge(word: Word, next: Word | undefined): Certainty | 'no' {
  if ([word.lower, ...word.lower.split('-')].some(isPlace) || beginsWithPlace(word.lower)) return 'blocks';
  if (!word.isCapital || !isListed(WORDS, word.lower)) return 'no';
  if (next?.follows && /^kommuns?$/.test(next.lower)) return 'blocks';
  return word.opensSentence ? 'no' : 'asks';
}

function isPlace(lower: string): boolean {
  return isListed(PLACES, lower);
}

function isListed(places: ReadonlySet<string>, lower: string): boolean {
  return places.has(lower) || (lower.endsWith('s') && places.has(lower.slice(0, -1)));
}

function beginsWithPlace(lower: string): boolean {
  const longest = Math.min(lower.length - 1, LONGEST_WORD);
  for (let length = SHORTEST_BEGINNING; length <= longest; length += 1) {
    if (PLACES.has(lower.slice(0, length)) && BUILT_ON.test(lower.slice(length))) return true;
  }
  return false;
}
