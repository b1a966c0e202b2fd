import { describe, expect, it } from 'vitest';
import type { SchoolYear } from '../../bot/forums/school-year.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { reasonAgainst } from '../../bot/meetings/series/against-day.ts';
import type { Plan } from '../../bot/meetings/series/plan.ts';
import { previewOf } from '../../bot/meetings/series/preview.ts';
import { againstDayInWords } from '../../bot/meetings/text/series.ts';
import { aYear, span } from '../forums/a-school-year.ts';
import { aPlan } from './a-plan.ts';
import { meetingsOf, morningOf } from './a-series.ts';
import { day } from './terms.ts';

const before = aYear();
const plan = aPlan({ terms: ['2027-spring'], rhythm: { kind: 'weeks', every: 1, weekday: 2, from: '2027-01-11' } });
/** As saving makes them: each knows which day its series gave it. */
const madeIn = (year: SchoolYear, of: Plan = plan): readonly Meeting[] =>
  meetingsOf(of, [year]).map((meeting) => ({ ...meeting, given: meeting.date }));
const withBreak = (from: string, to = from) =>
  aYear({ breaks: [...before.breaks, { name: 'Läslov', ...span(from, to) }] });
const found = (all: readonly Meeting[], year: SchoolYear, of: Plan = plan) =>
  all.flatMap((meeting) => {
    const reason = reasonAgainst(meeting, of, [year]);
    return reason ? [`${meeting.date} ${againstDayInWords(reason)}`] : [];
  });

describe('a meeting on a day off', () => {
  it('is none as long as the school year is the one it was planned by', () => {
    expect(found(madeIn(before), before)).toEqual([]);
  });

  it('is found when a break is entered over it', () => {
    expect(found(madeIn(before), withBreak('2027-03-08', '2027-03-12'))).toEqual(['2027-03-09 Läslov']);
  });

  it('is found when its term has got shorter', () => {
    const shorter = aYear({ spring: span('2027-01-11', '2027-06-01') });
    expect(found(madeIn(before), shorter)).toEqual(['2027-06-08 Utanför terminerna']);
  });

  it('is found on a holiday, also where it has no terms', () => {
    const once = aPlan({ rhythm: { kind: 'dates', dates: ['2027-03-09'] }, terms: [] });
    const [one] = madeIn(before, once);
    if (!one) throw new Error('there is one');
    const maundy = { ...one, planned: day('2027-03-25'), given: day('2027-03-25'), date: day('2027-03-25') };
    expect(found([maundy], before, once)).toEqual(['2027-03-25 Skärtorsdagen']);
    const saturday = { ...one, planned: day('2027-03-06'), given: day('2027-03-06'), date: day('2027-03-06') };
    expect(found([saturday], before, once)).toEqual([]);
  });

  it('is not asked about where somebody has chosen the day, in the plan or for it alone', () => {
    const year = withBreak('2027-03-08', '2027-03-12');
    const kept = { ...plan, exceptions: [{ planned: '2027-03-09', date: '2027-03-09' }] };
    expect(found(madeIn(before, kept), year, kept)).toEqual([]);
    const moved = madeIn(before).map((one) =>
      `${one.date}` === '2027-03-02' ? { ...one, date: day('2027-03-11') } : one,
    );
    expect(found(moved, year)).toEqual(['2027-03-09 Läslov']);
  });

  it('that a holiday has moved there is found as well', () => {
    const thursdays = aPlan({
      terms: ['2027-spring'],
      rhythm: { kind: 'weeks', every: 1, weekday: 4, from: '2027-01-11' },
    });
    const all = madeIn(before, thursdays);
    expect(all.map(({ date }) => `${date}`)).toContain('2027-03-24');
    expect(found(all, withBreak('2027-03-24'), thursdays)).toEqual(['2027-03-24 Läslov']);
  });

  it.each([
    ['move', 'changed', '2027-03-09'],
    ['drop', 'removed', '2027-03-09'],
  ] as const)('leaves it when its series is saved again: %s', (onDayOff, what, date) => {
    const of = { ...plan, onDayOff };
    const year = withBreak('2027-03-09');
    const own = madeIn(before, of);
    const { changes } = previewOf(of, of, { years: [year], own, others: [], now: morningOf('2026-11-23') });
    expect(changes[what].map(({ before: was }) => `${was.date}`)).toEqual([date]);
    expect(found([...changes.kept, ...changes.changed.map(({ after }) => after)], year, of)).toEqual([]);
  });
});
