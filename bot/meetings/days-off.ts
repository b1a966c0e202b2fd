/** Days that nobody is called to meet on by a rhythm, and why. */
import type { Temporal } from 'temporal-polyfill';
import type { SchoolBreak } from '../forums/school-year.ts';
import { type NamedDay, namedDay } from '../platform/time/named-days.ts';
import { isWithinSpan } from './series/dates.ts';

/** `name`: "skärtorsdagen", "höstlov". A public holiday goes before a break that it lies in, and both before a weekend. */
export type DayOff = NamedDay | { readonly kind: 'break' | 'weekend'; readonly name: string };

/** The municipality's breaks; the holidays are the same for all. */
export type DaysOff = { readonly breaks: readonly SchoolBreak[] };

export const dayOffOn = (day: Temporal.PlainDate, { breaks }: DaysOff): DayOff | undefined => {
  const named = namedDay(day);
  if (named) return named;
  const closed = breaks.find((one) => isWithinSpan(day, one));
  if (closed) return { kind: 'break', name: closed.name };
  return day.dayOfWeek > 5 ? { kind: 'weekend', name: 'helg' } : undefined;
};
