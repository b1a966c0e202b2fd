/** When an update is to go: a time on a Swedish clock, as somebody has typed it. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { zone } from '../../platform/time/clock.ts';
import { namedDay } from '../../platform/time/named-days.ts';
import { isWorkingDay } from '../../platform/time/working-days.ts';

export type TimeFailure = { readonly kind: 'time-past' | 'time-skipped' | 'time-far' | 'time-none' };

const plainTime = (typed: string): Temporal.PlainDateTime | undefined => {
  try {
    return Temporal.PlainDateTime.from(typed, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/** A time that comes twice, when the summer ends, is the first. Not later than in a year. */
export const goingAt = (typed: string, now: Temporal.Instant): Result<Temporal.Instant, TimeFailure> => {
  const wanted = plainTime(typed);
  if (!wanted) return refuse({ kind: 'time-none' });
  const there = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (!there.toPlainDateTime().equals(wanted)) return refuse({ kind: 'time-skipped' });
  const at = there.toInstant();
  if (Temporal.Instant.compare(at, now) <= 0) return refuse({ kind: 'time-past' });
  const latest = now.toZonedDateTimeISO(zone).add({ years: 1 }).toInstant();
  return Temporal.Instant.compare(at, latest) > 0 ? refuse({ kind: 'time-far' }) : ok(at);
};

/** `off-hours`: before 7 or from 18. `day-off`: with the name of the holiday, or the weekday. */
export type Unusual = { readonly kind: 'off-hours' } | { readonly kind: 'day-off'; readonly name: string };

const firstHour = 7;
const lastHour = 18;

/** What whoever sends it may not have thought of. */
export const unusualIn = (at: Temporal.Instant): readonly Unusual[] => {
  const there = at.toZonedDateTimeISO(zone);
  const day = there.toPlainDate();
  const name = namedDay(day)?.name ?? (day.dayOfWeek === 6 ? 'lördag' : 'söndag');
  return [
    ...(isWorkingDay(day) ? [] : [{ kind: 'day-off', name } as const]),
    ...(there.hour < firstHour || there.hour >= lastHour ? [{ kind: 'off-hours' } as const] : []),
  ];
};
