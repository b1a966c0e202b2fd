import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { dateAndTime, timeOfDay } from '../../platform/time/swedish.ts';

export const movedFrom = (when: string): string => `Flyttat från ${when}.`;

export const hours = {
  open: (until: Temporal.Instant): string => `Öppet nu, till ${timeOfDay(until)}`,
  next: (from: Temporal.Instant, today: Temporal.PlainDate): string =>
    dayOf(from).equals(today) ? `Öppnar i dag ${timeOfDay(from)}` : `Öppnar ${dateAndTime(from, today)}`,
} as const;
