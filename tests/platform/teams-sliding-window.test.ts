import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeMoments } from '../../bot/platform/teams/sliding-window.ts';

const start = Date.parse('2026-11-24T09:00:00Z');

const mostInASecond = (moments: readonly number[]): number =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));

/** Each step takes some, after a pause. */
const taken = (steps: readonly (readonly [pause: number, count: number])[], perSecond: number): number[] => {
  const all: number[] = [];
  let remembered: readonly number[] = [];
  let now = start;
  for (const [pause, count] of steps) {
    now += pause;
    const next = takeMoments(remembered, now, count, perSecond);
    all.push(...next.moments);
    remembered = next.taken;
  }
  return all;
};

const steps = fc.array(fc.tuple(fc.nat({ max: 3_000 }), fc.integer({ min: 1, max: 25 })), {
  minLength: 1,
  maxLength: 20,
});

describe('the moments of a tenant', () => {
  it('come at once after a quiet moment', () => {
    expect(taken([[0, 15]], 50).map((at) => at - start)).toEqual(Array.from({ length: 15 }, (_, n) => 4 * n));
  });

  it('use the whole second at once, and are evenly spaced after that', () => {
    const all = taken([[0, 120]], 50).map((at) => at - start);
    expect(all[49]).toBe(196);
    expect(all.slice(50, 54)).toEqual([1_020, 1_040, 1_060, 1_080]);
  });

  it('never hold more in any second than is allowed, nor come before they are asked for, nor twice', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (walk, perSecond) => {
        const all = taken(walk, perSecond);
        expect(mostInASecond(all)).toBeLessThanOrEqual(perSecond);
        expect(new Set(all).size).toBe(all.length);
        expect(all.toSorted((a, b) => a - b)).toEqual(all);
        expect(all[0]).toBeGreaterThanOrEqual(start);
      }),
      { seed: 20_261_124 },
    );
  });

  it.each([1, 2, 7, 25, 50])('come to 95 % of %i a second and more, in the long run', (perSecond) => {
    const all = taken(
      Array.from({ length: 200 }, () => [0, 25]),
      perSecond,
    );
    const seconds = ((all.at(-1) ?? 0) - start) / 1_000;
    expect(all.length / seconds).toBeGreaterThan(perSecond * 0.95);
  });

  it('come at once again when it has been quiet', () => {
    const all = taken(
      [
        [0, 200],
        [7_000, 15],
      ],
      50,
    );
    expect(all.slice(200).map((at) => at - start - 7_000)).toEqual(Array.from({ length: 15 }, (_, n) => 4 * n));
  });

  it('pass over what a clock that was wrong has taken far ahead', () => {
    const ahead = takeMoments([], start + 86_400_000, 50, 50);
    expect(takeMoments(ahead.taken, start, 1, 50)).toEqual({ moments: [start], taken: [start] });
  });
});
