/** The last days of term that a forum goes by, brought to the school years of its area. */
import { Temporal } from 'temporal-polyfill';
import { type SchoolYear, termsOf } from '../school-year.ts';

/** A school year is from July to June here, since a term end outside every entered one stays as it was. */
const schoolYearOf = ({ year, month }: Temporal.PlainDate): number => (month > 6 ? year : year - 1);

/**
 * Where a school year is entered, its two term ends and none besides; where it is not, those that were: proposed when
 * the forum was made, and better than none.
 */
export const termEndsBy = (
  before: readonly Temporal.PlainDate[],
  years: readonly SchoolYear[],
): readonly Temporal.PlainDate[] => {
  const entered = new Set(years.map(({ year }) => year));
  const left = before.filter((day) => !entered.has(schoolYearOf(day)));
  return [...left, ...years.flatMap(termsOf).map(({ to }) => to)].toSorted(Temporal.PlainDate.compare);
};

export const isSameEnds = (one: readonly Temporal.PlainDate[], other: readonly Temporal.PlainDate[]): boolean =>
  one.length === other.length && one.every((day, n) => other[n]?.equals(day));
