/** When the bot may speak first to somebody at work. What nobody has asked for wakes nobody at night or on a day off. */
import { Temporal } from 'temporal-polyfill';
import { dayOf, zone } from './clock.ts';
import { atHour } from './hours.ts';
import { isWorkingDay, nextWorkingDay } from './working-days.ts';

/** Hours of a Swedish clock. */
export const morning = 8;
const evening = 18;

/** Also for what is late, after downtime or somebody's holiday. */
export const mayWake = (now: Temporal.Instant): boolean => {
  const { hour } = now.toZonedDateTimeISO(zone);
  return isWorkingDay(dayOf(now)) && hour >= morning && hour < evening;
};

/** When it may again, at the earliest. */
export const nextMorning = (now: Temporal.Instant): Temporal.Instant => {
  const today = dayOf(now);
  const isYetToCome = isWorkingDay(today) && Temporal.Instant.compare(now, atHour(today, morning)) < 0;
  return atHour(isYetToCome ? today : nextWorkingDay(today), morning);
};
