import { Temporal } from 'temporal-polyfill';

/** The present moment comes from here and nowhere else, so that a test can stand at any day of the year. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** Whole days ahead of a clock, to see what will be said then. */
export const clockAhead = (clock: Clock, days: number): Clock => ({
  now: () => clock.now().add({ hours: 24 * days }),
});

/** Where all our users live; dates and hours that a person reads are in this zone. */
export const zone = 'Europe/Stockholm';

/** The calendar day in Sweden at this instant. */
export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(zone).toPlainDate();
