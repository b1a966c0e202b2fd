import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { opensAt, swedishMoment } from '../../bot/platform/hours/opening.ts';
import { readHours } from '../../bot/platform/hours/reading.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { opensNow } from '../../bot/platform/time/telephone-hours.ts';
import { daysOffAhead } from '../../bot/platform/time/working-days.ts';

const written = [
  'vardagar 8–16',
  'mån–tors 8–11.30, fre 8–10',
  'tisdag 10–11.30 och 13–15',
  'dygnet runt',
  'alla dagar 18–02',
  'fredag–söndag 22–24',
  '',
];

const hoursOf = (text: string) => {
  const read = readHours(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

/** Every 7 hours and 10 minutes of some weeks, Christmas and Easter among them, but for the nights of the clock. */
const moments = ['2026-11-23T00:00:00Z', '2026-12-20T00:00:00Z', '2027-03-29T00:00:00Z'].flatMap((start) =>
  Array.from({ length: 60 }, (_, n) => Temporal.Instant.from(start).add({ minutes: n * 430 })),
);

describe('whether somebody answers now, in the browser', () => {
  it.each(written)('is the same as on the server: %s', (text) => {
    const hours = hoursOf(text);
    for (const moment of moments) {
      const daysOff = daysOffAhead(dayOf(moment)).map(String);
      const here = opensAt(hours, swedishMoment(new Date(moment.epochMilliseconds)), daysOff);
      expect(here, `${text} ${moment}`).toEqual(JSON.parse(JSON.stringify(opensNow(hours, moment))));
    }
  });

  it('is told by the clock in Sweden wherever the reader is', () => {
    expect(swedishMoment(new Date('2026-07-01T22:30:00Z'))).toEqual({ day: '2026-07-02', minutes: 30 });
    expect(swedishMoment(new Date('2026-12-01T12:05:00Z'))).toEqual({ day: '2026-12-01', minutes: 785 });
  });
});
