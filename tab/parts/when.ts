// Dates in Swedish for people, in Sweden's time wherever the browser is. Days are 'yyyy-mm-dd', instants ISO in UTC.
// The same sentences as the bot's, without its library: Intl does for what is only shown.

const locale = 'sv-SE';
const zone = 'Europe/Stockholm';
const dayMs = 86_400_000;

/** The day on a Swedish clock: sv-SE writes it as ISO does. */
export const dayOf = (instant: string | Date): string =>
  new Date(instant).toLocaleDateString(locale, { timeZone: zone });

export const today = (): string => dayOf(new Date());

/** A day has no time of day and no zone. */
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

const written = (day: string, form: Intl.DateTimeFormatOptions): string =>
  at(day).toLocaleDateString(locale, { ...form, timeZone: 'UTC' });

/** "26 november", or "15 januari 2027" in another year than today's. */
export const date = (day: string, now = today()): string =>
  written(day, { day: 'numeric', month: 'long', ...(day.slice(0, 4) !== now.slice(0, 4) && { year: 'numeric' }) });

/** "torsdag 26 november". */
export const weekdayAndDate = (day: string, now = today()): string => `${weekday(day)} ${date(day, now)}`;

const weekday = (day: string): string => written(day, { weekday: 'long' });

/** Whole days from one day to another; fewer than none when it is past. */
export const daysBetween = (from: string, to: string): number => (at(to).getTime() - at(from).getTime()) / dayMs;

/** As one says it: "i går", "i dag", "i morgon", "torsdag" within the coming week, else "26 november". */
export function near(day: string, now = today()): string {
  const days = daysBetween(now, day);
  if (days === -1) return 'i går';
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgon';
  return days > 1 && days < 7 ? weekday(day) : date(day, now);
}

/** "kl. 13.00". */
export const timeOfDay = (instant: string): string =>
  `kl. ${new Date(instant).toLocaleTimeString(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).replace(':', '.')}`;

/** "vecka 48". ISO 8601: a week belongs to the year of its Thursday. */
export function week(day: string): string {
  const weekday = (at(day).getUTCDay() + 6) % 7;
  const thursday = new Date(at(day).getTime() + (3 - weekday) * dayMs);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `vecka ${Math.floor((thursday.getTime() - newYear) / dayMs / 7) + 1}`;
}

/** "tisdag 24 november kl. 13.00". */
export const dateAndTime = (instant: string, now = today()): string =>
  `${weekdayAndDate(dayOf(instant), now)} ${timeOfDay(instant)}`;

/** "tisdag 24 november kl. 13.00, vecka 48". */
export const dateTimeAndWeek = (instant: string, now = today()): string =>
  `${dateAndTime(instant, now)}, ${week(dayOf(instant))}`;

/** "rehab, BVC och BUP". */
export const enumerate = (words: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);

/** "rehab" → "Rehab", for a name that begins a sentence. */
export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
