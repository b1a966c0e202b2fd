import { execFileSync } from 'node:child_process';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  capitalised,
  date,
  dateAndTime,
  dateTimeAndWeek,
  dayAhead,
  dayBehind,
  enumerate,
  timeOfDay,
  week,
  weekdayAndDate,
} from '../../bot/platform/time/swedish.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-20');

describe('a date in Swedish', () => {
  it('is the day and the month', () => {
    expect(date(day('2026-11-26'), today)).toBe('26 november');
  });

  it('has its year when that is not this year', () => {
    expect(date(day('2027-01-15'), today)).toBe('15 januari 2027');
    expect(weekdayAndDate(day('2027-01-15'), today)).toBe('fredag 15 januari 2027');
  });

  it('has its weekday when somebody has to be in time', () => {
    expect(weekdayAndDate(day('2026-11-26'), today)).toBe('torsdag 26 november');
  });
});

describe('a day near today', () => {
  it.each([
    ['2026-11-20', 'i dag'],
    ['2026-11-21', 'i morgon'],
    ['2026-11-22', 'söndag'],
    ['2026-11-26', 'torsdag'],
    ['2026-11-27', '27 november'],
    ['2027-01-15', '15 januari 2027'],
  ])('%s is %s', (text, said) => expect(dayAhead(day(text), today)).toBe(said));

  it.each([
    ['2026-11-19', 'i går'],
    ['2026-11-18', 'i onsdags'],
    ['2026-11-14', 'i lördags'],
    ['2026-11-13', 'den 13 november'],
    ['2025-12-30', 'den 30 december 2025'],
  ])('%s was %s', (text, said) => expect(dayBehind(day(text), today)).toBe(said));
});

describe('an hour in Swedish', () => {
  const meeting = Temporal.Instant.from('2026-11-24T12:00:00Z');

  it('stands with day and week in a call', () => {
    expect(dateTimeAndWeek(meeting, today)).toBe('tisdag 24 november kl. 13.00, vecka 48');
    expect(dateAndTime(meeting, today)).toBe('tisdag 24 november kl. 13.00');
  });

  it('follows summer time', () => {
    expect(timeOfDay(Temporal.Instant.from('2027-05-04T06:05:00Z'))).toBe('kl. 08.05');
  });

  it('belongs to the Swedish day, also shortly before midnight in Greenwich', () => {
    expect(dateAndTime(Temporal.Instant.from('2026-12-31T23:30:00Z'), today)).toBe('fredag 1 januari 2027 kl. 00.30');
  });

  it('is the same in a process that runs elsewhere', () => {
    const script = `
      import { Temporal } from 'temporal-polyfill';
      import { date, dateTimeAndWeek } from './bot/platform/time/swedish.ts';
      const today = Temporal.PlainDate.from('2026-11-20');
      console.log(dateTimeAndWeek(Temporal.Instant.from('2026-11-24T23:30:00Z'), today), '|', date(today, today));`;
    const told = ['UTC', 'Europe/Stockholm', 'America/New_York'].map((TZ) =>
      execFileSync('node', ['--import', 'tsx', '--input-type=module', '--eval', script], {
        env: { ...process.env, TZ, LANG: 'en_US.UTF-8' },
        encoding: 'utf8',
      }).trim(),
    );
    expect(new Set(told)).toEqual(new Set(['onsdag 25 november kl. 00.30, vecka 48 | 20 november']));
  });
});

describe('a week', () => {
  it('is numbered by its Thursday, and 2026 has 53 of them', () => {
    expect(week(day('2026-12-31'))).toBe('vecka 53');
    expect(week(day('2027-01-03'))).toBe('vecka 53');
    expect(week(day('2027-01-04'))).toBe('vecka 1');
  });
});

describe('a list', () => {
  it('reads as one would say it', () => {
    expect(enumerate([])).toBe('');
    expect(enumerate(['rehab'])).toBe('rehab');
    expect(enumerate(['rehab', 'vårdcentral'])).toBe('rehab och vårdcentral');
    expect(enumerate(['elevhälsan', 'rehab', 'BVC'])).toBe('elevhälsan, rehab och BVC');
  });

  it('begins a sentence with a capital, also å, ä and ö', () => {
    expect(capitalised('rehab')).toBe('Rehab');
    expect(capitalised('öppna förskolan')).toBe('Öppna förskolan');
    expect(capitalised('')).toBe('');
  });
});
