import { wordList } from './lists/word-list.ts';
import type { Word } from './words.ts';

// «Zyx har varit borta»: a first word that is no usual first word, and then what somebody does.

const VERBS = new Set(
  wordList(`har hade är var mår mådde går gick bor bodde heter hette vill ville kan kunde ska skulle säger sa berättar
  berättade sover äter kommer kom blir blev behöver tycker upplever känner orkar vägrar får fick började slutade trivs
  saknar pratar väntar bråkar slår skär gråter uttrycker ber bad sitter ligger leker spelar klarar`),
);

// Ordinary first words in definite form, plural or made of a verb end so; names of these endings are in the lists.
const USUAL_ENDINGS =
  /(?:en|et|an|na|nas|ar|er|or|re|ing|ning|het|tion|skap|ande|ende|else|itet|tid|stöd|hjälp|kontakt|samtal|oro|stress|plan|möte|sömn)$/u;

/** True if the word stands where the name of somebody would, by the word after it. */
export function readsAsSomebody(word: Word, next: Word | undefined): boolean {
  return next?.follows === true && VERBS.has(next.lower) && !USUAL_ENDINGS.test(word.lower);
}
