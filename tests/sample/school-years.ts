/** School years that conveners would have entered. Invented, but as such years are: no two municipalities agree on all. */
import type { SampleForum } from './sample.ts';

type Days = { from: string; to: string };

export type SampleSchoolYear = {
  /** A municipality's id, or `region` for what the network goes by. */
  place: NonNullable<SampleForum['municipality']> | 'region';
  year: number;
  autumn: Days;
  spring: Days;
  breaks: (Days & { name: string })[];
};

type Terms = Pick<SampleSchoolYear, 'year' | 'autumn' | 'spring'>;

const days = (from: string, to = from): Days => ({ from, to });
const lov = (name: string, from: string, to = from) => ({ name, ...days(from, to) });

const terms = {
  2025: { year: 2025, autumn: days('2025-08-18', '2025-12-19'), spring: days('2026-01-12', '2026-06-12') },
  2026: { year: 2026, autumn: days('2026-08-17', '2026-12-18'), spring: days('2027-01-11', '2027-06-11') },
  2027: { year: 2027, autumn: days('2027-08-16', '2027-12-17'), spring: days('2028-01-10', '2028-06-09') },
} satisfies Record<number, Terms>;

const autumnBreaks = {
  2025: lov('Höstlov', '2025-10-27', '2025-10-31'),
  2026: lov('Höstlov', '2026-10-26', '2026-10-30'),
  2027: lov('Höstlov', '2027-11-01', '2027-11-05'),
};

const sportlov = {
  week7: {
    2025: lov('Sportlov', '2026-02-09', '2026-02-13'),
    2026: lov('Sportlov', '2027-02-15', '2027-02-19'),
    2027: lov('Sportlov', '2028-02-14', '2028-02-18'),
  },
  week8: {
    2025: lov('Sportlov', '2026-02-16', '2026-02-20'),
    2026: lov('Sportlov', '2027-02-22', '2027-02-26'),
    2027: lov('Sportlov', '2028-02-21', '2028-02-25'),
  },
};

const easterBreak = {
  beforeEaster: {
    2025: lov('Påsklov', '2026-03-30', '2026-04-02'),
    2026: lov('Påsklov', '2027-03-22', '2027-03-25'),
    2027: lov('Påsklov', '2028-04-10', '2028-04-13'),
  },
  afterEaster: {
    2025: lov('Påsklov', '2026-04-07', '2026-04-10'),
    2026: lov('Påsklov', '2027-03-30', '2027-04-02'),
    2027: lov('Påsklov', '2028-04-18', '2028-04-21'),
  },
};

/** Between Ascension Day and the weekend. */
const afterAscension = {
  2025: lov('Lov efter Kristi himmelsfärdsdag', '2026-05-15'),
  2026: lov('Lov efter Kristi himmelsfärdsdag', '2027-05-07'),
  2027: lov('Lov efter Kristi himmelsfärdsdag', '2028-05-26'),
};

const years = [2025, 2026, 2027] as const;
type Year = (typeof years)[number];

type Breaks = (year: Year) => SampleSchoolYear['breaks'];

/** `own`: what only this place has, as a studiedag. */
const placed = (place: string, breaks: Breaks, own: Readonly<Record<Year, SampleSchoolYear['breaks']>>) =>
  years.map((year): SampleSchoolYear => {
    const all = [autumnBreaks[year], ...breaks(year), ...own[year]];
    return { place, ...terms[year], breaks: all.toSorted((one, other) => one.from.localeCompare(other.from)) };
  });

const none = { 2025: [], 2026: [], 2027: [] };

export const sampleSchoolYears: readonly SampleSchoolYear[] = [
  ...placed('mariestad', (year) => [sportlov.week7[year], easterBreak.afterEaster[year], afterAscension[year]], {
    2025: [lov('Studiedag', '2026-03-13')],
    2026: [lov('Studiedag', '2026-09-25'), lov('Studiedag', '2027-03-12')],
    2027: [lov('Studiedag', '2027-09-24'), lov('Studiedag', '2028-03-10')],
  }),
  ...placed('toreboda', (year) => [sportlov.week7[year], easterBreak.beforeEaster[year]], {
    2025: [lov('Studiedag', '2026-01-30')],
    2026: [lov('Studiedag', '2027-01-29')],
    2027: [lov('Studiedag', '2028-01-28')],
  }),
  ...placed('gullspang', (year) => [sportlov.week8[year], easterBreak.beforeEaster[year], afterAscension[year]], none),
  ...placed('skovde', (year) => [sportlov.week7[year], easterBreak.afterEaster[year], afterAscension[year]], {
    2025: [lov('Kompetensdag', '2025-11-03')],
    2026: [lov('Kompetensdag', '2026-11-02')],
    2027: [lov('Kompetensdag', '2027-11-08')],
  }),
  ...placed('grastorp', (year) => [sportlov.week8[year], easterBreak.afterEaster[year]], none),
  ...placed('region', (year) => [sportlov.week7[year], easterBreak.afterEaster[year]], none),
];
