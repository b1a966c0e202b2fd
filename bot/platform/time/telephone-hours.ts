import { Temporal } from 'temporal-polyfill';
import { clockOf, spansOn, type TelephoneHours, type Weekday, weekdays, wholeDay } from '../hours/hours.ts';
import { zone } from './clock.ts';
import { isWorkingDay } from './working-days.ts';

/** `until`: "16:00" on a Swedish clock, left out when that is a day away or more. `next`: left out when there is none. */
export type Opening =
  | { readonly open: true; readonly until?: string }
  | { readonly open: false; readonly next?: { readonly day: Temporal.PlainDate; readonly opens_at: string } };

/** Days ahead that an opening is looked for. Mondays may be Christmas Eve and New Year's Eve, so that is three weeks. */
const daysAhead = 28;

/**
 * The hours of which weekday this day keeps. Hours are said of ordinary weeks, and a day off keeps those of a Sunday, as
 * a timetable does: public holidays and the three eves of `isWorkingDay`. So "vardagar" is closed then, "alla dagar",
 * "dygnet runt" and a line that is open on Sundays are not. A Saturday stays a Saturday.
 */
function weekdayKept(day: Temporal.PlainDate): Weekday | undefined {
  const isOff = day.dayOfWeek <= 5 && !isWorkingDay(day);
  return isOff ? 'SU' : weekdays[day.dayOfWeek - 1];
}

type Stretch = {
  readonly day: Temporal.PlainDate;
  readonly from: number;
  readonly opens: Temporal.ZonedDateTime;
  readonly closes: Temporal.ZonedDateTime;
};

/** Minutes on the clock of that day; an hour that summer time leaps over is the one after it. */
const at = (day: Temporal.PlainDate, minutes: number): Temporal.ZonedDateTime =>
  day.add({ days: Math.floor(minutes / wholeDay) }).toZonedDateTime({
    timeZone: zone,
    plainTime: { hour: Math.floor((minutes % wholeDay) / 60), minute: minutes % 60 },
  });

/** From the evening before, which may last over midnight, and onwards. */
function* stretches(hours: readonly TelephoneHours[], today: Temporal.PlainDate): Generator<Stretch> {
  for (let ahead = -1; ahead <= daysAhead; ahead++) {
    const day = today.add({ days: ahead });
    const kept = weekdayKept(day);
    for (const { from, to } of kept ? spansOn(kept, hours) : []) {
      yield { day, from, opens: at(day, from), closes: at(day, to) };
    }
  }
}

const compare = Temporal.ZonedDateTime.compare;

/** Whether somebody answers at this moment, in Sweden, and until when or from when. */
export function opensNow(hours: readonly TelephoneHours[], instant: Temporal.Instant): Opening {
  const now = instant.toZonedDateTimeISO(zone);
  let closes: Temporal.ZonedDateTime | undefined;
  for (const stretch of stretches(hours, now.toPlainDate())) {
    if (compare(stretch.closes, now) <= 0) continue;
    const begins = closes ?? now;
    if (compare(stretch.opens, begins) > 0) {
      if (!closes) return { open: false, next: { day: stretch.day, opens_at: clockOf(stretch.from) } };
      break;
    }
    if (!closes || compare(stretch.closes, closes) > 0) closes = stretch.closes;
    if (compare(closes, now.add({ days: 1 })) >= 0) return { open: true };
  }
  if (!closes) return { open: false };
  return { open: true, until: clockOf(closes.hour * 60 + closes.minute || wholeDay) };
}
