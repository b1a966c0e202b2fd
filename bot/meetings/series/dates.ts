/** The days that a rhythm says, whatever the calendar has to say of them. */
import { Temporal } from 'temporal-polyfill';
import type { Term, TermId } from '../../forums/school-year.ts';
import type { Rhythm } from './rhythm.ts';

/** `term`: missing of a date that the convener has chosen, which needs none. */
export type PlannedDate = { readonly planned: Temporal.PlainDate; readonly term?: TermId };

export const compare = Temporal.PlainDate.compare;

export const isWithinSpan = (day: Temporal.PlainDate, { from, to }: Pick<Term, 'from' | 'to'>): boolean =>
  compare(from, day) <= 0 && compare(day, to) <= 0;

export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** ISO 8601 numbers them; odd or even is said of the number, also of 53. */
export const isOddWeek = (day: Temporal.PlainDate): boolean => (day.weekOfYear ?? 0) % 2 === 1;

/** Every one of that weekday, 1 to 5, in the span. */
const weekdaysIn = ({ from, to }: Term, weekday: number): readonly Temporal.PlainDate[] => {
  const first = from.add({ days: (weekday - from.dayOfWeek + 7) % 7 });
  const weeks = Math.floor(first.until(to, { largestUnit: 'days' }).days / 7);
  return Array.from({ length: Math.max(0, weeks + 1) }, (_, n) => first.add({ weeks: n }));
};

const weeksBetween = (one: Temporal.PlainDate, other: Temporal.PlainDate): number =>
  mondayOf(one).until(mondayOf(other), { largestUnit: 'weeks' }).weeks;

const monthsBetween = (one: Temporal.PlainDate, other: Temporal.PlainDate): number =>
  (other.year - one.year) * 12 + other.month - one.month;

const isNth = (day: Temporal.PlainDate, nth: number): boolean =>
  nth === -1 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === nth;

/** So many of them, as far from each other and from both ends as can be. */
const spread = <T>(all: readonly T[], times: number): readonly T[] => {
  const most = Math.min(times, all.length);
  return Array.from({ length: most }, (_, n) => all[Math.floor(((2 * n + 1) * all.length) / (2 * most))]).filter(
    (one) => one !== undefined,
  );
};

const inTerm = (rhythm: Exclude<Rhythm, { kind: 'dates' }>, term: Term): readonly Temporal.PlainDate[] => {
  const days = weekdaysIn(term, rhythm.weekday);
  switch (rhythm.kind) {
    case 'weeks': {
      const from = Temporal.PlainDate.from(rhythm.from);
      return days.filter((day) => compare(from, day) <= 0 && weeksBetween(from, day) % rhythm.every === 0);
    }
    case 'parity':
      return days.filter((day) => isOddWeek(day) === (rhythm.parity === 'odd'));
    case 'months': {
      const from = Temporal.PlainDate.from(rhythm.from);
      const isItsMonth = (day: Temporal.PlainDate) => monthsBetween(from, day) % rhythm.every === 0;
      return days.filter((day) => compare(from, day) <= 0 && isNth(day, rhythm.nth) && isItsMonth(day));
    }
    case 'terms':
      return spread(days, term.id.endsWith('autumn') ? rhythm.autumn : rhythm.spring);
  }
};

/** In the order of the calendar, each day once. Only a list of dates gives days outside the terms. */
export const plannedDates = (rhythm: Rhythm, terms: readonly Term[]): readonly PlannedDate[] => {
  if (rhythm.kind === 'dates')
    return [...new Set(rhythm.dates)].toSorted().map((day) => {
      const planned = Temporal.PlainDate.from(day);
      const term = terms.find((one) => isWithinSpan(planned, one));
      return { planned, ...(term && { term: term.id }) };
    });
  const found = terms
    .flatMap((term) => inTerm(rhythm, term).map((planned) => ({ planned, term: term.id })))
    .toSorted((one, other) => compare(one.planned, other.planned));
  // Terms that have been entered over each other share days.
  return found.filter(({ planned }, n) => !found[n - 1]?.planned.equals(planned));
};
