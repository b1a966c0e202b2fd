import { execFileSync } from 'node:child_process';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../bot/forums/school-year.ts';
import { startsAt } from '../../bot/meetings/meeting.ts';
import { plannedDates } from '../../bot/meetings/series/dates.ts';
import { drafts } from '../../bot/meetings/series/draft.ts';
import type { Plan } from '../../bot/meetings/series/plan.ts';
import { isDated, type Proposal, propose } from '../../bot/meetings/series/proposal.ts';
import { namedDay } from '../../bot/platform/time/named-days.ts';
import { anyOnDayOff, anyRhythm, aPlan, seats } from './a-plan.ts';
import { day, tenYears } from './terms.ts';

const terms = tenYears.flatMap(termsOf);
const daysOff = { breaks: tenYears.flatMap(({ breaks }) => breaks) };
const proposed = (plan: Partial<Plan>) => propose(aPlan(plan), terms, daysOff);

/** "2026-10-27 → 2026-10-29 moved Höstlov". */
const asLine = ({ planned, date, by, reason }: Proposal) =>
  [`${planned}`, ...(date ? [`→ ${date}`] : []), by, ...(reason ? [reason.name] : [])].join(' ');

const on = (dates: string[], plan: Partial<Plan> = {}) =>
  proposed({ rhythm: { kind: 'dates', dates }, ...plan }).map(asLine);

describe('a day off is proposed away', () => {
  it.each([
    ['a public holiday, to the day after', '2027-01-06', '→ 2027-01-07 moved trettondedag jul'],
    ['Maundy Thursday, to the day before', '2027-03-25', '→ 2027-03-24 moved skärtorsdagen'],
    ['Easter Monday, to the Tuesday', '2027-03-29', '→ 2027-03-30 moved annandag påsk'],
    ['Twelfth Night, past the holiday', '2027-01-05', '→ 2027-01-07 moved trettondagsafton'],
    ['Walpurgis Night', '2027-04-30', '→ 2027-04-29 moved valborgsmässoafton'],
    ['Ascension Day', '2027-05-06', '→ 2027-05-07 moved Kristi himmelsfärdsdag'],
    ['Midsummer’s Eve', '2027-06-25', '→ 2027-06-24 moved midsommarafton'],
    ['Christmas Eve', '2026-12-24', '→ 2026-12-23 moved julafton'],
    ['New Year’s Eve', '2026-12-31', '→ 2026-12-30 moved nyårsafton'],
    ['a Saturday', '2026-11-28', '→ 2026-11-27 moved helg'],
    ['a day in a break that is a whole week, to the week after', '2026-10-27', '→ 2026-11-03 moved Höstlov'],
  ])('%s', (_what, date, said) => {
    expect(on([date])).toEqual([`${date} ${said}`]);
  });

  it('to nowhere when the convener drops such days', () => {
    expect(on(['2027-03-25', '2027-04-13'], { onDayOff: 'drop' })).toEqual([
      '2027-03-25 dropped skärtorsdagen',
      '2027-04-13 → 2027-04-13 rhythm',
    ]);
  });

  it('never to another week where the week is the rhythm', () => {
    const lines = proposed({ rhythm: { kind: 'parity', parity: 'even', weekday: 2 } }).map(asLine);
    expect(lines).toContain('2026-10-27 dropped Höstlov');
    const weekly = proposed({ rhythm: { kind: 'weeks', every: 1, weekday: 2, from: '2026-08-17' } }).map(asLine);
    expect(weekly).toContain('2026-10-27 dropped Höstlov');
  });

  it('to the free week between two of a fortnightly series', () => {
    const lines = proposed({ rhythm: { kind: 'weeks', every: 2, weekday: 2, from: '2026-10-13' } }).map(asLine);
    expect(lines.slice(0, 3)).toEqual([
      '2026-10-13 → 2026-10-13 rhythm',
      '2026-10-27 → 2026-11-03 moved Höstlov',
      '2026-11-10 → 2026-11-10 rhythm',
    ]);
  });

  it('never to a day where the series meets already', () => {
    expect(on(['2027-05-06', '2027-05-07'])).toEqual([
      '2027-05-06 → 2027-05-05 moved Kristi himmelsfärdsdag',
      '2027-05-07 → 2027-05-07 rhythm',
    ]);
  });
});

describe('what the convener has chosen goes before the calendar', () => {
  it.each([
    ['the same day in spite of it', '2027-03-25', '→ 2027-03-25 chosen skärtorsdagen'],
    ['another day', '2027-03-23', '→ 2027-03-23 chosen'],
    ['another day off', '2027-03-26', '→ 2027-03-26 chosen långfredagen'],
    ['none', undefined, 'chosen skärtorsdagen'],
  ])('%s', (_what, date, said) => {
    const exceptions = [{ planned: '2027-03-25', ...(date !== undefined && { date }) }];
    expect(on(['2027-03-25'], { exceptions })).toEqual([`2027-03-25 ${said}`]);
  });

  it('but two meetings never stand on one day: the chosen one has it', () => {
    const exceptions = [{ planned: '2026-11-17', date: '2026-11-24' }];
    expect(on(['2026-11-17', '2026-11-24'], { exceptions })).toEqual([
      '2026-11-17 → 2026-11-24 chosen',
      '2026-11-24 dropped samma dag',
    ]);
  });
});

const anyPlan = fc.record({ rhythm: anyRhythm, onDayOff: anyOnDayOff });

/** Public holidays by their own library, told by date alone. */
const holidays = new Set(
  Array.from({ length: 11 }, (_, n) => 2026 + n).flatMap((year) =>
    new Holidays('SE', { types: ['public', 'bank'] }).getHolidays(year).map(({ date }) => date.slice(0, 10)),
  ),
);

describe('whatever the rhythm, over ten years', () => {
  it('no date lies in a break, on a holiday, on a weekend or outside a term', () => {
    const isIn = (date: string, { from, to }: { from: object; to: object }) =>
      String(from) <= date && date <= String(to);
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { date, planned } of proposed(plan).filter(isDated)) {
          const text = date.toString();
          expect(daysOff.breaks.some((one) => isIn(text, one))).toBe(false);
          expect(holidays.has(text)).toBe(false);
          expect(date.dayOfWeek).toBeLessThan(6);
          expect(terms.some((term) => isIn(text, term) && isIn(planned.toString(), term))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('each planned day has one proposal, no two meetings a day, and none passes the next planned week', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const all = proposed(plan);
        expect(all.map(({ planned }) => `${planned}`)).toEqual(
          plannedDates(plan.rhythm, terms).map(({ planned }) => `${planned}`),
        );
        const dates = all.filter(isDated).map(({ date }) => `${date}`);
        expect(new Set(dates).size).toBe(dates.length);
        expect(dates).toEqual(dates.toSorted());
      }),
      { numRuns: 40 },
    );
  });

  it('odd and even are of the ISO week, also of a moved meeting', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('odd' as const, 'even' as const),
        fc.integer({ min: 1, max: 5 }),
        (parity, weekday) => {
          for (const { date } of proposed({ rhythm: { kind: 'parity', parity, weekday } }).filter(isDated))
            expect((date.weekOfYear ?? 0) % 2).toBe(parity === 'odd' ? 1 : 0);
        },
      ),
    );
  });

  it('13.00 is 13.00 on both sides of summer time', () => {
    fc.assert(
      fc.property(anyPlan, (typed) => {
        const plan = aPlan({ ...typed, start: '13:00' });
        for (const draft of drafts(plan, propose(plan, terms, daysOff)))
          expect(startsAt(draft).toZonedDateTimeISO('Europe/Stockholm').toPlainTime().toString()).toBe('13:00:00');
      }),
      { numRuns: 20 },
    );
  });
});

describe('those who come to some of the meetings', () => {
  const { elevhalsa, rehab, bup } = seats;
  const weekly = { kind: 'weeks', every: 1, weekday: 2, from: '2026-09-01' } as const;
  const planned = (more: Partial<Plan>) => {
    const plan = aPlan({ rhythm: weekly, ...more });
    return drafts(plan, propose(plan, terms.slice(0, 1), daysOff));
  };

  it('BUP comes once a month, for twenty minutes', () => {
    const visits = [{ attendee: bup, rhythm: { kind: 'in-month', nth: 1 } as const, minutes: 20 }];
    const all = planned({ visits });
    const coming = all.filter(({ attendees }) => attendees.includes(bup));
    expect(coming.map(({ date }) => `${date}`)).toEqual(['2026-09-01', '2026-10-06', '2026-11-03', '2026-12-01']);
    expect(coming.every(({ shortStays }) => shortStays[0]?.minutes === 20)).toBe(true);
    expect(all.filter((one) => !coming.includes(one)).every(({ shortStays }) => shortStays.length === 0)).toBe(true);
  });

  it.each([
    [{ kind: 'in-month', nth: -1 }, ['2026-09-29', '2026-10-20', '2026-11-24', '2026-12-15']],
    [{ kind: 'every', every: 5 }, ['2026-09-01', '2026-10-06', '2026-11-17']],
    [
      { kind: 'parity', parity: 'even' },
      ['2026-09-01', '2026-09-15', '2026-09-29', '2026-10-13', '2026-11-10', '2026-11-24', '2026-12-08'],
    ],
  ] as const)('by a rhythm of their own: %o', (rhythm, dates) => {
    const coming = planned({ visits: [{ attendee: bup, rhythm }] }).filter(({ attendees }) => attendees.includes(bup));
    expect(coming.map(({ date }) => `${date}`)).toEqual(dates);
  });

  it('the chair goes round, and who does not come keeps the turn', () => {
    const visits = [{ attendee: rehab, rhythm: { kind: 'parity', parity: 'odd' } as const }];
    const chair = { kind: 'rotating', order: [rehab, elevhalsa, bup] } as const;
    const chairs = planned({ visits, chair: { ...chair, order: [...chair.order] } }).map((one) => one.chair);
    // The first lies in week 36, an even one, and so does the fifth.
    expect(chairs.slice(0, 6)).toEqual([elevhalsa, rehab, bup, elevhalsa, bup, rehab]);
  });
});

describe('days are named in Swedish', () => {
  it.each([
    ['2026-04-02', 'eve', 'skärtorsdagen'],
    ['2026-06-19', 'eve', 'midsommarafton'],
    ['2026-10-30', 'eve', 'allhelgonaafton'],
    ['2026-06-06', 'public-holiday', 'nationaldagen'],
    // Walpurgis Night and Ascension Day at once.
    ['2008-05-01', 'public-holiday', expect.stringMatching(/första maj|Kristi/)],
  ])('%s', (date, kind, name) => {
    expect(namedDay(day(date))).toEqual({ kind, name });
  });

  it.each(['2026-12-13', '2026-11-10', '2027-01-13', '2027-05-17'])('%s is a day as any other', (date) => {
    expect(namedDay(day(date))).toBeUndefined();
  });
});

const told = `
import { termsOf } from './bot/forums/school-year.ts';
import { propose } from './bot/meetings/series/proposal.ts';
import { aPlan } from './tests/meetings/a-plan.ts';
import { tenYears } from './tests/meetings/terms.ts';
const daysOff = { breaks: tenYears.flatMap(({ breaks }) => breaks) };
process.stdout.write(JSON.stringify(propose(aPlan(), tenYears.flatMap(termsOf), daysOff)));
`;

it('the same is proposed wherever the process stands', () => {
  const said = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', told], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toBe(JSON.stringify(propose(aPlan(), terms, daysOff)));
});
