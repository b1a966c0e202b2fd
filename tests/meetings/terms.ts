/** Ten years of terms with breaks, worked out by plain rules: nothing of ours that the tests are to judge. */
import { Temporal } from 'temporal-polyfill';
import type { SchoolYear } from '../../bot/forums/school-year.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** From the Monday of that ISO week, so many days. */
const weekOf = (year: number, week: number, days: number) => {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return { from, to: from.add({ days: days - 1 }) };
};

export const yearFrom = (year: number): SchoolYear => ({
  year,
  autumn: { from: day(`${year}-08-17`), to: day(`${year}-12-18`) },
  spring: { from: day(`${year + 1}-01-08`), to: day(`${year + 1}-06-11`) },
  breaks: [
    { name: 'Höstlov', ...weekOf(year, 44, 5) },
    { name: 'Sportlov', ...weekOf(year + 1, 7, 5) },
    { name: 'Påsklov', ...weekOf(year + 1, 14, 5) },
  ],
});

/** Läsåret 2026/27 to 2035/36: two years with a week 53 among them. */
export const tenYears: readonly SchoolYear[] = Array.from({ length: 10 }, (_, n) => yearFrom(2026 + n));

/** A year whose terms meet at the new year, so that weeks 53 and 1 are in them. */
export const overNewYear: SchoolYear = {
  ...yearFrom(2026),
  autumn: { from: day('2026-08-17'), to: day('2026-12-31') },
  spring: { from: day('2027-01-01'), to: day('2027-06-11') },
  breaks: [],
};
