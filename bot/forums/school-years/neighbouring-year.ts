/**
 * A school year as the same municipality has had another one: terms begin and end on the same day of the week, breaks
 * keep their ISO week, and what lies around Easter and Ascension follows them. Always one that can be saved as it is.
 */
import { Temporal } from 'temporal-polyfill';
import { easterSunday } from '../../platform/time/easter.ts';
import type { SchoolBreak, SchoolYear, Span } from '../school-year.ts';
import { flawsOf } from './typed.ts';
import { dayOfIsoWeek } from './usual-year.ts';

const { compare } = Temporal.PlainDate;

type MonthDay = { readonly month: number; readonly day: number };
type Window = { readonly earliest: MonthDay; readonly latest: MonthDay };

/** Each year the same weekday falls a day or two earlier: a week later when it would drift out of these. */
const windows = {
  autumnFrom: { earliest: { month: 8, day: 11 }, latest: { month: 8, day: 31 } },
  autumnTo: { earliest: { month: 12, day: 16 }, latest: { month: 12, day: 23 } },
  springFrom: { earliest: { month: 1, day: 7 }, latest: { month: 1, day: 20 } },
  springTo: { earliest: { month: 6, day: 7 }, latest: { month: 6, day: 20 } },
} satisfies Record<string, Window>;

/** The same weekday nearest to the same date of another year, within the window. */
const sameWeekday = (
  day: Temporal.PlainDate,
  year: number,
  { earliest, latest }: { readonly earliest: MonthDay; readonly latest: MonthDay },
): Temporal.PlainDate => {
  const sameDate = day.with({ year });
  const ahead = (day.dayOfWeek - sameDate.dayOfWeek + 7) % 7;
  const nearest = sameDate.add({ days: ahead > 3 ? ahead - 7 : ahead });
  if (compare(nearest, Temporal.PlainDate.from({ year, ...earliest })) < 0) return nearest.add({ weeks: 1 });
  return compare(nearest, Temporal.PlainDate.from({ year, ...latest })) > 0 ? nearest.subtract({ weeks: 1 }) : nearest;
};

/** Days from Easter Sunday between which a break goes with it, first day to first day: Holy Week, the week after, Ascension. */
const aroundEaster = [
  [-10, 8],
  [38, 42],
] as const;

const daysFrom = (one: Temporal.PlainDate, other: Temporal.PlainDate): number => one.until(other).days;

const followsEaster = ({ from }: Span): boolean => {
  const days = daysFrom(easterSunday(from.year), from);
  return aroundEaster.some(([first, last]) => first <= days && days <= last);
};

/** A day in week 53 comes in week 52 of a year that has no such. */
const sameIsoWeek = (day: Temporal.PlainDate, years: number): Temporal.PlainDate => {
  const { yearOfWeek = day.year, weekOfYear = 1 } = day;
  const moved = dayOfIsoWeek(yearOfWeek + years, weekOfYear, day.dayOfWeek);
  return moved.weekOfYear === weekOfYear ? moved : moved.subtract({ weeks: 1 });
};

const isBetweenTerms = ({ from, to }: Span, { autumn, spring }: SchoolYear): boolean =>
  compare(from, autumn.to) > 0 && compare(to, spring.from) < 0;

const movedBreak = (one: SchoolBreak, before: SchoolYear, after: SchoolYear): SchoolBreak => {
  if (isBetweenTerms(one, before))
    return {
      ...one,
      from: after.autumn.to.add({ days: daysFrom(before.autumn.to, one.from) }),
      to: after.spring.from.subtract({ days: daysFrom(one.to, before.spring.from) }),
    };
  const years = after.year - before.year;
  const from = followsEaster(one)
    ? easterSunday(one.from.year + years).add({ days: daysFrom(easterSunday(one.from.year), one.from) })
    : sameIsoWeek(one.from, years);
  return { ...one, from, to: from.add({ days: daysFrom(one.from, one.to) }) };
};

export const neighbouringYear = (before: SchoolYear, year: number): SchoolYear => {
  const { autumn, spring, breaks } = before;
  const terms: SchoolYear = {
    year,
    autumn: {
      from: sameWeekday(autumn.from, year, windows.autumnFrom),
      to: sameWeekday(autumn.to, year, windows.autumnTo),
    },
    spring: {
      from: sameWeekday(spring.from, year + 1, windows.springFrom),
      to: sameWeekday(spring.to, year + 1, windows.springTo),
    },
    breaks: [],
  };
  const kept: SchoolBreak[] = [];
  const moved = breaks
    .map((one) => ({ one: movedBreak(one, before, terms), wasBetween: isBetweenTerms(one, before) }))
    .toSorted((a, b) => compare(a.one.from, b.one.from));
  // A day that would come outside its term, or in another break, is left out: whoever enters the year sees which.
  for (const { one, wasBetween } of moved) {
    const isSound = flawsOf({ ...terms, breaks: [...kept, one] }).length === 0;
    if (isSound && isBetweenTerms(one, terms) === wasBetween) kept.push(one);
  }
  return { ...terms, breaks: kept };
};
