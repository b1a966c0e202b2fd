// Where in the page one is, and which buttons of a card lead to another place of it rather than to an answer.

import type { CardPress } from '../../parts/card-canvas.ts';
import { pathTo } from '../../shell/address.ts';

export type Spot =
  | { readonly kind: 'list' }
  /** `forum`: the team to ask; undefined: asked for. */
  | { readonly kind: 'new'; readonly forum: string | undefined }
  | { readonly kind: 'case'; readonly forum: string; readonly id: string };

const newWord = 'ny';

export function spotAt(rest: readonly string[]): Spot {
  const [first, second] = rest;
  if (first === newWord) return { kind: 'new', forum: second };
  return first !== undefined && second !== undefined ? { kind: 'case', forum: first, id: second } : { kind: 'list' };
}

export const listPath = (place: string): string => pathTo(place, 'arenden');
export const casePath = (place: string, forum: string, id: string): string => pathTo(place, 'arenden', forum, id);
export const newPath = (place: string, forum?: string): string =>
  pathTo(place, 'arenden', newWord, ...(forum === undefined ? [] : [forum]));

/** Undefined: the press is sent, and its answer shown where the card stands. */
export function leadsTo(place: string, { verb, data }: CardPress): string | undefined {
  const { forum, case: id, askerSeat } = data;
  if (verb === 'case.mine') return listPath(place);
  if (typeof forum !== 'string') return undefined;
  if (verb === 'case.show' && typeof id === 'string') return casePath(place, forum, id);
  return verb === 'case.new' && askerSeat === undefined ? newPath(place, forum) : undefined;
}
