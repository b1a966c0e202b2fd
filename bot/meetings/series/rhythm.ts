/** How often a series meets, as data. Days are text, since the tab shares these schemas; `dates.ts` reckons with them. */
import { z } from 'zod';

/** "13:00" on a Swedish clock: wall-clock time, the same the year round. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Skriv klockslaget som 13.00.');

/** Monday is 1; nobody meets on a weekend by rhythm. */
export const weekday = z.int().min(1).max(5);

/** Which of its weekday in a month; -1 is the last one. */
export const nth = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]);

/** As many as a school year of weekly meetings needs, and what one transaction holds. */
export const mostDates = 60;

export const parities = ['odd', 'even'] as const;

export const rhythm = z.discriminatedUnion('kind', [
  /** Every n-th week, counted from the week of `from`. */
  z.object({ kind: z.literal('weeks'), every: z.int().min(1).max(26), weekday, from: z.iso.date() }),
  /** Odd or even ISO weeks: two odd ones follow each other over a year that has a week 53. */
  z.object({ kind: z.literal('parity'), parity: z.enum(parities), weekday }),
  /** The nth weekday of every n-th month, counted from the month of `from`. */
  z.object({ kind: z.literal('months'), every: z.int().min(1).max(12), nth, weekday, from: z.iso.date() }),
  /** So many times in each term, spread evenly. */
  z.object({ kind: z.literal('terms'), autumn: z.int().min(0).max(20), spring: z.int().min(0).max(20), weekday }),
  z.object({
    kind: z.literal('dates'),
    dates: z
      .array(z.iso.date('Välj en dag.'))
      .min(1, 'Välj minst en dag.')
      .max(mostDates, `Välj högst ${mostDates} dagar.`),
  }),
]);
export type Rhythm = z.infer<typeof rhythm>;

/** To which of a series' meetings a seat comes that does not come to all: BUP once a month. */
export const ownRhythm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('parity'), parity: z.enum(parities) }),
  /** The nth of the series' meetings in each month; -1 is the last. */
  z.object({ kind: z.literal('in-month'), nth }),
  /** Every n-th of the series' meetings, beginning with the first. */
  z.object({ kind: z.literal('every'), every: z.int().min(2).max(12) }),
]);
export type OwnRhythm = z.infer<typeof ownRhythm>;
