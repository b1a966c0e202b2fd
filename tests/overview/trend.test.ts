import { expect, test } from 'vitest';
import { latestSign } from '../../bot/overview/sign.ts';
import { byTerm, termOf } from '../../bot/overview/term.ts';
import { trendOf, trendRowOf } from '../../bot/overview/trend.ts';
import { day, factsOf, today } from './known.ts';

const autumn = termOf(today);

test('spring is January to July, autumn August to December, over any year', () => {
  expect(termOf(day('2027-01-01'))).toMatchObject({ name: 'VT 2027', to: day('2027-07-31') });
  expect(termOf(day('2026-07-31')).name).toBe('VT 2026');
  expect(termOf(day('2026-08-01')).name).toBe('HT 2026');
  expect(['VT 2027', 'HT 2026', 'HT 2020', 'VT 2026'].toSorted(byTerm)).toEqual([
    'HT 2020',
    'VT 2026',
    'HT 2026',
    'VT 2027',
  ]);
});

test('a group counts with a convener, a meeting when it was this term, a list from 80 %', () => {
  const facts = factsOf({
    group: { coming: [], last: day('2026-08-15') },
    contacts: { n: 4, of: 5 },
    read: { n: 3, of: 4 },
    hasPlan: true,
  });
  expect(trendRowOf(facts, 'decided', autumn)).toEqual({
    term: 'HT 2026',
    municipality: 'hjo',
    hasGroup: true,
    hasMet: true,
    team: 'decided',
    hasPlan: true,
    hasContacts: true,
    hasRead: false,
  });
  const less = factsOf({
    group: { coming: [], last: day('2026-06-10') },
    contacts: { n: 7, of: 9 },
    standing: { hasGroup: true, hasTeam: false, channels: { n: 1, of: 1 } },
  });
  expect(trendRowOf(less, 'none', autumn)).toMatchObject({ hasGroup: false, hasMet: false, hasContacts: false });
});

test('an empty contact list is not a confirmed one, and where nothing asks to be read nobody has not read', () => {
  const row = trendRowOf(factsOf(), 'none', autumn);
  expect(row.hasContacts).toBe(false);
  expect(row).not.toHaveProperty('hasRead');
  expect(trendOf([row], [], 15)[0]?.counts).not.toHaveProperty('read');
});

test('what was kept goes before what was told of the same term, and the oldest stands first', () => {
  const row = trendRowOf(factsOf(), 'active', autumn);
  const told = (term: string) => ({ term, of: 15, counts: { active: 3 }, source: 'Slutrapporten' });
  const trend = trendOf(
    [row, { ...row, municipality: 'skara', team: 'decided' }],
    [told('HT 2026'), told('HT 2020')],
    15,
  );
  expect(trend.map(({ term, counts: { active, decided } }) => [term, active, decided])).toEqual([
    ['HT 2020', 3, undefined],
    ['HT 2026', 1, 1],
  ]);
});

test('the last sign of life is the latest day; of one day a case is named last, and no day ahead counts', () => {
  const sign = latestSign(
    [
      { kind: 'case', day: day('2026-11-18') },
      { kind: 'contact', day: day('2026-11-18') },
      { kind: 'meeting', day: day('2026-12-01') },
      { kind: 'seat', day: undefined },
      { kind: 'update', day: day('2026-10-01') },
    ],
    today,
  );
  expect(sign).toEqual({ kind: 'contact', day: day('2026-11-18') });
  expect(latestSign([], today)).toBeUndefined();
});
