import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { goingAt, unusualIn } from '../../bot/updates/composing/going-time.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');

describe('the time when an update is to go', () => {
  it('is on a Swedish clock, winter and summer', () => {
    expect(goingAt('2026-11-24T09:00', now)).toMatchObject({ ok: true });
    const at = (typed: string) => {
      const going = goingAt(typed, now);
      return going.ok ? going.value.toString() : going.failure.kind;
    };
    expect(at('2026-11-24T09:00')).toBe('2026-11-24T08:00:00Z');
    expect(at('2027-06-24T09:00')).toBe('2027-06-24T07:00:00Z');
    expect(at('2027-10-31T02:30')).toBe('2027-10-31T00:30:00Z');
  });

  it.each([
    ['2026-11-23T09:00', 'time-past'],
    ['2025-11-24T09:00', 'time-past'],
    ['2027-03-28T02:30', 'time-skipped'],
    ['2027-11-23T09:01', 'time-far'],
    ['2026-02-30T09:00', 'time-none'],
    ['2026-11-24T24:30', 'time-none'],
  ])('%s is refused: %s', (typed, kind) => expect(goingAt(typed, now)).toEqual({ ok: false, failure: { kind } }));

  it.each([
    ['2026-11-24T08:00:00Z', []],
    ['2026-11-24T21:00:00Z', [{ kind: 'off-hours' }]],
    ['2026-11-28T09:00:00Z', [{ kind: 'day-off', name: 'lördag' }]],
    ['2026-12-25T04:00:00Z', [{ kind: 'day-off', name: 'juldagen' }, { kind: 'off-hours' }]],
  ])('at %s is unusual by %j', (at, unusual) => expect(unusualIn(Temporal.Instant.from(at))).toEqual(unusual));
});
