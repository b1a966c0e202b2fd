import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { instant, plainDate } from '../../bot/platform/time/schema.ts';

const row = z.object({ askedAt: instant, answerBy: plainDate });

describe('a stored row with dates', () => {
  it('comes back as it was written', () => {
    const written = {
      askedAt: Temporal.Instant.from('2026-11-20T08:15:30.123456789Z'),
      answerBy: Temporal.PlainDate.from('2026-11-26'),
    };
    expect(row.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it('can be written through the schema as well', () => {
    const written = { askedAt: '2026-11-20T08:15:30Z', answerBy: '2026-11-26' };
    expect(z.encode(row, row.parse(written))).toEqual(written);
  });

  it('reads an hour that was noted with an offset', () => {
    expect(instant.parse('2026-11-24T13:00:00+01:00').toString()).toBe('2026-11-24T12:00:00Z');
  });

  it('names each bad field among the issues', () => {
    const read = row.safeParse({ askedAt: '2026-11-20', answerBy: '2026-02-30' });
    expect(read.error?.issues.map((issue) => issue.path[0])).toEqual(['askedAt', 'answerBy']);
  });

  it('takes a day for a day only, and an instant for an instant only', () => {
    for (const bad of ['2026-11-24T13:00:00Z', '20261124', '24/11 2026', '', undefined, null, 20261124]) {
      expect(plainDate.safeParse(bad).success, String(bad)).toBe(false);
    }
    for (const bad of ['2026-11-24T13:00:00', '2026-11-24', 'nu', '2026-11-24T25:00:00Z', undefined, null, 0, {}]) {
      expect(instant.safeParse(bad).success, String(bad)).toBe(false);
    }
  });

  it('never throws, whatever a row may hold', () => {
    const dateLike = fc.stringMatching(/^-?\d{4,6}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,12})?)?(Z|[+-]\d\d:\d\d)?)?$/);
    fc.assert(
      fc.property(fc.oneof(fc.anything(), dateLike), (value) => {
        instant.safeParse(value);
        plainDate.safeParse(value);
      }),
      { numRuns: 2000 },
    );
  });
});
