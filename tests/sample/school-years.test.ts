import { describe, expect, it } from 'vitest';
import { schoolYear, termsOf } from '../../bot/forums/school-year.ts';
import { flawsOf } from '../../bot/forums/school-years/typed.ts';
import { isWorkingDay } from '../../bot/platform/time/working-days.ts';
import { screen } from '../../bot/screening/screen.ts';
import { termEnds } from './people.ts';
import { sampleSchoolYears } from './school-years.ts';
import { skaraborgSample as sample } from './skaraborg-sample.ts';

const all = sampleSchoolYears.map(({ place, ...year }) => ({ place, year: schoolYear.parse(year) }));

describe('the school years of the sample', () => {
  it.each(all.map(({ place, year }) => [`${place} ${year.year}`, year] as const))(
    '%s could be saved as it is',
    (_of, year) => {
      expect(flawsOf(year)).toEqual([]);
      for (const { name } of year.breaks) expect(screen(name, 'ordinary').kind).toBe('clean');
      // A break is a school's own: what is off anyway is not named as one.
      const edges = [...termsOf(year), ...year.breaks].flatMap(({ from, to }) => [from, to]);
      expect(edges.filter((day) => !isWorkingDay(day)).map(String)).toEqual([]);
    },
  );

  it('are three years for each municipality that has a team, and for the region', () => {
    const places = sample.forums.filter(({ kind }) => kind === 'team').map(({ municipality }) => municipality);
    for (const place of [...places, 'region'])
      expect(all.filter((one) => one.place === place).map(({ year }) => year.year)).toEqual([2025, 2026, 2027]);
  });

  it('differ in their breaks, and end their terms when the forums say', () => {
    const ends = new Set(all.flatMap(({ year }) => termsOf(year).map(({ to }) => to.toString())));
    expect([...ends]).toEqual(expect.arrayContaining(termEnds));
    const breaks = (place: string) =>
      JSON.stringify(all.filter((one) => one.place === place).map(({ year }) => year.breaks));
    const places = [...new Set(all.map(({ place }) => place))];
    expect(new Set(places.map(breaks)).size).toBe(places.length);
  });
});
