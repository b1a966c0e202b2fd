import {
  usualEndings,
  whatNamesDo,
  whatPersonsDo,
  whatSomebodyDoes,
  whomSomebodyHas,
  wordsThatAct,
  wordsThatOpen,
} from './lists/first-words.ts';
import type { Word } from './words.ts';

// «Zyx har varit borta»: a first word that is no usual first word, and then what somebody does.

const VERBS: ReadonlySet<string> = new Set(whatSomebodyDoes);
const VERBS_OF_NAMES: ReadonlySet<string> = new Set([...whatSomebodyDoes, ...whatNamesDo]);
const VERBS_OF_PERSONS: ReadonlySet<string> = new Set(whatPersonsDo);
const OPENERS: ReadonlySet<string> = new Set(wordsThatOpen);
const THINGS: ReadonlySet<string> = new Set(wordsThatAct);
const FAMILY: ReadonlySet<string> = new Set(whomSomebodyHas);

// A name as well, but «Hans mamma» is the mother of somebody unnamed.
const HIS = 'hans';

/** In UTF-16 units, between a name and what it does: «"Sol" mår», «Sol – mår», but not «Gran 27 mår». */
const WIDEST_GAP = 3;

/** In letters: longer first words are nearly always compounds, not names. */
const LONGEST = 8;

/** True if an unknown word stands where the name of somebody would, by the word after it. */
export function readsAsSomebody(word: Word, next: Word | undefined): boolean {
  if (word.lower.length > LONGEST || !isNext(next, VERBS)) return false;
  return !usualEndings.some((ending) => word.lower.endsWith(ending));
}

/** The same of a word that is known to be a name at times, whatever its ending: the first word is where names stand. */
export function readsAsNamed(word: Word, next: Word | undefined): boolean {
  if (OPENERS.has(word.lower)) return false;
  if (word.lower.endsWith('s') && isNext(next, FAMILY)) return word.lower !== HIS;
  const verbs = THINGS.has(word.lower) ? VERBS_OF_PERSONS : VERBS_OF_NAMES;
  return next?.sentence === word.sentence && next.start - word.end <= WIDEST_GAP && verbs.has(next.lower);
}

function isNext(next: Word | undefined, among: ReadonlySet<string>): boolean {
  return next?.follows === true && among.has(next.lower);
}
