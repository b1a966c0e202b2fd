/** Search as you type over some thousand Swedish rows, held in memory. Runs in the browser as well as in Node. */
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { type Likeness, Vocabulary } from './likeness.ts';
import { exchangesOf, readingsOf, type Synonyms } from './synonyms.ts';
import { wordsIn, wordsSought } from './words.ts';

export type SearchField<T> = {
  of(item: T): string;
  /** Above 0; a name weighs more than a note. */
  readonly weight: number;
};

export type Searched<T> = {
  /** Of two items with the same id only the first is found. */
  idOf(item: T): string;
  readonly fields: Readonly<Record<string, SearchField<T>>>;
  readonly synonyms?: Synonyms;
};

export type Search<T> = {
  /**
   * Items that have all the words, best first and then as given; all items when there are no words. Twelve words count.
   * Misspelt words are guessed at only when nothing has them as they stand.
   */
  find(words: string): readonly T[];
};

type Likes = ReadonlyMap<string, Likeness>;

/** Where an item was given, and how well it answers to all the words; what answers only without its dots comes last. */
type Rank = Likeness & { readonly place: number };

const better = (a: Likeness, b: Likeness): number => a.dotless - b.dotless || b.weight - a.weight;
const bestFirst = (a: Rank, b: Rank): number => better(a, b) || a.place - b.place;

/** What a synonym weighs beside the word that was typed. */
const bySynonym = 0.5;

/** The index's own name of the id; no field is called so. */
const idField = '';

export function createSearch<T>({ idOf, fields, synonyms = {} }: Searched<T>, items: readonly T[]): Search<T> {
  const seen = new Set<string>();
  const unique = items.filter((item) => !seen.has(idOf(item)) && seen.add(idOf(item)));
  const exchanges = exchangesOf(synonyms);
  const vocabulary = new Vocabulary();
  const index = new MiniSearch<number>({
    idField,
    fields: Object.keys(fields),
    extractField: (place, name) => {
      const item = unique[place];
      return name === idField || item === undefined ? place : (fields[name]?.of(item) ?? '');
    },
    stringifyField: String,
    tokenize: wordsIn,
    processTerm: (word) => {
      vocabulary.add(word);
      return word;
    },
    searchOptions: { tokenize: (words) => words.split(' '), processTerm: (word) => word },
  });
  index.addAll([...unique.keys()]);

  function rank({ id, match }: SearchResult, sought: readonly Likes[], share: number): Rank {
    const found = Object.entries(match).map(
      ([word, names]) => [word, Math.max(...names.map((name) => fields[name]?.weight ?? 0))] as const,
    );
    const all = { place: id, dotless: 0, weight: 0 };
    for (const likes of sought) {
      let best: Likeness | undefined;
      for (const [word, heaviest] of found) {
        const like = likes.get(word);
        const here = like && { dotless: like.dotless, weight: like.weight * heaviest * share };
        if (here && (!best || better(here, best) < 0)) best = here;
      }
      all.dotless += best?.dotless ?? 0;
      all.weight += (best?.weight ?? 0) / sought.length;
    }
    return all;
  }

  function look(words: readonly string[], like: (word: string) => Likes, share: number): Rank[] {
    const sought = words.map(like);
    const queries = sought.map((likes): Query => ({ combineWith: 'OR', queries: [[...likes.keys()].join(' ')] }));
    return index.search({ combineWith: 'AND', queries }).map((result) => rank(result, sought, share));
  }

  function lookInAll(readings: readonly (readonly string[])[], like: (word: string) => Likes): readonly T[] {
    const best = new Map<number, Rank>();
    for (const [n, words] of readings.entries()) {
      for (const found of look(words, like, n === 0 ? 1 : bySynonym)) {
        const known = best.get(found.place);
        if (!known || better(found, known) < 0) best.set(found.place, found);
      }
    }
    return [...best.values()].sort(bestFirst).flatMap(({ place }) => unique[place] ?? []);
  }

  return {
    find(text) {
      const words = wordsSought(text);
      if (words.length === 0) return unique;
      const readings = readingsOf(words, exchanges);
      const found = lookInAll(readings, (word) => vocabulary.like(word));
      return found.length > 0 ? found : lookInAll(readings, (word) => vocabulary.nearly(word));
    },
  };
}
