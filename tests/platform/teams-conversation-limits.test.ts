import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stamped, waitMs } from '../../bot/platform/teams/conversation-limits.ts';

const now = 1_800_000_000_000;
const ago = (...ms: number[]) => ms.map((one) => now - one).toSorted((a, b) => a - b);
const every = (count: number, ms: number) => ago(...Array.from({ length: count }, (_, index) => index * ms));

describe('the wait in a conversation', () => {
  it.each([
    ['nothing was sent', [], 0],
    ['six within a second', every(6, 10), 0],
    ['seven at once', every(7, 0), 1_000],
    ['seven, the first of them 990 ms ago', ago(990, 5, 4, 3, 2, 1, 0), 10],
    ['seven, the first of them a second ago', ago(1_000, 5, 4, 3, 2, 1, 0), 0],
    ['eight within two seconds', ago(1_900, 1_800, 1_700, 1_600, 1_500, 1_400, 1_300, 1_200), 100],
    ['sixty within half a minute', every(60, 400), 30_000 - 59 * 400],
    ['1,800 within the hour', every(1_800, 1_500), 3_600_000 - 1_799 * 1_500],
  ])('after %s', (_name, stamps, wait) => {
    expect(waitMs(stamps, now)).toBe(wait);
  });

  it('keeps every limit, whatever the pace', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(pauses, (all) => {
        let stamps: readonly number[] = [];
        let at = now;
        for (const pause of all) {
          at += pause;
          at += waitMs(stamps, at);
          stamps = stamped(stamps, at);
        }
        const most = (ms: number) =>
          Math.max(...stamps.map((from) => stamps.filter((one) => one >= from && one < from + ms).length));
        expect(most(1_000)).toBeLessThanOrEqual(7);
        expect(most(2_000)).toBeLessThanOrEqual(8);
        expect(most(30_000)).toBeLessThanOrEqual(60);
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  it('forgets what is an hour old', () => {
    expect(stamped([now - 3_600_000, now - 10], now)).toEqual([now - 10, now]);
  });
});
