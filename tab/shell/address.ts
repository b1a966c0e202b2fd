// Paths after '#': /<place>/<page>/<what the page makes of the rest>. A deep link in Teams carries the same path.

/** As they stand in the address; Start has no word of its own. */
export const mainPages = [
  'start',
  'arenden',
  'moten',
  'kontakter',
  'styrdokument',
  'forumet',
  'utskick',
  'laget',
] as const;
/** Those of the navigation. */
export type MainPage = (typeof mainPages)[number];

/** To these one comes from another page. */
const pageNames = [...mainPages, 'installningar', 'ny-region'] as const;
export type PageName = (typeof pageNames)[number];

export type Address = {
  readonly place: string;
  readonly page: PageName;
  readonly rest: readonly string[];
  /** What is asked of the page, after '?'; undefined when nothing is. */
  readonly query?: string;
};

const isPageName = (word: string): word is PageName => pageNames.some((name) => name === word);

/** Undefined: no such page. An empty path has an empty place. */
export function addressIn(path: string): Address | undefined {
  const at = withoutQuery(path);
  const query = path.slice(at.length + 1);
  const [place = '', page = 'start', ...rest] = at.split('/').filter(Boolean).map(decoded);
  return isPageName(page) ? { place, page, rest, ...(query !== '' && { query }) } : undefined;
}

export const withoutQuery = (path: string): string => path.split('?', 1)[0] ?? '';

/** What `<Link href>` takes and a deep link's subPageId is. */
export function pathTo(place: string, page: PageName = 'start', ...rest: readonly string[]): string {
  const words = page === 'start' ? [place, ...rest] : [place, page, ...rest];
  return `/${words.map(encodeURIComponent).join('/')}`;
}

/** The same page in another place, with all that is asked of it. */
export const inPlace = (path: string, place: string): string => path.replace(/^[/]?[^/?]*/, pathTo(place));

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
