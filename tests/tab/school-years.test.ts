import { describe, expect, it } from 'vitest';
import type { ProposedYear, ShownYear } from '../../bot/forums/contract/school-years.ts';
import { draftOf, meet, settled } from '../../tab/pages/meetings/years/draft.ts';
import {
  daysInText,
  differing,
  fieldsOf,
  readFields,
  rowsAsText,
  rowsIn,
  shownValue,
} from '../../tab/pages/meetings/years/fields.ts';

const year: ShownYear = {
  year: 2026,
  name: '2026/27',
  autumn: { from: '2026-08-17', to: '2026-12-18' },
  spring: { from: '2027-01-11', to: '2027-06-11' },
  breaks: [
    { name: 'Höstlov', from: '2026-10-26', to: '2026-10-30' },
    { name: 'Studiedag', from: '2027-03-12', to: '2027-03-12' },
  ],
  etag: 'one',
};
const proposal = (): ProposedYear => {
  const { etag: _etag, ...calendar } = year;
  return { ...calendar, from: '2025/26' };
};
const without = (name: string) => year.breaks.filter((one) => one.name !== name);

describe('days as people write them', () => {
  it.each([
    ['2026-10-26', '2026-10-30', '26–30 oktober'],
    ['2026-12-19', '2027-01-10', '19 december–10 januari'],
    ['2027-03-12', '2027-03-12', '12 mars'],
    ['2027-03-29', '2027-04-02', '29 mars–2 april'],
    ['', '2027-04-02', '2027-04-02'],
    ['2027-02-30', '', '2027-02-30'],
    ['', '', ''],
  ])('from %j to %j: %j', (from, to, expected) => expect(daysInText(from, to)).toBe(expected));
});

describe('the form of a school year', () => {
  it('sends what it was given, without the marks that tell its rows apart', () => {
    const { year: _year, name: _name, etag: _etag, ...sent } = year;
    expect(readFields(draftOf(year))).toEqual({ ok: true, input: sent });
  });

  it('says at each field what is no day, in the server’s words', () => {
    const rows = [...rowsIn(fieldsOf(year).breaks), { id: 'new', name: '', from: '', to: '2027-05-07' }];
    const read = readFields({ ...fieldsOf(year), 'spring.to': '', breaks: rowsAsText(rows) });
    expect(read).toEqual({
      ok: false,
      wrong: { 'spring.to': 'Skriv dagen som 2026-08-17.', 'breaks.2.from': 'Skriv dagen som 2026-08-17.' },
    });
  });

  it('reads nothing as breaks that is none', () =>
    expect(['', 'x', '{}', '[1]', '[{"name":1}]'].map(rowsIn)).toEqual([[], [], [], [], []]));

  it('shows breaks as lines in order of their days, whatever order they were entered in', () => {
    const { breaks } = fieldsOf({ ...year, breaks: [...year.breaks].reverse() });
    expect(shownValue('breaks', breaks)).toBe('Höstlov: 26–30 oktober\nStudiedag: 12 mars');
    expect(differing(fieldsOf(year), { ...fieldsOf(year), breaks })).toEqual([]);
  });
});

describe('a school year that somebody else has changed meanwhile', () => {
  const mine = { ...draftOf(year), 'autumn.from': '2026-08-18' };

  it('keeps what only one has changed', () => {
    const met = meet(mine, { ...year, breaks: without('Studiedag'), etag: 'two' });
    expect([met.contested, met.etag, met.fields['autumn.from']]).toEqual([[], 'two', '2026-08-18']);
    expect(rowsIn(met.fields.breaks).map(({ name }) => name)).toEqual(['Höstlov']);
  });

  it('is for one to choose where both have changed the same', () => {
    const now = { ...year, autumn: { from: '2026-08-19', to: '2026-12-18' }, etag: 'two' };
    const met = meet(mine, now);
    expect(met.contested).toEqual(['autumn.from']);
    expect(settled(met, { 'autumn.from': '2026-08-19' })['autumn.from']).toBe('2026-08-19');
    expect(settled(met, { 'autumn.from': '2026-08-18' })['autumn.from']).toBe('2026-08-18');
  });

  it('has its breaks chosen as a whole', () => {
    const touched = { ...mine, breaks: fieldsOf({ ...year, breaks: without('Höstlov') }).breaks };
    const met = meet(touched, { ...year, breaks: without('Studiedag'), etag: 'two' });
    expect(met.contested).toEqual(['breaks']);
    const chosen = settled(met, { breaks: 'Höstlov: 26–30 oktober' });
    expect(rowsIn(chosen.breaks).map(({ name }) => name)).toEqual(['Höstlov']);
  });

  it('that one began from a proposal too: what was only proposed gives way', () => {
    const begun = draftOf(proposal());
    expect(begun.etag).toBe('');
    const met = meet({ ...begun, 'spring.to': '2027-06-10' }, { ...year, breaks: without('Studiedag'), etag: 'two' });
    expect([met.contested, met.fields['spring.to'], met.etag]).toEqual([[], '2027-06-10', 'two']);
    expect(rowsIn(met.fields.breaks)).toHaveLength(1);
  });
});
