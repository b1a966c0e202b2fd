// Where in the page one is, by the words after /laget, and the paths that lead there.
import { pathTo } from '../../shell/address.ts';

export const listPath = (place: string): string => pathTo(place, 'laget');

/** `about`: what one wants to do something about there; the page goes straight to it. */
export const municipalityPath = (place: string, municipality: string, about?: string): string =>
  `${pathTo(place, 'laget', municipality)}${about === undefined ? '' : `?om=${encodeURIComponent(about)}`}`;

export const aboutIn = (query: string | undefined): string | undefined =>
  new URLSearchParams(query).get('om') ?? undefined;
