import type { Temporal } from 'temporal-polyfill';
import { dayOf, zone } from './clock.ts';

/** How days, hours and lists are written for people. The only place that formats; never in the process's own zone. */
const locale = 'sv-SE';

const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

/** The year is written only when it is not the reader's own. `today`: the day when it is read. */
const yearIfOther = (day: Temporal.PlainDate, today: Temporal.PlainDate) =>
  day.year === today.year ? {} : ({ year: 'numeric' } as const);

/** "26 november", or "15 januari 2027" in another year than today's. */
export const date = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  day.toLocaleString(locale, { day: 'numeric', month: 'long', ...yearIfOther(day, today) });

/**
 * "18 december 2026" as another language writes it, for a paper that both the family and the service read: so it is
 * always Sweden's calendar and figures. Swedish where the platform does not know the language.
 */
export const dateIn = (language: string, day: Temporal.PlainDate): string => {
  const { baseName } = new Intl.Locale(language, { region: new Intl.Locale(language).region ?? 'SE' });
  return day.toLocaleString([baseName, locale], { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn' });
};

/** "torsdag 26 november", or "fredag 15 januari 2027" in another year than today's. */
export const weekdayAndDate = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  `${weekday(day)} ${date(day, today)}`;

/** "torsdag": enough for a day within the coming week. */
const weekday = (day: Temporal.PlainDate): string => day.toLocaleString(locale, { weekday: 'long' });

const daysAhead = (day: Temporal.PlainDate, today: Temporal.PlainDate): number =>
  today.until(day, { largestUnit: 'days' }).days;

/** A last day as one says it: "i dag", "i morgon", "torsdag" within the coming week, "3 december" beyond it. */
export const dayAhead = (day: Temporal.PlainDate, today: Temporal.PlainDate): string => {
  const days = daysAhead(day, today);
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgon';
  return days > 1 && days < 7 ? weekday(day) : date(day, today);
};

/** A day that is past as one says it: "i går", "i torsdags" within the last week, "den 3 november" before it. */
export const dayBehind = (day: Temporal.PlainDate, today: Temporal.PlainDate): string => {
  const days = -daysAhead(day, today);
  if (days === 1) return 'i går';
  return days > 1 && days < 7 ? `i ${weekday(day)}s` : `den ${date(day, today)}`;
};

/** "kl. 13.00" on a Swedish clock. */
export function timeOfDay(instant: Temporal.Instant): string {
  const { hour, minute } = instant.toZonedDateTimeISO(zone);
  return `kl. ${twoDigits(hour)}.${twoDigits(minute)}`;
}

/** "kl. 13.00–14.30", a time and the one after it on the same day. */
export const clockSpan = (from: Temporal.Instant, to: Temporal.Instant): string =>
  `${timeOfDay(from)}–${timeOfDay(to).slice('kl. '.length)}`;

/** "vecka 48". ISO 8601, as Swedish calendars have it: a week belongs to the year of its Thursday. */
export const week = (day: Temporal.PlainDate): string => `vecka ${day.weekOfYear}`;

/** "tisdag 24 november kl. 13.00, vecka 48", as a call to a meeting says it. */
export function dateTimeAndWeek(instant: Temporal.Instant, today: Temporal.PlainDate): string {
  const day = dayOf(instant);
  return `${weekdayAndDate(day, today)} ${timeOfDay(instant)}, ${week(day)}`;
}

/** "tisdag 24 november kl. 13.00". */
export const dateAndTime = (instant: Temporal.Instant, today: Temporal.PlainDate): string =>
  `${weekdayAndDate(dayOf(instant), today)} ${timeOfDay(instant)}`;

/** "rehab", "rehab och BVC", "rehab, BVC och BUP"; nothing gives an empty string. */
export const enumerate = (words: readonly string[]): string => conjunction.format(words);

/** "rehab" → "Rehab", for a name that begins a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
