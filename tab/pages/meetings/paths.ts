// Where in the page one is, by the words after /moten, and the paths that lead there.
import { pathTo } from '../../shell/address.ts';

/** A meeting by its forum and its id in it. */
export type At = { readonly forum: string; readonly id: string };

export type Spot =
  | { readonly kind: 'list' | 'planner' | 'calendar' }
  /** `area` undefined: that of where one stands. */
  | { readonly kind: 'years'; readonly area: string | undefined }
  | (At & { readonly kind: 'series' | 'meeting' });

/** No forum is called by one of these. */
const words = { planner: 'planera', series: 'serie', years: 'lasar', calendar: 'kalender' } as const;

export function spotAt(rest: readonly string[]): Spot {
  const [first, second, third] = rest;
  if (first === words.planner) return { kind: 'planner' };
  if (first === words.calendar) return { kind: 'calendar' };
  if (first === words.years) return { kind: 'years', area: second };
  if (first === words.series)
    return second !== undefined && third !== undefined
      ? { kind: 'series', forum: second, id: third }
      : { kind: 'list' };
  return first !== undefined && second !== undefined ? { kind: 'meeting', forum: first, id: second } : { kind: 'list' };
}

const path = (place: string, ...rest: readonly string[]): string => pathTo(place, 'moten', ...rest);

export const listPath = (place: string): string => path(place);
export const meetingPath = (place: string, { forum, id }: At): string => path(place, forum, id);
/** The planner plans for the forum that one stands in. */
export const plannerPath = (forum: string): string => path(forum, words.planner);
export const seriesPath = (place: string, { forum, id }: At): string => path(place, words.series, forum, id);
export const yearsPath = (place: string, area?: string): string =>
  path(place, words.years, ...(area === undefined ? [] : [area]));
export const calendarPath = (place: string): string => path(place, words.calendar);
