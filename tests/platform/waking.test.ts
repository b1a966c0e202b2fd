import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { zone } from '../../bot/platform/time/clock.ts';
import { mayWake, nextMorning } from '../../bot/platform/time/waking.ts';

const at = (words: string): Temporal.Instant => Temporal.PlainDateTime.from(words).toZonedDateTime(zone).toInstant();
const inSweden = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('somebody may be spoken to', () => {
  it.each([
    ['2026-11-23T08:00', true],
    ['2026-11-23T17:59', true],
    ['2026-11-23T07:59', false],
    ['2026-11-23T18:00', false],
    ['2026-11-22T10:00', false],
    ['2026-12-24T10:00', false],
    ['2027-06-25T10:00', false],
  ])('at %s: %s', (when, may) => expect(mayWake(at(when))).toBe(may));
});

describe('the next morning', () => {
  it.each([
    ['2026-11-23T03:00', '2026-11-23T08:00'],
    ['2026-11-23T08:00', '2026-11-24T08:00'],
    ['2026-11-27T20:00', '2026-11-30T08:00'],
    ['2026-12-23T12:00', '2026-12-28T08:00'],
    // Over the change to summer time it is eight all the same.
    ['2027-03-26T12:00', '2027-03-30T08:00'],
  ])('after %s is %s', (now, morning) => expect(inSweden(nextMorning(at(now)))).toBe(morning));
});
