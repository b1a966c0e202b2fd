/** Hours of a Swedish clock as instants, right over both changes between winter and summer time. */
import type { Temporal } from 'temporal-polyfill';
import { zone } from './clock.ts';

/** The first whole hour after `instant`, which itself never counts. Swedish time is whole hours from UTC all the year. */
export const nextWholeHour = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });

/**
 * `hour` (0 to 23) on a Swedish clock that day. An hour that the clock leaps over, 2 on the last Sunday of March, is the
 * one after it; one that comes twice, 2 on the last Sunday of October, is the first. Throws RangeError for other hours.
 */
export const atHour = (day: Temporal.PlainDate, hour: number): Temporal.Instant => {
  if (!Number.isInteger(hour) || hour < 0 || hour > 23)
    throw new RangeError(`An hour is a whole number 0 to 23, not ${hour}`);
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).toInstant();
};
