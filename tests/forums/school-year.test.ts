import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SchoolYear, schoolYear, termsAhead, termsOf } from '../../bot/forums/school-year.ts';
import { mostBreaks, schoolYearName } from '../../bot/forums/school-years/bounds.ts';
import { neighbouringYear } from '../../bot/forums/school-years/neighbouring-year.ts';
import { flawSentence } from '../../bot/forums/school-years/refusals.ts';
import { isSameEnds, termEndsBy } from '../../bot/forums/school-years/term-ends.ts';
import { flawsOf, mayBeEntered } from '../../bot/forums/school-years/typed.ts';
import { dayOfIsoWeek, usualYear } from '../../bot/forums/school-years/usual-year.ts';
import { easterSunday } from '../../bot/platform/time/easter.ts';
import { aYear, day, span } from './a-school-year.ts';

const years = Array.from({ length: 60 }, (_, n) => 2020 + n);
const texts = ({ year, autumn, spring, breaks }: SchoolYear) => [
  `${year}: ${autumn.from}–${autumn.to}, ${spring.from}–${spring.to}`,
  ...breaks.map(({ name, from, to }) => `${name} ${from}–${to}`),
];

describe('the usual school year', () => {
  it('has its terms and its three breaks where most have them', () =>
    expect(texts(usualYear(2026))).toEqual([
      '2026: 2026-08-17–2026-12-18, 2027-01-08–2027-06-11',
      'Höstlov 2026-10-26–2026-10-30',
      'Sportlov 2027-02-15–2027-02-19',
      'Påsklov 2027-03-30–2027-04-02',
    ]));

  it.each(years)('%i can be saved as it is, höstlov in week 44, sportlov in week 7', (year) => {
    const usual = usualYear(year);
    expect(flawsOf(usual)).toEqual([]);
    expect(usual.breaks.map(({ from }) => from.weekOfYear).slice(0, 2)).toEqual([44, 7]);
    for (const { from, to } of termsOf(usual)) expect([from.dayOfWeek > 5, to.dayOfWeek]).toEqual([false, 5]);
  });
});

describe('a school year copied from another', () => {
  it('keeps weekdays, weeks, and what follows Easter and Ascension', () => {
    const copied = neighbouringYear(
      aYear({
        breaks: [
          { name: 'Studiedag', ...span('2026-09-21', '2026-09-21') },
          { name: 'Höstlov', ...span('2026-10-26', '2026-10-30') },
          { name: 'Jullov', ...span('2026-12-19', '2027-01-10') },
          { name: 'Sportlov', ...span('2027-02-22', '2027-02-26') },
          { name: 'Påsklov', ...span('2027-03-22', '2027-03-25') },
          { name: 'Klämdag', ...span('2027-05-07', '2027-05-07') },
        ],
      }),
      2027,
    );
    expect(texts(copied)).toEqual([
      '2027: 2027-08-16–2027-12-17, 2028-01-10–2028-06-09',
      'Studiedag 2027-09-27–2027-09-27',
      'Höstlov 2027-11-01–2027-11-05',
      'Jullov 2027-12-18–2028-01-09',
      'Sportlov 2028-02-21–2028-02-25',
      'Påsklov 2028-04-10–2028-04-13',
      'Klämdag 2028-05-26–2028-05-26',
    ]);
  });

  it('goes backwards as well', () =>
    expect(texts(neighbouringYear(aYear(), 2025))).toEqual([
      '2025: 2025-08-18–2025-12-19, 2026-01-12–2026-06-12',
      'Höstlov 2025-10-27–2025-10-31',
      'Sportlov 2026-02-09–2026-02-13',
      'Påsklov 2026-04-07–2026-04-10',
    ]));

  it('leaves out a day that has no place in it', () => {
    const last = { name: 'Studiedag', ...span('2026-12-17', '2026-12-17') };
    expect(neighbouringYear(aYear({ breaks: [last] }), 2027).breaks).toEqual([]);
    // Week 51 of 2026 is nearer to the end of the term than that of 2027.
    expect(neighbouringYear(aYear({ breaks: [last] }), 2025).breaks.map(({ from }) => String(from))).toEqual([
      '2025-12-18',
    ]);
  });

  it('can be saved as it is, keeps the weekdays and does not drift, however often it is copied', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2060 }),
        fc.boolean(),
        fc.integer({ min: -4, max: 4 }),
        (from, on, by) => {
          const usual = usualYear(from);
          const start = { ...usual, autumn: { ...usual.autumn, from: usual.autumn.from.subtract({ days: by }) } };
          let year = start;
          for (let n = 0; n < 12; n += 1) {
            const next = neighbouringYear(year, year.year + (on ? 1 : -1));
            expect(flawsOf(next)).toEqual([]);
            const weekdays = (one: SchoolYear) =>
              termsOf(one).flatMap((term) => [term.from.dayOfWeek, term.to.dayOfWeek]);
            expect(weekdays(next)).toEqual(weekdays(start));
            const weeks = next.breaks.map(({ name, from }) => `${name} ${from.weekOfYear}`);
            expect(weeks).toEqual(expect.arrayContaining(['Höstlov 44', 'Sportlov 7']));
            const easter = next.breaks.find(({ name }) => name === 'Påsklov');
            expect(easter && easterSunday(next.year + 1).until(easter.from).days).toBe(2);
            year = next;
          }
        },
      ),
      { numRuns: 60 },
    ));
});

describe('what is wrong with a school year', () => {
  const told = (wanted: Partial<SchoolYear>) =>
    flawsOf(aYear(wanted)).map((flaw) => `${flaw.field}: ${flawSentence(flaw)}`);
  const withBreaks = (...breaks: readonly [string, string, string][]) => ({
    breaks: breaks.map(([name, from, to]) => ({ name, ...span(from, to) })),
  });

  it('is nothing with one that is right, with a break of one day and one between the terms', () =>
    expect(told(withBreaks(['Lov', '2026-08-17', '2026-08-17'], ['Jullov', '2026-12-19', '2027-01-10']))).toEqual([]));

  it.each<[string, Partial<SchoolYear>, string]>([
    ['a term that ends before it begins', { spring: span('2027-06-11', '2027-01-11') }, 'spring.to: Terminen slutar'],
    ['a term in another year', { autumn: span('2025-08-17', '2025-12-18') }, 'autumn.from: Höstterminen börjar i'],
    ['an autumn that begins in July', { autumn: span('2026-07-31', '2026-12-18') }, 'autumn.from: Höstterminen börjar'],
    ['a spring that ends in July', { spring: span('2027-01-11', '2027-07-01') }, 'spring.to: Vårterminen slutar'],
    ['a spring that begins in March', { spring: span('2027-03-01', '2027-06-11') }, 'spring.from: Vårterminen börjar'],
    ['a break without a name', withBreaks([' ', '2026-10-26', '2026-10-30']), 'breaks.0.name: Skriv vad lovet heter'],
    ['too long a name', withBreaks(['x'.repeat(61), '2026-10-26', '2026-10-30']), 'breaks.0.name: Korta ner'],
    ['a break back to front', withBreaks(['Lov', '2026-10-30', '2026-10-26']), 'breaks.0.to: Lovet slutar innan'],
    ['a break before the year', withBreaks(['Lov', '2026-08-03', '2026-08-07']), 'breaks.0.from: Lovet ligger utanför'],
    ['a break after it', withBreaks(['Lov', '2027-06-11', '2027-06-14']), 'breaks.0.from: Lovet ligger utanför'],
    [
      'a break over the end of a term',
      withBreaks(['Jullov', '2026-12-18', '2027-01-10']),
      'breaks.0.from: Lovet ligger både',
    ],
    [
      'two breaks on one day',
      withBreaks(['Höstlov', '2026-10-26', '2026-10-30'], ['Lov', '2026-10-30', '2026-11-02']),
      'breaks.1.from: Lovet går in i ett annat',
    ],
  ])('is told of %s at its field', (_what, wanted, sentence) => {
    const all = told(wanted);
    expect(all.find((one) => one.startsWith(sentence))).toMatch(/[.]$/);
    if (wanted.breaks) expect(all).toHaveLength(1);
  });

  it('is told of overlapping terms', () =>
    expect(told({ autumn: span('2026-08-17', '2027-01-20') })).toEqual([
      'spring.from: Vårterminen börjar innan höstterminen är slut. Ändra en av dagarna.',
      'autumn.to: Höstterminen slutar i december. Kontrollera dagen och året.',
    ]));

  it('is that there are too many breaks', () => {
    const breaks = Array.from({ length: mostBreaks + 1 }, (_, n) => {
      const on = day('2026-08-18').add({ days: n }).toString();
      return { name: 'Lov', ...span(on, on) };
    });
    expect(flawsOf(aYear({ breaks })).map(({ field, kind }) => `${field} ${kind}`)).toEqual(['breaks too-many']);
    expect(flawsOf(aYear({ breaks: breaks.slice(1) }))).toEqual([]);
  });

  it('is nothing else than the years from the last one to three ahead', () =>
    expect([2024, 2025, 2029, 2030].map((year) => mayBeEntered(year, day('2026-11-22')))).toEqual([
      false,
      true,
      true,
      false,
    ]));
});

describe('the ends of term of a forum', () => {
  const before = ['2026-12-20', '2027-06-12', '2027-12-20', '2028-06-12'].map(day);
  const ends = (...entered: SchoolYear[]) => termEndsBy(before, entered).map(String);

  it('are those of the school years that are entered, and the proposed ones elsewhere', () =>
    expect(ends(aYear())).toEqual(['2026-12-18', '2027-06-11', '2027-12-20', '2028-06-12']));

  it('stay as they are where none is entered', () => expect(ends()).toEqual(before.map(String)));

  it('grow with years beyond the proposed ones, and change nothing the second time', () => {
    const entered = [aYear(), usualYear(2028)];
    const once = termEndsBy(before, entered);
    expect(once.map(String).at(-1)).toBe(usualYear(2028).spring.to.toString());
    expect(isSameEnds(termEndsBy(once, entered), once)).toBe(true);
    expect(isSameEnds(once, before)).toBe(false);
  });
});

describe('a school year', () => {
  it('is read back from its row as it was', () => {
    const row: unknown = JSON.parse(JSON.stringify(aYear()));
    expect(texts(schoolYear.parse(row))).toEqual(texts(aYear()));
  });

  it('is named as schools name it', () =>
    expect([2026, 2098, 2099].map(schoolYearName)).toEqual(['2026/27', '2098/99', '2099/00']));

  it('has the terms ahead, the present one among them to its last day', () => {
    const ahead = (on: string) => termsAhead([usualYear(2027), aYear()], day(on)).map(({ id }) => id);
    expect(ahead('2026-12-18')).toEqual(['2026-autumn', '2027-spring', '2027-autumn', '2028-spring']);
    expect(ahead('2026-12-19')).toEqual(['2027-spring', '2027-autumn', '2028-spring']);
  });

  it('finds days by ISO week, in long years too', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const found = dayOfIsoWeek(year, week, 3);
        expect([found.yearOfWeek, found.weekOfYear, found.dayOfWeek]).toEqual([year, week, 3]);
      }),
    ));

  it('knows Easter', () =>
    expect([2024, 2025, 2026, 2027, 2038].map((year) => easterSunday(year).toString())).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]));
});
