import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import * as swedish from '../../bot/platform/time/swedish.ts';
import * as when from '../../tab/parts/when.ts';

describe('dates in the tab', () => {
  it('are written as people say them, with the week', () => {
    expect(when.dateTimeAndWeek('2026-11-24T12:00:00Z', '2026-11-20')).toBe('tisdag 24 november kl. 13.00, vecka 48');
    expect(when.near('2026-11-21', '2026-11-20')).toBe('i morgon');
    expect(when.near('2026-11-19', '2026-11-20')).toBe('i går');
    expect(when.enumerate(['rehab', 'BVC', 'BUP'])).toBe('rehab, BVC och BUP');
  });

  it('are in Sweden wherever the browser is, in summer as in winter', () => {
    expect(when.dayOf('2026-06-30T22:30:00Z')).toBe('2026-07-01');
    expect(when.timeOfDay('2026-06-30T22:30:00Z')).toBe('kl. 00.30');
    expect(when.timeOfDay('2026-12-01T07:05:00Z')).toBe('kl. 08.05');
  });

  it('are the same as in chat, day by day over three years', () => {
    const today = Temporal.PlainDate.from('2026-11-20');
    for (let days = -400; days < 700; days += 1) {
      const day = today.add({ days });
      const noon = day.toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '12:00' }).toInstant();
      expect(when.dateTimeAndWeek(noon.toString(), today.toString())).toBe(swedish.dateTimeAndWeek(noon, today));
      if (days >= 0) expect(when.near(day.toString(), today.toString())).toBe(swedish.dayAhead(day, today));
    }
  });
});
