// Where in the page one is, by the words after /kontakter, and the paths that lead there.
import { pathTo } from '../../shell/address.ts';

export type Spot =
  | { readonly kind: 'list' | 'all' | 'new' | 'import' }
  | { readonly kind: 'contact' | 'edit'; readonly id: string };

/** Rows have ids of their own, which are none of these. */
const words = { alla: 'all', ny: 'new', 'las-in': 'import' } as const;
const editWord = 'andra';

const isWord = (word: string): word is keyof typeof words => Object.hasOwn(words, word);

export function spotAt(rest: readonly string[]): Spot {
  const [first, second] = rest;
  if (first === undefined) return { kind: 'list' };
  if (isWord(first)) return { kind: words[first] };
  return { kind: second === editWord ? 'edit' : 'contact', id: first };
}

/** `query`: without its '?'. */
export const listPath = (place: string, query = ''): string =>
  `${pathTo(place, 'kontakter')}${query === '' ? '' : `?${query}`}`;
export const contactPath = (place: string, id: string): string => pathTo(place, 'kontakter', id);
export const editPath = (place: string, id: string): string => pathTo(place, 'kontakter', id, editWord);
export const newPath = (place: string): string => pathTo(place, 'kontakter', 'ny');
export const allPath = (place: string): string => pathTo(place, 'kontakter', 'alla');
export const importPath = (place: string): string => pathTo(place, 'kontakter', 'las-in');
