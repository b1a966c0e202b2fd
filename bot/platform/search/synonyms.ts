import { wordsSought } from './words.ts';

/** What is typed → what it may be called in the rows. One way only: give the other way too where it holds. */
export type Synonyms = Readonly<Record<string, readonly string[]>>;

type Exchange = { readonly typed: readonly string[]; readonly called: readonly string[] };

export const exchangesOf = (synonyms: Synonyms): readonly Exchange[] =>
  Object.entries(synonyms).flatMap(([typed, names]) =>
    names.map((name) => ({ typed: wordsSought(typed), called: wordsSought(name) })),
  );

/** Ways to read one search, at most: each takes its own look into the index. */
const mostReadings = 16;

/** The words as they stand, first, and then with each synonym, or several, put in their place. */
export function readingsOf(words: readonly string[], exchanges: readonly Exchange[]): readonly (readonly string[])[] {
  let readings: (readonly string[])[] = [words];
  for (const { typed, called } of exchanges) {
    if (!typed.every((word) => words.includes(word))) continue;
    const exchanged = readings
      .filter((reading) => typed.every((word) => reading.includes(word)))
      .map((reading) => [...new Set([...reading.filter((word) => !typed.includes(word)), ...called])]);
    readings = [...readings, ...exchanged].slice(0, mostReadings);
  }
  return readings;
}
