/** The age that somebody means among the words they look for: "rehab 12 år", "en 15-åring", "bup 13–15". */

/** Both ends included, years. */
export type Ages = { readonly from: number; readonly to: number };

/** No child or young person whom the services share is older. */
const oldest = 25;

const numerals =
  'noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  );
const numeral = `\\d{1,2}|${numerals.toReversed().join('|')}`;
const span = '(?:\\s*[-‐‑–—]\\s*|\\s+till\\s+)';
const years = '(?:\\s*år(?:s|en)?|\\s*[-‐‑]?\\s*åring(?:s|en|ar|arna)?|\\s+å)(?!\\p{L})';

/** Not the years at school, nor weeks, nor a part of a longer number, a date or a price. */
const notBefore = '(?<![\\p{L}\\d.,:/+]|\\d[-‐‑–—]|(?:åk|årskurs|klass|vecka|kl)\\.?\\s*(?:\\d{1,2}\\s*[-–]\\s*)?)';
const lead = '(?:(?:åldern|ålder|åldrarna|en|från)\\s+)?';

const patterns = [
  `${notBefore}mellan\\s+(${numeral})\\s+och\\s+(${numeral})${years}`,
  `${notBefore}${lead}(${numeral})(?:${span}(${numeral}))?${years}`,
  // Without "år" only two of them, and with no other figure near: the rest of a telephone number is two figures and two.
  `(?<!\\d\\s*)${notBefore}${lead}(\\d{1,2})${span}(\\d{1,2})(?![\\d.:/]|\\s*[-–]?\\s*\\d)(?!\\p{L})`,
  `${notBefore}(?:åldern|ålder)\\s+(\\d{1,2})(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'iu'));

const yearsOf = (written: string): number => {
  const place = numerals.indexOf(written.toLocaleLowerCase('sv'));
  return place < 0 ? Number(written) : place;
};

/** `words`: the rest of them. The first age counts; above 25 years it is no age but words, as is a number alone. */
export function readAge(sought: string): { readonly words: string; readonly age?: Ages } {
  const text = sought.normalize('NFC');
  for (const pattern of patterns) {
    const [written, first, last = first] = pattern.exec(text) ?? [];
    if (written === undefined || first === undefined || last === undefined) continue;
    const [from, to] = [yearsOf(first), yearsOf(last)].sort((a, b) => a - b);
    if (from === undefined || to === undefined || to > oldest) continue;
    return { words: text.replace(written, ' ').replace(/\s+/g, ' ').trim(), age: { from, to } };
  }
  return { words: text.replace(/\s+/g, ' ').trim() };
}
