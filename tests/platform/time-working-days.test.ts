import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDaysBefore } from '../../bot/platform/time/working-days.ts';

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
