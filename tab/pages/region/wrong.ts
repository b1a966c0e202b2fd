// What is wrong, by the path of each field in what is sent: "municipalities.1.name"; a list by its own: "coordinators".
import { columns, listIds } from './rows.ts';

export type Wrong = Readonly<Partial<Record<string, string>>>;

/** The field of the form where one mends what is said of a path: a tile has two, and a municipality's id none. */
const fieldAt = (path: string): string =>
  path.replace(/^(municipalities[.]\d+)[.]id$/, '$1.name').replace(/[.]tile$/, '.tile.0');

/** The first sentence of each field. */
export function wrongFrom(said: readonly (readonly [path: string, sentence: string])[]): Wrong {
  const wrong: Record<string, string> = {};
  for (const [path, sentence] of said) wrong[fieldAt(path)] ??= sentence;
  // The id of a party that has no name would have been made of it.
  for (const path of Object.keys(wrong)) {
    const [, row] = /^(parties[.]\d+)[.]name$/.exec(path) ?? [];
    if (row !== undefined) delete wrong[`${row}.id`];
  }
  return wrong;
}

const ranks = ['region.name', 'region.id', ...listIds, 'defaults'];

function rankOf(path: string): readonly number[] {
  const at = ranks.findIndex((one) => path === one || path.startsWith(`${one}.`));
  const list = listIds.find((one) => path.startsWith(`${one}.`));
  if (!list) return [at, -1, 0];
  const [, n = '', ...column] = path.split('.');
  return [at, Number(n), columns[list].indexOf(column.join('.'))];
}

/** In the order of the form. */
export const wrongIn = (wrong: Wrong): readonly (readonly [path: string, sentence: string])[] =>
  Object.entries(wrong)
    .flatMap(([path, sentence]) => (sentence === undefined ? [] : [[path, sentence] as const]))
    .toSorted(([one], [other]) => {
      const [a, b] = [rankOf(one), rankOf(other)];
      return a.map((rank, n) => rank - (b[n] ?? 0)).find((difference) => difference !== 0) ?? 0;
    });

/** What was said of a list's rows is of the past when one has changed; of all of them when one has gone. */
export const withoutRow = (wrong: Wrong, list: string, at: number | undefined): Wrong =>
  Object.fromEntries(
    Object.entries(wrong).filter(
      ([path]) => path !== list && !path.startsWith(at === undefined ? `${list}.` : `${list}.${at}.`),
    ),
  );
