// Words with what must be known of them to judge a capital letter: does it open a sentence?

export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  readonly opensSentence: boolean;
  /** Counts sentences from 0; words of one sentence share it. */
  readonly sentence: number;
  /** True if nothing but spaces stands between this word and the one before. */
  readonly follows: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*/gu;
const ABBREVIATIONS = new Set(
  'bl ca dvs dr ev ex exv fd fr g h kl kap mfl mm nr obs osv resp s sk st t tel tex tom vg v vs åk årskr d k m f'.split(
    ' ',
  ),
);

export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let end = 0;
  let before = '';
  for (const match of text.matchAll(WORD)) {
    const gap = plainGap(text.slice(end, match.index), before);
    if (/[.!?\n]/.test(gap)) sentence += 1;
    const first = Array.from(match[0])[0] ?? '';
    end = match.index + match[0].length;
    words.push({
      text: match[0],
      lower: match[0].toLowerCase(),
      start: match.index,
      end,
      isCapital: first !== first.toLowerCase(),
      opensSentence: words.length === 0 || opens(gap, text[end]),
      sentence,
      follows: /^ *$/.test(gap) && words.length > 0,
    });
    before = match[0].toLowerCase();
  }
  return words;
}

// The stop of an abbreviation, of a clock or of a decimal ends no sentence.
function plainGap(gap: string, before: string): string {
  const withoutNumbers = gap.replace(/\d[.,:/-](?=\d)/g, '0');
  return ABBREVIATIONS.has(before) && withoutNumbers.startsWith('.') ? withoutNumbers.slice(1) : withoutNumbers;
}

function opens(gap: string, after: string | undefined): boolean {
  if (/[.!?:\n*>•]/.test(gap)) return true;
  if (/\d\)|(?:^| )- *["'(]?$/.test(gap)) return true;
  return /["(]$/.test(gap) && after === ' ';
}
