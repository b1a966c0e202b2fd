/** Text as the words that are searched for: Swedish letters are letters of their own, all else is brought to a–z. */

/** Letters that no decomposition leads to a–z or å, ä, ö. Danish and Norwegian stand for the Swedish ones they sound as. */
const kindred: Readonly<Record<string, string>> = { æ: 'ä', ø: 'ö', ß: 'ss', ð: 'd', đ: 'd', ł: 'l', þ: 'th', œ: 'oe' };

const kin = (letter: string) => kindred[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');

/** "ÉVA Müller" → "eva muller", "Ærø" → "ärö", "Öster" → "öster"; alike for composed and decomposed letters. */
export const inSmallLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/\p{Cf}/gu, '') // the soft hyphens and zero-width signs that come along in what is pasted
    .replace(/[^\p{ASCII}åäö]/gu, kin);

/** "öster" → "oster", for keyboards without the letters. As long as the word itself. */
export const withoutDots = (word: string): string => word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');

/** "070-174 06 05", "+46 (0)70-174 06 05" and "0046701740605" → "0701740605"; begun upon, "+4" → "0". */
export function digitsOf(number: string): string {
  const dialled = number
    .normalize('NFKC')
    .replace('(0)', '')
    .replace(/[^\d+]/g, '');
  return dialled.replace(/^(\+|00)460?|^\+4?$/, '0').replaceAll('+', '');
}

/** A telephone number as it may be written, or the beginning of one. */
const number = /(?<![\p{L}\p{N}])(?:\+|0(?=\d))(?:[ ()‐–-]{0,3}\d)*/gu;

/** The least length of a telephone number with its area code; what is shorter in a text may be hours or dates. */
const wholeNumber = 7;

/** The words of a text to be found: hyphenated ones also as one, and a telephone number as its digits. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  const rest = inSmallLetters(text).replace(number, (written) => {
    const digits = digitsOf(written);
    if (digits.length < wholeNumber) return written;
    words.push(digits);
    return ' ';
  });
  for (const [joined] of rest.matchAll(/[\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*/gu)) {
    const parts = joined.split(/[-‐]/);
    words.push(...parts);
    if (parts.length > 1) words.push(parts.join(''));
  }
  return words;
}

/** Words that narrow nothing; a row need not have them. */
const small = new Set('och eller i på för till med av om en ett den det de som hos vid'.split(' '));

/** Words that a search may have; each must be there, so the rest of a pasted letter finds nothing more. */
const mostWords = 12;

/** The words that somebody looks for, each once, without the small ones unless there are no others. */
export function wordsSought(text: string): string[] {
  const words: string[] = [];
  const rest = inSmallLetters(text).replace(number, (written) => {
    words.push(digitsOf(written));
    return ' ';
  });
  words.push(...(rest.match(/[\p{L}\p{N}]+/gu) ?? []));
  const telling = words.filter((word) => !small.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, mostWords);
}
