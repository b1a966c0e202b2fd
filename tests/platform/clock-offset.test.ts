import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { advice } from '../../bot/platform/advice.ts';
import type { LogFields } from '../../bot/platform/log.ts';
import { createClockOffset } from '../../bot/platform/tables/clock-offset.ts';

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const secondsOff = (seconds: number) => new Date(now.epochMilliseconds - seconds * 1000);

const offset = () => {
  const warnings: LogFields[] = [];
  const errors: LogFields[] = [];
  const log = {
    info: () => {},
    warn: (fields: LogFields) => void warnings.push(fields),
    error: (fields: LogFields) => void errors.push(fields),
  };
  return { warnings, errors, offset: createClockOffset({ now: () => now }, log) };
};

describe('the clock beside that of storage', () => {
  it('is fit and silent while it is right', () => {
    const { warnings, offset: clock } = offset();
    clock.saw(secondsOff(3));
    expect(clock.isFit).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('is told of once when it drifts, and again after it has been right', () => {
    const { warnings, offset: clock } = offset();
    for (const seconds of [8, 9, 0, -7]) clock.saw(secondsOff(seconds));
    expect(warnings.map(({ seconds }) => seconds)).toEqual([8, -7]);
    expect(clock.isFit).toBe(true);
  });

  it('makes the instance unfit when it is a minute off', () => {
    const { offset: clock, errors } = offset();
    for (const seconds of [8, 61, 600]) clock.saw(secondsOff(seconds));
    expect(clock.isFit).toBe(false);
    expect(errors).toEqual([{ event: 'clock-off', seconds: 61, advice: advice.clockOff }]);
    clock.saw(secondsOff(0));
    expect(clock.isFit).toBe(true);
  });
});
