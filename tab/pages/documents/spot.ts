// Where in the page one is, by the words after /styrdokument, and the paths that lead there.
import { pathTo } from '../../shell/address.ts';

/** A document by its area and its id in it. */
export type At = { readonly area: string; readonly id: string };

export type Spot =
  | { readonly kind: 'list' | 'examples' | 'new' }
  | (At & { readonly kind: 'example' | 'edit' })
  /** `n` undefined: the version in force, else what the list shows. */
  | (At & { readonly kind: 'document'; readonly n?: number })
  | (At & { readonly kind: 'compare'; readonly from?: number; readonly to?: number });

/** Areas have a colon in their ids, so none of them is one of these. */
const words = { examples: 'exempel', new: 'ny', edit: 'andra', version: 'version', compare: 'jamfor' } as const;

export function spotAt(rest: readonly string[]): Spot {
  const [first, second, third, ...numbers] = rest;
  if (first === words.new) return { kind: 'new' };
  if (first === words.examples) {
    return second !== undefined && third !== undefined
      ? { kind: 'example', area: second, id: third }
      : { kind: 'examples' };
  }
  if (first === undefined || second === undefined) return { kind: 'list' };
  const at = { area: first, id: second };
  const [one, other] = numbers.map(numberIn);
  if (third === words.edit) return { kind: 'edit', ...at };
  if (third === words.version) return { kind: 'document', ...at, ...(one !== undefined && { n: one }) };
  if (third !== words.compare) return { kind: 'document', ...at };
  return { kind: 'compare', ...at, ...(one !== undefined && { from: one }), ...(other !== undefined && { to: other }) };
}

const numberIn = (word: string): number | undefined => (/^[1-9]\d{0,3}$/.test(word) ? Number(word) : undefined);

const path = (place: string, ...rest: readonly string[]): string => pathTo(place, 'styrdokument', ...rest);

/** `query`: without its '?'. */
export const listPath = (place: string, query = ''): string => `${path(place)}${query === '' ? '' : `?${query}`}`;
export const newPath = (place: string): string => path(place, words.new);
export const examplesPath = (place: string): string => path(place, words.examples);
export const examplePath = (place: string, { area, id }: At): string => path(place, words.examples, area, id);
export const documentPath = (place: string, { area, id }: At, n?: number): string =>
  n === undefined ? path(place, area, id) : path(place, area, id, words.version, String(n));
export const editPath = (place: string, { area, id }: At): string => path(place, area, id, words.edit);
export const comparePath = (place: string, { area, id }: At, from: number, to: number): string =>
  path(place, area, id, words.compare, String(from), String(to));
