import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

const calendar = new Holidays('SE', { types: ['public'] });

const known = new Map<number, Temporal.PlainDate>();

/** Påskdagen, which the breaks of spring and the days of Ascension follow. */
export const easterSunday = (year: number): Temporal.PlainDate => {
  const before = known.get(year);
  if (before) return before;
  const found = calendar.getHolidays(year).find(({ rule }) => rule === 'easter');
  if (!found) throw new RangeError(`no Easter in ${year}`);
  const day = Temporal.PlainDate.from(found.date.slice(0, 'yyyy-mm-dd'.length));
  known.set(year, day);
  return day;
};
