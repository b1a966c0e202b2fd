import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { clockSpan, dateAndTime, timeOfDay, week, weekdayAndDate } from '../../platform/time/swedish.ts';

/** "tisdag 24 november kl. 13.00–14.30, vecka 48". */
export const whenSpan = (from: Temporal.Instant, to: Temporal.Instant, today: Temporal.PlainDate): string =>
  `${weekdayAndDate(dayOf(from), today)} ${clockSpan(from, to)}, ${week(dayOf(from))}`;

export const told = {
  moved: (from: string): string => `Flyttat från ${from}.`,
} as const;

export const hours = {
  open: (until: Temporal.Instant): string => `Öppet nu, till ${timeOfDay(until)}`,
  next: (from: Temporal.Instant, today: Temporal.PlainDate): string =>
    dayOf(from).equals(today) ? `Öppnar i dag ${timeOfDay(from)}` : `Öppnar ${dateAndTime(from, today)}`,
} as const;
