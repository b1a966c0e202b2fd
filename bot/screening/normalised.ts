import type { Certainty, Finding, FindingKind } from './finding.ts';
import { readWords, type Word } from './words.ts';

// One writing for what can be written in many ways, with the way back to the text as it was written.

export interface Normalised {
  readonly original: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** More marks than this on one letter is no writing; it is refused rather than read. */
const MOST_MARKS = 8;

const CLUSTER = /[^\p{M}\p{Cf}][\p{M}\p{Cf}]*|[\p{M}\p{Cf}]+/gu;
const INVISIBLE = /\p{Cf}|\u034F|[\u115F\u1160\u3164]|[\u17B4\u17B5]|[\uFE00-\uFE0F]/gu;

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  pairs('АВЕЗКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝкӓӧ', 'ABE3KMHOPCTYXIJSaeopcyxijshdqwkäö').concat(
    pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαιονρυμ', 'ABEZHIKMNOPTYXaiovpuu'),
    pairs('ıɑɡ‐‑‒–—―−﹣－⁃˗', 'iag-----------'),
    pairs('’‘ʼ´`′”“„»«″', '\'\'\'\'\'\'""""""'),
    pairs('⁄∕·•∙', '//...'),
  ),
);

/** @throws RangeError for text that nobody writes, such as a letter under a heap of accents. */
export function normalise(original: string): Normalised {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const visible = match[0].replace(INVISIBLE, '');
    if (visible.length > MOST_MARKS) throw new RangeError('More marks on one letter than can be read');
    const plain = Array.from(visible.normalize('NFKC'), plainCharacter).join('');
    text += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { original, text, words: readWords(text), starts, ends };
}

/** `start` and `end` count in the normalised text; the finding counts in the original. */
export function finding(
  text: Normalised,
  kind: FindingKind,
  start: number,
  end: number,
  certainty: Certainty,
): Finding {
  const from = text.starts[start];
  const to = text.ends[end - 1];
  if (from === undefined || to === undefined) throw new RangeError('A finding outside the text');
  return { kind, word: text.original.slice(from, to), start: from, end: to, certainty };
}

function plainCharacter(character: string): string {
  const alike = LOOK_ALIKES.get(character);
  if (alike !== undefined) return alike;
  if (/\p{Nd}/u.test(character)) return decimalDigit(character);
  if (character === '\r' || character === '\u2028' || character === '\u2029' || character === '\u0085') return '\n';
  return character !== '\n' && /\s/u.test(character) ? ' ' : character;
}

// Unicode keeps every script's ten digits in a row that starts at a multiple of sixteen, or six after one.
function decimalDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

function pairs(from: string, to: string): [string, string][] {
  const targets = Array.from(to);
  return Array.from(from, (character, index) => [character, targets[index] ?? character]);
}
