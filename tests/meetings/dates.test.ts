import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Term, termsOf } from '../../bot/forums/school-year.ts';
import { plannedDates } from '../../bot/meetings/series/dates.ts';
import type { Rhythm } from '../../bot/meetings/series/rhythm.ts';
import { day, overNewYear, tenYears } from './terms.ts';

const terms = tenYears.flatMap(termsOf);
const codes = ['', 'MO', 'TU', 'WE', 'TH', 'FR'];
const begins = '2026-08-17';

/** What the other library says, from the first day of all, kept to the terms by comparing text. */
const oracle = (rule: string, within: readonly Term[] = terms, from = begins): readonly string[] => {
  const start = `DTSTART;TZID=Europe/Stockholm:${from.replaceAll('-', '')}T130000`;
  const all = new RRuleTemporal({ rruleString: `${start}\nRRULE:${rule};UNTIL=20360701T000000Z` }).all();
  const days = all.map((at) => at.toPlainDate().toString());
  return days.filter((one) => within.some(({ from: first, to }) => first.toString() <= one && one <= to.toString()));
};

const ours = (rhythm: Rhythm, within: readonly Term[] = terms) =>
  plannedDates(rhythm, within).map(({ planned }) => planned.toString());

const weekdays = [1, 2, 3, 4, 5] as const;

describe('ten years of dates are those of another library', () => {
  it.each([1, 2, 3, 4, 6])('every %i weeks, on each weekday', (every) => {
    for (const weekday of weekdays) {
      const rule = `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${codes[weekday]};WKST=MO`;
      const dates = ours({ kind: 'weeks', every, weekday, from: begins });
      expect(dates).toEqual(oracle(rule));
      expect(dates.length).toBeGreaterThan(50);
    }
  });

  it('every other week, from a day in the middle of a week', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO';
    expect(ours({ kind: 'weeks', every: 2, weekday: 2, from: '2026-09-10' })).toEqual(
      oracle(rule, terms, '2026-09-10'),
    );
  });

  it.each(['odd', 'even'] as const)('%s ISO weeks, on each weekday', (parity) => {
    const weeks = Array.from({ length: 53 }, (_, n) => n + 1).filter((week) => (week % 2 === 1) === (parity === 'odd'));
    for (const weekday of weekdays) {
      const rule = `FREQ=YEARLY;BYWEEKNO=${weeks.join(',')};BYDAY=${codes[weekday]};WKST=MO`;
      expect(ours({ kind: 'parity', parity, weekday })).toEqual(oracle(rule));
    }
  });

  it.each([1, 2, 3, 4, -1] as const)('weekday number %i of each month, of every other and of every third', (nth) => {
    for (const every of [1, 2, 3])
      for (const weekday of weekdays) {
        const rule = `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${nth}${codes[weekday]}`;
        const from = '2026-08-01';
        expect(ours({ kind: 'months', every, nth, weekday, from })).toEqual(oracle(rule, terms, from));
      }
  });
});

describe('over the end of 2026, which has a week 53', () => {
  const within = termsOf(overNewYear);
  const around = (rhythm: Rhythm) => ours(rhythm, within).filter((one) => one >= '2026-12-14' && one <= '2027-01-29');

  it.each([
    ['odd', 2, ['2026-12-15', '2026-12-29', '2027-01-05', '2027-01-19']],
    ['even', 2, ['2026-12-22', '2027-01-12', '2027-01-26']],
    ['odd', 4, ['2026-12-17', '2026-12-31', '2027-01-07', '2027-01-21']],
    // Friday of week 53 lies in 2027.
    ['odd', 5, ['2026-12-18', '2027-01-01', '2027-01-08', '2027-01-22']],
    ['even', 5, ['2026-12-25', '2027-01-15', '2027-01-29']],
  ] as const)('%s weeks, weekday %i', (parity, weekday, dates) => {
    expect(around({ kind: 'parity', parity, weekday })).toEqual(dates);
  });

  it('every other week goes on counting, and so turns from even weeks to odd', () => {
    const dates = around({ kind: 'weeks', every: 2, weekday: 2, from: '2026-10-13' });
    expect(dates).toEqual(['2026-12-22', '2027-01-05', '2027-01-19']);
    expect(dates.map((one) => day(one).weekOfYear)).toEqual([52, 1, 3]);
  });
});

describe('so many times in each term', () => {
  it.each([
    [1, 2],
    [0, 1],
    [3, 0],
    [20, 20],
  ])('%i in autumn and %i in spring, evenly spread', (autumn, spring) => {
    for (const term of terms) {
      const wanted = term.id.endsWith('autumn') ? autumn : spring;
      const dates = plannedDates({ kind: 'terms', autumn, spring, weekday: 3 }, [term]).map(({ planned }) => planned);
      const weekdays = oracle('FREQ=WEEKLY;BYDAY=WE', [term]);
      expect(dates).toHaveLength(Math.min(wanted, weekdays.length));
      expect(dates.every((one) => weekdays.includes(one.toString()))).toBe(true);
      const gaps = dates.slice(1).map((one, n) => (dates[n] ?? one).until(one, { largestUnit: 'days' }).days / 7);
      expect(Math.max(0, ...gaps) - Math.min(...gaps, 99)).toBeLessThanOrEqual(1);
    }
  });

  it('one meeting is in the middle of its term', () => {
    const [autumn] = termsOf(overNewYear);
    if (!autumn) throw new Error('no term');
    const dates = plannedDates({ kind: 'terms', autumn: 1, spring: 1, weekday: 2 }, [autumn]);
    expect(dates.map(({ planned }) => planned.toString())).toEqual(['2026-10-27']);
  });
});

describe('a list of dates', () => {
  it('is in order, each day once, and needs no term', () => {
    const dates = ['2031-03-04', '2026-07-08', '2031-03-04'];
    expect(ours({ kind: 'dates', dates }, [])).toEqual(['2026-07-08', '2031-03-04']);
  });
});

it('no rhythm gives a day outside the terms, nor one twice where terms have been entered over each other', () => {
  const over = terms.flatMap((term) => [term, { ...term, id: term.id, to: term.to.add({ weeks: 3 }) }]);
  const dates = ours({ kind: 'weeks', every: 1, weekday: 2, from: begins }, over);
  expect(new Set(dates).size).toBe(dates.length);
  const isIn = (one: string) =>
    over.some(({ from, to }) => Temporal.PlainDate.compare(from, one) <= 0 && Temporal.PlainDate.compare(one, to) <= 0);
  expect(dates.every(isIn)).toBe(true);
});
