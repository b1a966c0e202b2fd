import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Asked, dueDesks, isBreak, silentDays, termBegun } from '../../bot/contacts/asking/due-desks.ts';
import type { Contact } from '../../bot/contacts/contact.ts';
import { isOverdue } from '../../bot/contacts/keeping.ts';
import { isWorkingDay } from '../../bot/platform/time/working-days.ts';
import { aContact } from './a-contact.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const termEnds = ['2026-06-12', '2026-12-18', '2027-06-11', '2027-12-17'].map(day);

const row = (assured: string | undefined, id = 'a-row', party = 'rehab', unit = ''): Contact => ({
  ...aContact({ id, party, unit }),
  ...(assured !== undefined && { assured_date: assured, assurer: 'rehab' }),
});

const mark = (on: string, why: Asked['why'] = 'term'): Asked => ({
  party: 'rehab',
  unit: '',
  on: day(on),
  why,
  rows: [],
  waiting: [],
  reached: true,
});

const askedOn = (today: string, rows: readonly Contact[], marks: readonly Asked[] = []) =>
  dueDesks(rows, marks, { today: day(today), termEnds }).map(({ why, rows }) => `${why}: ${rows.join(', ')}`);

describe('a party is asked', () => {
  it.each([
    ['about what nobody has ever confirmed', '2026-11-23', undefined, 'overdue'],
    ['when half a year has gone', '2026-11-23', '2026-05-26', 'overdue'],
    ['once the spring has begun', '2027-02-01', '2026-11-20', 'term'],
    ['not before that', '2027-01-29', '2026-11-20', undefined],
    ['once the autumn has begun', '2026-09-01', '2026-04-30', 'term'],
    ['not in a term about what was confirmed shortly before it', '2027-04-20', '2026-12-10', undefined],
    ['not in the summer', '2026-07-06', undefined, undefined],
    ['when people are back after the summer', '2026-08-17', undefined, 'overdue'],
    ['not between Christmas and Epiphany', '2026-12-28', undefined, undefined],
    ['after it', '2027-01-11', undefined, 'overdue'],
  ])('%s', (_, today, assured, why) => {
    expect(askedOn(today, [row(assured)])).toEqual(why ? [`${why}: a-row`] : []);
  });

  it('on the very day when it is more than half a year ago', () => {
    expect(askedOn('2026-11-22', [row('2026-05-26')], [mark('2026-09-01')])).toEqual([]);
    expect(askedOn('2026-11-23', [row('2026-05-26')], [mark('2026-09-01')])).toEqual(['overdue: a-row']);
  });

  it('about all its rows at once, save those just confirmed', () => {
    const rows = [row(undefined, 'old'), row('2026-08-20', 'older-than-two-months'), row('2026-11-20', 'fresh')];
    expect(askedOn('2026-11-23', rows)).toEqual(['overdue: old, older-than-two-months']);
  });

  it('each unit for itself', () => {
    const rows = [row(undefined, 'one', 'vardcentral', 'Lövet'), row(undefined, 'two', 'vardcentral', 'Kvarnbäcken')];
    expect(askedOn('2026-11-23', rows)).toEqual(['overdue: one', 'overdue: two']);
  });

  it('not again within eight weeks, also where nobody has answered', () => {
    expect(askedOn('2027-03-28', [row(undefined)], [mark('2027-02-01')])).toEqual([]);
    expect(askedOn('2027-03-29', [row(undefined)], [mark('2027-02-01')])).toEqual(['overdue: a-row']);
  });

  it('once a term', () => {
    expect(askedOn('2027-05-10', [row('2026-11-20')], [mark('2027-02-01')])).toEqual([]);
    expect(askedOn('2027-05-20', [row('2026-11-20')], [mark('2027-02-01')])).toEqual(['overdue: a-row']);
  });
});

describe('the municipality’s own terms', () => {
  it.each([
    ['2026-12-18', false],
    ['2026-12-19', true],
    ['2027-01-07', true],
    ['2027-01-08', false],
    ['2027-06-11', false],
    ['2027-06-12', true],
    ['2027-08-14', true],
    ['2027-08-15', false],
  ])('%s is a break: %s', (on, isIt) => expect(isBreak(day(on), termEnds)).toBe(isIt));

  it('are over on their last day, so a question that is late is not put in the holidays', () => {
    expect(termBegun(day('2027-06-11'), termEnds)?.toString()).toBe('2027-02-01');
    expect(termBegun(day('2027-06-14'), termEnds)).toBeUndefined();
    expect(termBegun(day('2027-09-01'), termEnds)?.toString()).toBe('2027-09-01');
    expect(termBegun(day('2027-01-20'), termEnds)).toBeUndefined();
  });

  it('may be unknown', () => {
    expect(isBreak(day('2027-07-06'), [])).toBe(false);
    expect(termBegun(day('2027-01-20'), [])?.toString()).toBe('2026-09-01');
  });
});

describe('whatever the days and the answers', () => {
  const begun = day('2026-08-17');
  const confirmations = fc.array(fc.tuple(fc.nat(500), fc.nat(2)), { maxLength: 12 });
  const starts = fc.array(fc.option(fc.nat(300), { nil: undefined }), { minLength: 1, maxLength: 3 });

  it('nobody is asked twice within eight weeks, and nothing stays overdue unasked on a working day', () => {
    fc.assert(
      fc.property(starts, confirmations, (ages, confirmed) => {
        let rows = ages.map((age, n) =>
          row(age === undefined ? undefined : begun.subtract({ days: age }).toString(), `row-${n}`),
        );
        let marks: readonly Asked[] = [];
        for (let n = 0; n <= 500; n += 1) {
          const today = begun.add({ days: n });
          rows = rows.map((one, at) =>
            confirmed.some(([when, which]) => when === n && which === at)
              ? { ...one, assured_date: today.toString() }
              : one,
          );
          if (!isWorkingDay(today)) continue;
          const [due] = dueDesks(rows, marks, { today, termEnds });
          const [last] = marks;
          const since = last ? last.on.until(today).days : Number.POSITIVE_INFINITY;
          if (due) {
            expect(since).toBeGreaterThanOrEqual(silentDays);
            expect(due.rows.length).toBeGreaterThan(0);
            marks = [{ ...due, on: today, rows: [...due.rows], waiting: [], reached: false }];
          } else if (rows.some((one) => isOverdue(one, today))) {
            expect(since < silentDays || isBreak(today, termEnds)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
