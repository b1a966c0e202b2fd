// Where in the page one is, by the words after /utskick, and the paths that lead there.
import { pathTo } from '../../shell/address.ts';

export type Spot =
  | { readonly kind: 'list' | 'lists' }
  /** `forum`: to the own forum. Undefined: whichever one may. `to`: chosen from the start, of all in the region. */
  | { readonly kind: 'new'; readonly forum: string | undefined; readonly to: string | undefined }
  | { readonly kind: 'one' | 'correct'; readonly id: string };

/** Ids begin with a day, so none of them is one of these. */
const words = { new: 'nytt', lists: 'listor', correct: 'ratta' } as const;

/** `query`: `till=<forum>`, where another page leads to an update to that forum. */
export function spotAt([first, second]: readonly string[], query?: string): Spot {
  if (first === undefined) return { kind: 'list' };
  if (first === words.new)
    return { kind: 'new', forum: second, to: new URLSearchParams(query).get('till') ?? undefined };
  if (first === words.lists) return { kind: 'lists' };
  return { kind: second === words.correct ? 'correct' : 'one', id: first };
}

const path = (place: string, ...rest: readonly string[]): string => pathTo(place, 'utskick', ...rest);

export const listPath = (place: string): string => path(place);
export const newPath = (place: string, forum?: string): string =>
  path(place, words.new, ...(forum === undefined ? [] : [forum]));
export const listsPath = (place: string): string => path(place, words.lists);
export const updatePath = (place: string, id: string): string => path(place, id);
export const correctPath = (place: string, id: string): string => path(place, id, words.correct);
