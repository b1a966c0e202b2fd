import Holidays from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

/** Days when a party has closed, both ends included. */
export type Closure = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

/** Days that a count may run over at most: a closure mistyped as a century must not hold up the process. */
const longestWalk = 3 * 366;

const daysOffByYear = new Map<number, ReadonlySet<string>>();

// `public` are the days of Lag (1989:253) om allmänna helgdagar. `bank` are Midsummer's Eve, Christmas Eve and New
// Year's Eve, which Lag (1930:173) om beräkning av lagstadgad tid, 2 §, sets beside them.
const calendar = new Holidays('SE', { types: ['public', 'bank'] });

function daysOff(year: number): ReadonlySet<string> {
  const known = daysOffByYear.get(year);
  if (known) return known;
  const days = new Set(calendar.getHolidays(year).map((holiday) => holiday.date.slice(0, 'yyyy-mm-dd'.length)));
  daysOffByYear.set(year, days);
  return days;
}

/** Monday to Friday, save public holidays and the three eves. */
export const isWorkingDay = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek <= 5 && !daysOff(day.year).has(day.toString({ calendarName: 'never' }));

export const isWithin = (day: Temporal.PlainDate, { from, to }: Closure): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;

function walk(from: Temporal.PlainDate, n: number, step: 1 | -1, closed: readonly Closure[]): Temporal.PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`working days are counted in whole numbers from 0, not ${n}`);
  const counts = (day: Temporal.PlainDate) => isWorkingDay(day) && !closed.some((closure) => isWithin(day, closure));
  let day = from;
  let left = n;
  for (let walked = 0; left > 0; walked++) {
    if (walked === longestWalk) throw new RangeError(`no ${n} working days within ${longestWalk} days of ${from}`);
    day = day.add({ days: step });
    if (counts(day)) left--;
  }
  return day;
}

/**
 * The n-th working day after `from`; `from` itself never counts, and n = 0 gives it back. Days within `closed` do not
 * count. Throws RangeError when n is not a whole number from 0, or lies more than three years away.
 */
export const addWorkingDays = (
  from: Temporal.PlainDate,
  n: number,
  closed: readonly Closure[] = [],
): Temporal.PlainDate => walk(from, n, 1, closed);

/** The n-th working day before `day`, otherwise as addWorkingDays: when to remind if `day` is the last one. */
export const workingDaysBefore = (
  day: Temporal.PlainDate,
  n: number,
  closed: readonly Closure[] = [],
): Temporal.PlainDate => walk(day, n, -1, closed);

/** The first working day after `day`, which itself never counts; otherwise as addWorkingDays. */
export const nextWorkingDay = (day: Temporal.PlainDate, closed: readonly Closure[] = []): Temporal.PlainDate =>
  addWorkingDays(day, 1, closed);

/** Days off among Monday to Friday, from the day before `today` and as far ahead as an opening is looked for. */
export const daysOffAhead = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  Array.from({ length: 30 }, (_, n) => today.add({ days: n - 1 })).filter(
    (day) => day.dayOfWeek <= 5 && !isWorkingDay(day),
  );
