// A year of its own stands after the area: /moten/lasar/<area>/2027.
import { useHere } from '../../../shell/place.ts';
import { yearsPath } from '../paths.ts';

export const yearPath = (place: string, area: string, year: number): string => `${yearsPath(place, area)}/${year}`;

/** The year that is filled in; undefined where the list is shown. */
export const useYearAsked = (): number | undefined => {
  const { address } = useHere();
  const [, , year] = address.rest;
  return year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined;
};
