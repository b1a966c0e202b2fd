// Instants as a Swede reads them, in Swedish time whatever the machine says.
import { Temporal } from 'temporal-polyfill';

const swedish = (instant: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm');

/** "13.05" */
export const clockTime = (instant: string): string =>
  swedish(instant).toPlainTime().toString().slice(0, 5).replace(':', '.');

/** "tisdag 24 november" */
export const dayName = (instant: string): string =>
  swedish(instant).toLocaleString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long' });

/** "13.05" on the same day as `now`, else "24 nov. 13.05". */
export function shortTime(instant: string, now: string): string {
  const [then, today] = [swedish(instant).toPlainDate(), swedish(now).toPlainDate()];
  if (then.equals(today)) return clockTime(instant);
  return `${then.toLocaleString('sv-SE', { day: 'numeric', month: 'short' })} ${clockTime(instant)}`;
}
