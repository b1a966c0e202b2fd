import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { atHour, nextWholeHour } from '../../bot/platform/time/hours.ts';
import { isoWeekKey } from '../../bot/platform/time/iso-week.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBefore,
} from '../../bot/platform/time/working-days.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

/** Written off the almanac, not computed: Good Friday, Easter Monday, Ascension and what else falls on a weekday. */
const daysOff = {
  2026: ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25', '12-31'],
  2027: ['01-01', '01-06', '03-26', '03-29', '05-06', '06-25', '12-24', '12-31'],
  2028: ['01-06', '04-14', '04-17', '05-01', '05-25', '06-06', '06-23', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '05-01', '05-10', '06-06', '06-22', '12-24', '12-25', '12-26', '12-31'],
  2030: ['01-01', '04-19', '04-22', '05-01', '05-30', '06-06', '06-21', '12-24', '12-25', '12-26', '12-31'],
};

function weekdaysOff(year: number): string[] {
  const found: string[] = [];
  for (let each = day(`${year}-01-01`); each.year === year; each = each.add({ days: 1 })) {
    if (each.dayOfWeek <= 5 && !isWorkingDay(each)) found.push(each.toString().slice(5));
  }
  return found;
}

describe('a working day in Sweden', () => {
  for (const [year, expected] of Object.entries(daysOff)) {
    it(`leaves out just the weekdays off in ${year}`, () => {
      expect(weekdaysOff(Number(year))).toEqual(expected);
    });
  }

  it('is never a Saturday or Sunday, which is where All Saints and Pentecost fall', () => {
    for (const free of ['2026-10-31', '2027-11-06', '2028-11-04', '2026-05-24', '2026-11-28', '2026-11-29']) {
      expect(isWorkingDay(day(free)), free).toBe(false);
    }
  });

  it('is any day that is only called an eve or a feast', () => {
    const worked = ['2026-01-05', '2026-04-02', '2026-04-30', '2026-05-15', '2026-05-25', '2026-10-30', '2026-12-23'];
    for (const each of worked) expect(isWorkingDay(day(each)), each).toBe(true);
  });

  it.each(['UTC', 'Europe/Stockholm', 'America/New_York'])('is the same in a process that runs in %s', (TZ) => {
    const script = `
      import { Temporal } from 'temporal-polyfill';
      import { isWorkingDay } from './bot/platform/time/working-days.ts';
      let day = Temporal.PlainDate.from('2026-01-01');
      const off = [];
      for (; day.year < 2031; day = day.add({ days: 1 })) if (day.dayOfWeek < 6 && !isWorkingDay(day)) off.push(String(day));
      console.log(JSON.stringify(off));`;
    const out = execFileSync('node', ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual(
      Object.entries(daysOff).flatMap(([year, dates]) => dates.map((date) => `${year}-${date}`)),
    );
  });
});

describe('the contact guarantee', () => {
  it('counts three working days from the day after the question', () => {
    expect(addWorkingDays(day('2026-11-23'), 3)).toEqual(day('2026-11-26'));
  });

  it('passes over the weekend', () => {
    expect(addWorkingDays(day('2026-11-20'), 3)).toEqual(day('2026-11-25'));
    expect(addWorkingDays(day('2026-11-21'), 1)).toEqual(day('2026-11-23'));
  });

  it('passes over Christmas and New Year', () => {
    expect(addWorkingDays(day('2026-12-23'), 3)).toEqual(day('2026-12-30'));
    expect(addWorkingDays(day('2026-12-30'), 1)).toEqual(day('2027-01-04'));
  });

  it('passes over the weeks when the party is closed, both ends included', () => {
    const summer = [{ from: day('2026-07-06'), to: day('2026-07-31') }];
    expect(addWorkingDays(day('2026-07-02'), 1, summer)).toEqual(day('2026-07-03'));
    expect(addWorkingDays(day('2026-07-02'), 2, summer)).toEqual(day('2026-08-03'));
  });

  it('gives the day itself for no days, whatever day it is', () => {
    expect(addWorkingDays(day('2026-12-25'), 0)).toEqual(day('2026-12-25'));
  });

  it('refuses to count half days, backwards, or for ever', () => {
    expect(() => addWorkingDays(day('2026-11-23'), 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-11-23'), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-11-23'), 1, [{ from: day('2026-01-01'), to: day('2126-01-01') }])).toThrow(
      RangeError,
    );
  });
});

describe('working days before', () => {
  it('finds when to ask again, ten working days before a consent ends', () => {
    expect(workingDaysBefore(day('2026-12-18'), 10)).toEqual(day('2026-12-04'));
  });

  it('undoes the count forward from any working day', () => {
    const dates = fc.integer({ min: 0, max: 5 * 365 }).map((days) => day('2026-01-01').add({ days }));
    fc.assert(
      fc.property(dates.filter(isWorkingDay), fc.nat({ max: 30 }), (from, n) => {
        expect(workingDaysBefore(addWorkingDays(from, n), n)).toEqual(from);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the next working day', () => {
  it.each([
    ['after a Monday', '2026-11-23', '2026-11-24'],
    ['over a weekend', '2026-11-27', '2026-11-30'],
    ['over Christmas 2026', '2026-12-23', '2026-12-28'],
    ['over New Year’s Eve, and into a year that begins on a Friday', '2026-12-30', '2027-01-04'],
    ['over Easter 2027, the clock change in the middle of it', '2027-03-25', '2027-03-30'],
    ['over 6 June, where it is a Saturday', '2026-06-05', '2026-06-08'],
    ['over 6 June on a Tuesday', '2028-06-05', '2028-06-07'],
    ['over Midsummer’s Eve', '2026-06-18', '2026-06-22'],
    ['over Midsummer’s Eve the year after', '2027-06-24', '2027-06-28'],
  ])('is found %s', (_what, from, next) => {
    expect(nextWorkingDay(day(from))).toEqual(day(next));
  });

  it('is not one when the party has closed', () => {
    expect(nextWorkingDay(day('2026-12-18'), [{ from: day('2026-12-21'), to: day('2027-01-08') }])).toEqual(
      day('2027-01-11'),
    );
  });
});

describe('an hour of a Swedish clock', () => {
  const at = (text: string, hour: number) => atHour(day(text), hour).toString();

  it.each([
    ['in winter', '2026-11-26', 8, '2026-11-26T07:00:00Z'],
    ['in summer', '2026-06-26', 8, '2026-06-26T06:00:00Z'],
    ['the morning when winter time begins', '2026-10-25', 8, '2026-10-25T07:00:00Z'],
    ['the day before that', '2026-10-24', 8, '2026-10-24T06:00:00Z'],
    ['the morning when summer time begins', '2027-03-28', 8, '2027-03-28T06:00:00Z'],
    ['the day before that', '2027-03-27', 8, '2027-03-27T07:00:00Z'],
    ['that the clock leaps over', '2027-03-28', 2, '2027-03-28T01:00:00Z'],
    ['that comes twice', '2026-10-25', 2, '2026-10-25T00:00:00Z'],
    ['at midnight, which UTC counts to the day before', '2027-01-01', 0, '2026-12-31T23:00:00Z'],
  ])('is right %s', (_what, on, hour, instant) => {
    expect(at(on, hour)).toBe(instant);
  });

  it('is refused when no clock shows it', () => {
    for (const hour of [-1, 24, 8.5]) expect(() => at('2026-11-26', hour)).toThrow(RangeError);
  });

  const after = (text: string) => nextWholeHour(Temporal.Instant.from(text)).toString();

  it.each([
    ['2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z'],
    ['2026-11-23T08:00:00.001Z', '2026-11-23T09:00:00Z'],
    ['2026-11-23T08:59:59.999Z', '2026-11-23T09:00:00Z'],
    ['2026-12-31T23:30:00Z', '2027-01-01T00:00:00Z'],
    ['2027-03-28T00:30:00Z', '2027-03-28T01:00:00Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T01:00:00Z'],
  ])('that is whole comes after %s', (from, next) => {
    expect(after(from)).toBe(next);
  });

  it('comes 23 times on the day when summer time begins, and 25 times when it ends', () => {
    const hoursOf = (text: string) => {
      let [hour, count] = [atHour(day(text), 0), 0];
      const end = atHour(day(text).add({ days: 1 }), 0);
      for (; Temporal.Instant.compare(hour, end) < 0; count++) hour = nextWholeHour(hour);
      return count;
    };
    expect(['2027-03-28', '2026-10-25', '2026-11-23'].map(hoursOf)).toEqual([23, 25, 24]);
  });

  it.each(['UTC', 'Europe/Stockholm', 'America/New_York'])('is the same in a process that runs in %s', (TZ) => {
    const script = `
      import { Temporal } from 'temporal-polyfill';
      import { atHour } from './bot/platform/time/hours.ts';
      const days = ['2026-10-25', '2026-12-31', '2027-03-28'].map((day) => Temporal.PlainDate.from(day));
      console.log(JSON.stringify(days.map((day) => atHour(day, 8))));`;
    const out = execFileSync('node', ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toEqual(['2026-10-25T07:00:00Z', '2026-12-31T07:00:00Z', '2027-03-28T06:00:00Z']);
  });
});

describe('the week that a day belongs to', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-12-27', '2026-W52'],
    ['2026-12-28', '2026-W53'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
  ])('of %s is %s', (on, week) => {
    expect(isoWeekKey(day(on))).toBe(week);
  });

  it('changes once in seven days, and later weeks sort after', () => {
    const from = fc.integer({ min: 0, max: 20 * 365 }).map((days) => day('2020-01-01').add({ days }));
    fc.assert(
      fc.property(from, (on) => {
        const week = Array.from({ length: 8 }, (_, days) => isoWeekKey(on.add({ days })));
        expect(new Set(week).size).toBe(2);
        expect(week.toSorted()).toEqual(week);
      }),
      { numRuns: 200 },
    );
  });
});
