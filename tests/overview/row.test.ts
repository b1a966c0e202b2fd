import { describe, expect, test } from 'vitest';
import { columns, overviewCells } from '../../bot/overview/contract.ts';
import { cellsOf, inOrder } from '../../bot/overview/row.ts';
import { at, day, knownOf, standing, statusOf, today, wishing } from './known.ts';

const wordsOf = (...of: Parameters<typeof knownOf>) => {
  const cells = cellsOf(knownOf(...of), today);
  return Object.fromEntries(columns.map(({ key }) => [key, cells[key].words]));
};

describe('how it stands in words', () => {
  test('where nothing has happened, each cell says so', () => {
    expect(wordsOf({ standing: { hasGroup: false, hasTeam: false, channels: { n: 0, of: 0 } } })).toEqual({
      wish: 'Har inte sagt något',
      convener: 'Ingen grupp än',
      deputy: 'Ingen grupp än',
      channels: 'Inget forum än',
      nextGroupMeeting: 'Ingen grupp än',
      lastGroupMeeting: 'Ingen grupp än',
      nextTeamMeeting: 'Inget team i appen än',
      lastTeamMeeting: 'Inget team i appen än',
      team: 'Inget team än',
      plan: 'Ingen som gäller',
      contacts: 'Inga rader än',
      read: 'Inget att läsa just nu',
      questions: 'Inget team i appen än',
      calls: 'Inget team i appen än',
      updates: 'Inget att svara på',
      sign: 'Inget än',
    });
  });

  test('where much has, too', () => {
    const facts = {
      group: { coming: [at('2026-12-03T08:00:00Z')], last: day('2026-09-10') },
      team: { coming: [at('2026-11-20T12:00:00Z')], last: day('2026-11-19') },
      hasPlan: true,
      contacts: { n: 12, of: 15 },
      read: { n: 5, of: 7 },
      questions: 14,
      calls: 5,
      updates: { n: 2, of: 3 },
      sign: { day: day('2026-11-19'), kind: 'meeting' as const },
    };
    const known = { wish: wishing('wants'), status: statusOf('active', '2024-03-03', 'HLT-team') };
    expect(wordsOf(known, facts)).toEqual({
      wish: 'Vill ha stöd',
      convener: 'Bo Lind',
      deputy: 'Eva Dahl',
      channels: 'Båda kanalerna kopplade',
      nextGroupMeeting: 'Möte 3 december',
      lastGroupMeeting: 'Den 10 september',
      nextTeamMeeting: 'Möte i dag',
      lastTeamMeeting: 'I går',
      team: 'HLT-team: i gång sedan 3 mars 2024',
      plan: 'Gäller',
      contacts: 'Bekräftad till 80 %',
      read: '5 av 7 läsningar gjorda',
      questions: '14 frågor',
      calls: '5 samtal',
      updates: '2 av 3 besvarade',
      sign: 'Möte i går',
    });
  });

  test('what is not all is never said to be: 199 of 200 is 99 %', () => {
    expect(wordsOf({}, { contacts: { n: 199, of: 200 } }).contacts).toBe('Bekräftad till 99 %');
  });

  test('a meeting that has passed since it was counted gives way to the next', () => {
    const coming = [at('2026-11-18T08:00:00Z'), at('2026-12-02T08:00:00Z')];
    expect(wordsOf({}, { group: { coming } }).nextGroupMeeting).toBe('Möte 2 december');
    expect(wordsOf({}, { group: { coming: coming.slice(0, 1) } }).nextGroupMeeting).toBe('Inget möte inlagt');
  });

  test('questions that are so few that they are not counted have no value, and are not said to be none', () => {
    const { questions, calls } = cellsOf(knownOf(), today);
    expect(questions).toEqual({ words: 'Färre än 5' });
    expect(calls).toEqual({ words: 'Färre än 5' });
  });

  test('whoever is not told what the group wishes is told neither that it wishes nothing', () => {
    expect(cellsOf(knownOf({ wish: 'hidden' }), today).wish).toEqual({ words: 'Det ser gruppen och koordinatorn' });
  });

  test('the contract has a cell for every column and for nothing else', () => {
    expect(Object.keys(overviewCells.shape).toSorted()).toEqual(columns.map(({ key }) => key).toSorted());
    expect(() => overviewCells.strict().parse(cellsOf(knownOf(), today))).not.toThrow();
  });
});

describe('the order', () => {
  const town = (name: string, ...more: Parameters<typeof knownOf>) =>
    knownOf({ municipality: { id: name, name }, ...more[0] }, more[1]);

  test('those who want support first, then the alphabet as Swedes know it', () => {
    const towns = [
      town('Ödeborg'),
      town('Åmål', { wish: wishing('wants') }),
      town('Hjo', { wish: wishing('not-now') }),
      town('Ale', { wish: wishing('wants') }),
      town('Bengtsfors'),
    ];
    expect(inOrder(towns).map(({ municipality }) => municipality.name)).toEqual([
      'Ale',
      'Åmål',
      'Bengtsfors',
      'Hjo',
      'Ödeborg',
    ]);
  });

  test('no figure moves a municipality', () => {
    const worst = town('Ale', { standing: { ...standing, channels: { n: 0, of: 2 } } });
    const best = town('Bengtsfors', {}, { questions: 40, contacts: { n: 9, of: 9 }, hasPlan: true });
    expect(inOrder([best, worst]).map(({ municipality }) => municipality.name)).toEqual(['Ale', 'Bengtsfors']);
  });
});
