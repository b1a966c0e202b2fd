import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolYear } from '../../bot/forums/school-year.ts';
import { agendaPoint, type Meeting } from '../../bot/meetings/meeting.ts';
import { isAhead } from '../../bot/meetings/series/change.ts';
import { cancelledWithSeries } from '../../bot/meetings/series/merging.ts';
import type { Plan } from '../../bot/meetings/series/plan.ts';
import { layOut, previewOf } from '../../bot/meetings/series/preview.ts';
import { effectSentence, planInWords } from '../../bot/meetings/text/series.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { anyOnDayOff, anyRhythm, aPlan, seats } from './a-plan.ts';
import { meetingsOf, morningOf } from './a-series.ts';
import { day, overNewYear, yearFrom } from './terms.ts';

const years = [yearFrom(2026), yearFrom(2027)];
const now = morningOf('2026-11-23');
const today = day('2026-11-23');

const changed = (was: Plan, will: Plan, own: readonly Meeting[] = meetingsOf(was, years)) =>
  previewOf(will, was, { years, own, others: [], now }).changes;

const weekly = aPlan({ rhythm: { kind: 'weeks', every: 1, weekday: 2, from: '2026-08-17' } });
const alter = (all: readonly Meeting[], date: string, how: (meeting: Meeting) => Meeting) =>
  all.map((one) => (one.date.toString() === date ? how(one) : one));
const dates = (all: readonly { date: object }[]) => all.map(({ date }) => `${date}`);

describe('a changed series', () => {
  it('is the same where nothing is changed', () => {
    const { kept, changed: others, added, removed, untouched } = changed(weekly, weekly);
    expect([others, added, removed]).toEqual([[], [], []]);
    expect(kept.length + untouched.length).toBe(meetingsOf(weekly, years).length);
    expect(untouched.every(({ date }) => `${date}` < '2026-11-23')).toBe(true);
  });

  it('keeps its meetings when the weekday is another: week by week, with a new date and SEQUENCE', () => {
    const will = aPlan({ rhythm: { kind: 'weeks', every: 1, weekday: 4, from: '2026-08-17' } });
    const { changed: all, added, removed } = changed(weekly, will);
    expect([added, removed.length]).toEqual([[], 0]);
    for (const { before, after, parts } of all) {
      expect(after.id).toBe(before.id);
      expect(after.date.weekOfYear).toBe(before.date.weekOfYear);
      expect(after.sequence).toBe(1);
      expect(parts).toEqual(['date']);
      expect(`${after.movedFrom?.date}`).toBe(`${before.date}`);
    }
  });

  it('drops every other when it becomes fortnightly, and a called one is cancelled so that its card says so', () => {
    const own = alter(meetingsOf(weekly, years), '2026-11-24', (one) => ({
      ...one,
      state: 'called',
      card: newDelivery,
    }));
    const will = aPlan({ rhythm: { kind: 'parity', parity: 'odd', weekday: 2 } });
    const { removed, added, kept } = changed(weekly, will, own);
    expect(added).toEqual([]);
    expect(removed.filter(({ how }) => how === 'cancelled').map(({ before }) => `${before.date}`)).toEqual([
      '2026-11-24',
    ]);
    expect(kept.every(({ date }) => (date.weekOfYear ?? 0) % 2 === 1)).toBe(true);
    const [cancelled] = removed
      .filter(({ how }) => how === 'cancelled')
      .map(({ before }) => cancelledWithSeries(before));
    expect(cancelled).toMatchObject({ state: 'cancelled', cancelled: 'series', sequence: 1, card: { wanted: 2 } });
  });

  it('a point or an answer is enough to be cancelled and not forgotten', () => {
    const person = '00000000-0000-4000-8000-000000000001';
    const said = { id: 'p', text: 'Sommaren', by: `${person}_${person}`, name: 'Sara', at: '2026-11-20T09:00:00Z' };
    const point = agendaPoint.parse(said);
    const own = alter(meetingsOf(weekly, years), '2026-12-08', (one) => ({ ...one, points: [point] }));
    const { removed } = changed(weekly, aPlan({ rhythm: { kind: 'parity', parity: 'odd', weekday: 2 } }), own);
    expect(removed.filter(({ how }) => how === 'cancelled').map(({ before }) => `${before.date}`)).toEqual([
      '2026-12-08',
    ]);
  });

  it('a meeting that has been moved by itself stays where it is', () => {
    const own = alter(meetingsOf(weekly, years), '2026-12-01', (one) => ({ ...one, date: day('2026-12-03') }));
    const { changed: all } = changed(weekly, { ...weekly, place: 'Kommunhuset', start: '14:00' }, own);
    const moved = all.find(({ before }) => `${before.planned}` === '2026-12-01');
    expect(`${moved?.after.date}`).toBe('2026-12-03');
    expect(moved?.after).toMatchObject({ place: 'Kommunhuset', start: '14:00' });
  });

  it('and follows when the plan says another day of it', () => {
    const own = alter(meetingsOf(weekly, years), '2026-12-01', (one) => ({ ...one, date: day('2026-12-03') }));
    const will = aPlan({ rhythm: { kind: 'weeks', every: 1, weekday: 5, from: '2026-08-17' } });
    const moved = changed(weekly, will, own).changed.find(({ before }) => `${before.planned}` === '2026-12-01');
    expect(`${moved?.after.date}`).toBe('2026-12-04');
  });

  it('what somebody changed in one meeting stays, where the plan says the same as before', () => {
    const own = alter(meetingsOf(weekly, years), '2026-12-01', (one) => ({ ...one, place: 'Biblioteket' }));
    const { changed: all } = changed(weekly, { ...weekly, name: 'Teammöte' }, own);
    const one = all.find(({ before }) => `${before.date}` === '2026-12-01');
    expect(one?.after).toMatchObject({ place: 'Biblioteket', name: 'Teammöte' });
  });

  it('a day whose meeting has been cancelled by hand gets no other', () => {
    const own = alter(meetingsOf(weekly, years), '2026-12-01', (one) => ({
      ...one,
      state: 'cancelled',
      cancelled: 'empty',
    }));
    const { added, untouched } = changed(weekly, { ...weekly, place: 'Kommunhuset' }, own);
    expect(added).toEqual([]);
    expect(dates(untouched)).toContain('2026-12-01');
  });

  it('a new term adds, and one that is taken away removes', () => {
    const autumn = { ...weekly, terms: ['2026-autumn'] };
    const more = changed(autumn, weekly);
    expect(more.added.length).toBeGreaterThan(10);
    expect(more.removed).toEqual([]);
    const less = changed(weekly, autumn);
    expect(less.removed.length).toBe(more.added.length);
    expect(less.added).toEqual([]);
  });

  it('a break that has been entered since moves what lies in it', () => {
    const own = meetingsOf(weekly, years);
    const year = yearFrom(2026);
    const with2 = {
      ...year,
      breaks: [...year.breaks, { name: 'Studiedag', from: day('2026-12-01'), to: day('2026-12-01') }],
    };
    const { changed: all } = previewOf(weekly, weekly, { years: [with2], own, others: [], now }).changes;
    const one = all.find(({ before }) => `${before.date}` === '2026-12-01');
    expect(`${one?.after.date}`).toBe('2026-12-02');
  });

  it('a break that turns out to lie elsewhere gives back the day that it took', () => {
    const breakOn = (date: string): SchoolYear => {
      const year = yearFrom(2026);
      return { ...year, breaks: [{ name: 'Studiedag', from: day(date), to: day(date) }] };
    };
    const own = meetingsOf(weekly, [breakOn('2026-12-01')]);
    expect(dates(own)).toContain('2026-12-02');
    const corrected = previewOf(weekly, weekly, { years: [breakOn('2026-12-02')], own, others: [], now }).changes;
    const moved = corrected.changed.filter(({ parts }) => parts.includes('date'));
    expect(moved.map(({ before, after: now2 }) => [`${before.date}`, `${now2.date}`])).toEqual([
      ['2026-12-02', '2026-12-01'],
    ]);
  });
});

const anyPlan = fc.record({
  rhythm: anyRhythm,
  onDayOff: anyOnDayOff,
  terms: fc
    .constantFrom('2026-autumn', '2027-spring', '2026-autumn 2027-spring 2027-autumn')
    .map((terms) => terms.split(' ')),
  start: fc.constantFrom('08:30', '13:00'),
});

/** What people may have done to a meeting meanwhile. */
const anyDeed = fc.constantFrom('nothing', 'nothing', 'nothing', 'called', 'cancelled', 'moved', 'dropped');

const after = (meeting: Meeting, deed: string): Meeting => {
  if (deed === 'called') return { ...meeting, state: 'called', card: newDelivery };
  if (deed === 'cancelled') return { ...meeting, state: 'cancelled', cancelled: 'other' };
  if (deed === 'dropped') return { ...meeting, state: 'cancelled', cancelled: 'series' };
  return deed === 'moved' ? { ...meeting, date: meeting.date.add({ days: 1 }) } : meeting;
};

describe('no date is lost or comes twice', () => {
  const change = fc.record({
    was: anyPlan,
    will: anyPlan,
    deeds: fc.array(anyDeed, { minLength: 120, maxLength: 120 }),
  });

  it('each coming meeting and each coming date has one place', () => {
    fc.assert(
      fc.property(change, ({ was, will, deeds }) => {
        const [before, plan] = [aPlan(was), aPlan(will)];
        const own = meetingsOf(before, years).map((one, n) => after(one, deeds[n] ?? 'nothing'));
        const changes = changed(before, plan, own);
        const placed = [
          ...changes.kept,
          ...changes.changed.map((one) => one.before),
          ...changes.removed.map((one) => one.before),
        ].map(({ id }) => id);
        const coming = own.filter((one) => one.state !== 'cancelled' && isAhead(one, now)).map(({ id }) => id);
        expect(placed.toSorted()).toEqual(coming.toSorted());
        for (const { before: one, after: other } of changes.changed) expect(other.id).toBe(one.id);

        const planned = [...changes.kept, ...changes.changed.map((one) => one.after), ...changes.added].map(
          (one) => `${one.planned}`,
        );
        expect(new Set(planned).size).toBe(planned.length);
        const { drafts } = layOut(plan, years);
        const stands = [...changes.changed.map((one) => one.after), ...changes.added];
        const isPlans = (one: (typeof stands)[number]) =>
          drafts.some(({ planned: its, date }) => its.equals(one.planned) && date.equals(one.date));
        const followed = stands.filter(isPlans);
        expect(new Set(dates(followed)).size).toBe(followed.length);
        const had = new Set(changes.untouched.flatMap((one) => [`${one.planned}`, `${one.date}`]));
        for (const draft of drafts.filter((one) => isAhead(one, now)))
          if (!had.has(`${draft.planned}`) && !had.has(`${draft.date}`)) expect(planned).toContain(`${draft.planned}`);
      }),
      { numRuns: 60 },
    );
  });

  it('and saved again at once nothing more is changed', () => {
    fc.assert(
      fc.property(fc.record({ was: anyPlan, will: anyPlan }), ({ was, will }) => {
        const [before, plan] = [aPlan(was), aPlan(will)];
        const first = changed(before, plan, meetingsOf(before, years));
        const own = [...first.kept, ...first.changed.map((one) => one.after), ...first.untouched];
        const second = changed(plan, plan, own);
        expect([second.changed, second.removed]).toEqual([[], []]);
        expect(dates(second.added)).toEqual(dates(first.added));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what the calendar does is said before it is saved', () => {
  const said = (plan: Plan, within = [overNewYear]) =>
    previewOf(plan, undefined, { years: within, own: [], others: [], now }).effects.map((one) =>
      effectSentence(one, today),
    );

  it('odd weeks over a year with week 53, and summer time', () => {
    expect(said(aPlan())).toEqual([
      'Sju av datumen har redan varit och tas inte med.',
      'Året har en vecka 53: 28 december 2026–3 januari 2027.',
      'Vecka 53 och vecka 1 är båda udda, så det blir möten två veckor i rad.',
      'Klockan ställs om till sommartid 28 mars 2027. 13.00 är 13.00 också efter det.',
      'Tisdag 5 januari 2027 är trettondagsafton. Mötet flyttas till torsdag 7 januari 2027.',
    ]);
  });

  it('every other week that turns', () => {
    const sentences = said(aPlan({ rhythm: { kind: 'weeks', every: 2, weekday: 2, from: '2026-10-13' } }));
    expect(sentences).toContain(
      'Från tisdag 5 januari 2027, vecka 1, ligger mötena i udda veckor. Välj udda eller jämna veckor om de alltid ska göra det.',
    );
  });

  it('even weeks have three weeks between', () => {
    const sentences = said(aPlan({ rhythm: { kind: 'parity', parity: 'even', weekday: 2 } }));
    expect(sentences).toContain(
      'Efter vecka 52 är nästa jämna vecka vecka 2. Däremellan går det tre veckor i stället för två.',
    );
  });

  it('what is moved, dropped or held in spite of it, and a break where nothing is', () => {
    const rhythm = { kind: 'weeks', every: 1, weekday: 4, from: '2026-08-17' } as const;
    const exceptions = [{ planned: '2027-05-06', date: '2027-05-06' }];
    const sentences = said(aPlan({ rhythm, exceptions, terms: ['2027-spring'] }), [yearFrom(2026)]);
    expect(sentences).toContain('Torsdag 6 maj 2027 är Kristi himmelsfärdsdag. Mötet hålls ändå, som du har valt.');
    expect(sentences).toContain('Sportlov 15–19 februari 2027: inget möte hålls, ett möte utgår.');
    expect(sentences).toContain('Torsdag 25 mars 2027 är skärtorsdagen. Mötet flyttas till onsdag 24 mars 2027.');
    const dropped = said(aPlan({ rhythm, onDayOff: 'drop', terms: ['2027-spring'] }), [yearFrom(2026)]);
    expect(dropped).toContain('Torsdag 25 mars 2027 är skärtorsdagen. Det mötet utgår.');
  });
});

it('a turn is kept by the meetings that there are when a term is added', () => {
  const chair = { kind: 'rotating' as const, order: [seats.rehab, seats.bup] };
  const autumn = { ...weekly, chair, terms: ['2026-autumn'] };
  expect(changed(autumn, { ...autumn, terms: ['2026-autumn', '2027-spring'] }).changed).toEqual([]);
});

describe('how often it is', () => {
  const weekly = { kind: 'weeks', weekday: 2, from: '2026-08-17' } as const;
  it.each([
    [{ ...weekly, every: 2 }, 'Varannan vecka, tisdagar'],
    [{ ...weekly, every: 13 }, 'Var 13:e vecka, tisdagar'],
    [{ ...weekly, every: 21 }, 'Var 21:a vecka, tisdagar'],
    [{ ...weekly, every: 22 }, 'Var 22:a vecka, tisdagar'],
    [{ kind: 'terms', autumn: 0, spring: 1, weekday: 2 }, 'Inga möten på hösten och ett möte på våren, tisdagar'],
  ] as const)('%j', (rhythm, words) => {
    expect(planInWords(aPlan({ rhythm }), today, [])).toBe(`${words} kl. 13.00–14.30`);
  });
});
