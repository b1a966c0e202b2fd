/** Where the tab shows the list, as the bot links to it and the tab reads it. */
import type { Ages } from '../platform/search/ages.ts';
import type { Sought } from './search.ts';

const agesInQuery = ({ from, to }: Ages): string => (from === to ? `${from}` : `${from}-${to}`);

/** A link has its room on a card, characters. */
const longestWords = 80;

/** `/mariestad-team/kontakter?ord=rehab&alder=12&verksamhet=rehab`. `forum`: a forum's id, or `region`. */
export const contactsPath = (forum: string, { words = '', ages, parties = [] }: Sought = {}): string => {
  const query = new URLSearchParams();
  if (words !== '') query.set('ord', words.slice(0, longestWords));
  if (ages) query.set('alder', agesInQuery(ages));
  for (const party of parties) query.append('verksamhet', party);
  return `/${forum}/kontakter${query.size > 0 ? `?${query}` : ''}`;
};

/** What a link asks for; whatever cannot be read is left out. */
export const soughtIn = (query: string): Sought => {
  const asked = new URLSearchParams(query);
  const [, from, to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(asked.get('alder') ?? '') ?? [];
  return {
    words: asked.get('ord') ?? '',
    parties: asked.getAll('verksamhet'),
    ...(from !== undefined && to !== undefined && { ages: { from: Number(from), to: Number(to) } }),
  };
};
