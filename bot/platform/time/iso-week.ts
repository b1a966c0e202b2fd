import type { Temporal } from 'temporal-polyfill';

/** "2026-W53": ISO 8601, where a week belongs to the year of its Thursday. Sorts as weeks do, and fits in a row key. */
export const isoWeekKey = (day: Temporal.PlainDate): string =>
  `${String(day.yearOfWeek).padStart(4, '0')}-W${String(day.weekOfYear).padStart(2, '0')}`;
