/** Whether somebody answers now, as `opensNow` in platform/time/ reckons it, without its library: for the browser. */
import { clockOf, spansOn, type TelephoneHours, weekdays, wholeDay } from './hours.ts';

/** A moment on a Swedish clock; `minutes` after midnight. */
export type SwedishMoment = { readonly day: string; readonly minutes: number };

/** `until`: left out when it is a day away or more. `next`: left out when there is none within four weeks. */
export type OpeningNow =
  | { readonly open: true; readonly until?: string }
  | { readonly open: false; readonly next?: { readonly day: string; readonly opens_at: string } };

const daysAhead = 28;
const dayMs = 86_400_000;

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Wherever the reader's computer stands. */
export function swedishMoment(instant: Date): SwedishMoment {
  const [day = '', clock = ''] = inSweden.format(instant).split(' ');
  return { day, minutes: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)) };
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 'yyyy-mm-dd'.length);

/**
 * `daysOff`: public holidays and the three eves, Monday to Friday, which keep the hours of a Sunday. Reckons by the
 * clock on the wall, so in the two nights of the year when it is moved an opening may be told an hour wrong.
 */
export function opensAt(
  hours: readonly TelephoneHours[],
  { day: today, minutes: now }: SwedishMoment,
  daysOff: readonly string[],
): OpeningNow {
  let closes: number | undefined;
  for (let ahead = -1; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    const weekday = daysOff.includes(day) ? 'SU' : weekdays[(new Date(day).getUTCDay() + 6) % 7];
    for (const { from, to } of weekday ? spansOn(weekday, hours) : []) {
      const opensIn = ahead * wholeDay + from;
      const closesIn = ahead * wholeDay + to;
      if (closesIn <= now) continue;
      if (opensIn > (closes ?? now)) {
        if (closes === undefined) return { open: false, next: { day, opens_at: clockOf(from) } };
        return { open: true, until: untilOf(closes) };
      }
      closes = Math.max(closes ?? 0, closesIn);
      if (closes - now >= wholeDay) return { open: true };
    }
  }
  return closes === undefined ? { open: false } : { open: true, until: untilOf(closes) };
}

const untilOf = (minutes: number): string => clockOf(minutes % wholeDay || wholeDay);
