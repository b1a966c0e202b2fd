import { usualEndings, whatSomebodyDoes } from './lists/first-words.ts';
import type { Word } from './words.ts';

// «Zyx har varit borta»: a first word that is no usual first word, and then what somebody does.

const VERBS: ReadonlySet<string> = new Set(whatSomebodyDoes);

/** In letters: longer first words are nearly always compounds, not names. */
const LONGEST = 8;

const DEFINITE = /.{3}(?:en|et|an|na|ar|er)$/u;

/** True if an unknown word stands where the name of somebody would, by the word after it. */
export function readsAsSomebody(word: Word, next: Word | undefined): boolean {
  if (word.lower.length > LONGEST || !doesSomething(next)) return false;
  return !usualEndings.some((ending) => word.lower.endsWith(ending));
}

/** The same of a word that is known to be a name at times. */
export function readsAsNamed(word: Word, next: Word | undefined): boolean {
  return doesSomething(next) && !DEFINITE.test(word.lower);
}

function doesSomething(next: Word | undefined): boolean {
  return next?.follows === true && VERBS.has(next.lower);
}
