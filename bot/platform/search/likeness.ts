import { withoutDots } from './words.ts';

/** How well a word that is there answers to one that is sought; the whole word is 1. */
export type Likeness = {
  readonly weight: number;
  /** Words that are there only when å, ä, ö are read as a and o. */
  readonly dotless: number;
};

const whole = 1;
const beginning = 0.8;
/** In a compound: "psykiatri" in "barnpsykiatri". */
const within = 0.4;
/** Letters. Shorter words lie in too many others. */
const leastWithin = 3;

/** With one letter wrong; with two it is half of this. */
const misspelt = 0.2;

function weightOf(sought: string, word: string): number {
  if (word === sought) return whole;
  if (word.startsWith(sought)) return beginning;
  return sought.length >= leastWithin && word.includes(sought) ? within : 0;
}

/** All words of the rows, each once, so that one look through them finds every compound. */
export class Vocabulary {
  readonly #words = new Map<string, string>();

  add(word: string): void {
    if (!this.#words.has(word)) this.#words.set(word, withoutDots(word));
  }

  /** Words like the one sought. Who writes å, ä or ö means it; who writes a or o may lack the key. */
  like(sought: string): ReadonlyMap<string, Likeness> {
    const found = new Map<string, Likeness>();
    const dotted = withoutDots(sought) !== sought;
    for (const [word, plain] of this.#words) {
      const own = weightOf(sought, word);
      const weight = own || (dotted || plain === word ? 0 : weightOf(sought, plain));
      if (weight > 0) found.set(word, { weight, dotless: own === 0 ? 1 : 0 });
    }
    return found;
  }

  /**
   * As `like`; and for a word that is nowhere, those that hold it but for some wrong letters, also begun upon, in a
   * compound or in another form.
   */
  nearly(sought: string): ReadonlyMap<string, Likeness> {
    const found = new Map(this.like(sought));
    if (found.size > 0) return found;
    const most = lettersWrong(sought);
    for (const word of most > 0 ? this.#words.keys() : []) {
      const wrong = leastWrong(sought, word);
      if (wrong <= most) found.set(word, { weight: misspelt / wrong, dotless: 0 });
    }
    return found;
  }
}

/** How many may be wrong: one letter in five, three at most; none in numbers, nor in short words and pasted ones. */
const lettersWrong = (sought: string): number =>
  sought.length < 5 || sought.length > 40 || /\d/.test(sought) ? 0 : Math.min(3, Math.round(sought.length / 5));

/** Letters put in, left out or exchanged between `sought` and the part of `word` most like it (Sellers 1980). */
function leastWrong(sought: string, word: string): number {
  let column = Array.from({ length: sought.length + 1 }, (_, n) => n);
  let least = sought.length;
  for (const letter of word) {
    const next = [0];
    for (let n = 1; n <= sought.length; n++) {
      const exchanged = (column[n - 1] ?? 0) + (sought[n - 1] === letter ? 0 : 1);
      next.push(Math.min(exchanged, (column[n] ?? 0) + 1, (next[n - 1] ?? 0) + 1));
    }
    column = next;
    least = Math.min(least, column.at(-1) ?? least);
  }
  return least;
}
