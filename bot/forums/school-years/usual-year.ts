/**
 * The school year to begin from where a municipality has entered none: the weeks that most of Västra Götaland's
 * municipalities have. Ours to propose and theirs to mend: no document says which days.
 */
import { Temporal } from 'temporal-polyfill';
import { easterSunday } from '../../platform/time/easter.ts';
import type { SchoolYear, Span } from '../school-year.ts';

const friday = 5;

/** The first such day of the week from `day` on; `weekday`: Monday is 1. */
const firstFrom = (day: Temporal.PlainDate, weekday: number): Temporal.PlainDate =>
  day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });

/** A day of an ISO week. 4 January always lies in the first week of its year. */
export const dayOfIsoWeek = (year: number, week: number, weekday: number): Temporal.PlainDate => {
  const inFirst = new Temporal.PlainDate(year, 1, 4);
  return inFirst.add({ days: (week - 1) * 7 + weekday - inFirst.dayOfWeek });
};

const schoolWeek = (year: number, week: number): Span => ({
  from: dayOfIsoWeek(year, week, 1),
  to: dayOfIsoWeek(year, week, friday),
});

export const usualYear = (year: number): SchoolYear => {
  const easter = easterSunday(year + 1);
  const afterEpiphany = new Temporal.PlainDate(year + 1, 1, 8);
  return {
    year,
    autumn: {
      from: firstFrom(new Temporal.PlainDate(year, 8, 15), 1),
      to: firstFrom(new Temporal.PlainDate(year, 12, 16), friday),
    },
    spring: {
      from: afterEpiphany.dayOfWeek > friday ? firstFrom(afterEpiphany, 1) : afterEpiphany,
      to: firstFrom(new Temporal.PlainDate(year + 1, 6, 9), friday),
    },
    breaks: [
      { name: 'Höstlov', ...schoolWeek(year, 44) },
      { name: 'Sportlov', ...schoolWeek(year + 1, 7) },
      // The days after Easter Monday.
      { name: 'Påsklov', from: easter.add({ days: 2 }), to: easter.add({ days: 5 }) },
    ],
  };
};
