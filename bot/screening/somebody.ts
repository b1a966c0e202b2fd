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
  /(?:en|et|an|na|nas|ar|er|or|re|ing|ning|het|tion|skap|ande|ende|else|itet|ism|ik|in|ut|ie|sch|isk|ör|ek|ist|ens|ad|tid|stöd|hjälp|kontakt|samtal|oro|ro|stress|plan|möte|sömn|mat|kost|frånvaro|närvaro|vård|lek|språk|skada|skola|skolor|förmåga|känsla|lust|vikt|smärta|värk|kraft|ork|svar|vila|liv|gång|våld|bruk|hem|problem|krav|beslut|resultat|team|träff|arbete|material|schema|insats|remiss|prov|ålder|idrott|trots|förslag|besök|spel|brist|ångest|behov|stämning|nivå|grupp|rum|miljö|press|glädje|ilska|sorg|rädsla)$/u;

const DEFINITE = /.{3}(?:en|et|an|na|ar|er)$/u;

/** True if an unknown word stands where the name of somebody would, by the word after it. */
export function readsAsSomebody(word: Word, next: Word | undefined): boolean {
  return doesSomething(next) && !USUAL_ENDINGS.test(word.lower);
}

/** The same of a word that is known to be a name at times. */
export function readsAsNamed(word: Word, next: Word | undefined): boolean {
  return doesSomething(next) && !DEFINITE.test(word.lower);
}

function doesSomething(next: Word | undefined): boolean {
  return next?.follows === true && VERBS.has(next.lower);
}
