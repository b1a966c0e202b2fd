// Single dates of the preview in words, and what two conveners change at the same time.
import { describe, expect, it } from 'vitest';
import { actsOf, summaryOf, whyOf } from '../../tab/pages/meetings/planner/date-words.ts';
import type { PlanFields } from '../../tab/pages/meetings/planner/draft.ts';
import { meet, settled } from '../../tab/pages/meetings/planner/meeting-halfway.ts';
import { aForm, aRow, listed } from './planner-ground.ts';

const { date: _date, ...dropped } = aRow({ by: 'dropped', reason: 'Höstlov', because: 'day-off' });
const moved = aRow({ date: '2026-12-03', by: 'moved', reason: 'Skärtorsdagen', because: 'day-off' });

describe('a date of the preview', () => {
  it.each([
    ['as the rhythm says', aRow(), undefined, '', ['change', 'take']],
    ['moved', moved, undefined, 'Skärtorsdagen: flyttat från tisdag 1 december', ['keep', 'change', 'take']],
    ['dropped', dropped, undefined, 'Höstlov: utgår', ['keep', 'change']],
    [
      'a day that has its meeting',
      { ...dropped, because: 'same-day' as const },
      undefined,
      'Höstlov: utgår',
      ['change'],
    ],
    ['cancelled by hand', { ...dropped, because: 'cancelled' as const }, undefined, 'Höstlov: utgår', []],
    [
      'kept in spite of it',
      aRow({ by: 'chosen', reason: 'Höstlov' }),
      '2026-12-01',
      'Höstlov: hålls ändå',
      ['undo', 'change'],
    ],
    [
      'put on another day',
      aRow({ date: '2026-12-02', by: 'chosen' }),
      '2026-12-02',
      'Flyttat från tisdag 1 december',
      ['undo', 'change'],
    ],
    [
      'moved by itself',
      aRow({ date: '2026-12-02', by: 'chosen' }),
      undefined,
      'Flyttat för sig från tisdag 1 december',
      ['change', 'take'],
    ],
    ['taken away', { ...dropped, by: 'chosen' as const }, '', 'Borttaget av dig', ['undo']],
  ])('%s', (_what, row, chosen, why, acts) => {
    const said = chosen === undefined ? undefined : { planned: row.planned, ...(chosen !== '' && { date: chosen }) };
    expect(whyOf(row, said)).toBe(why);
    expect(actsOf(row, said)).toEqual(acts);
  });

  it('is summed up for whoever does not see the list', () => {
    const rows = [
      moved,
      { ...dropped, planned: '2026-12-15' },
      aRow({ date: '2027-01-05', dateWords: 'tisdag 5 januari 2027' }),
    ];
    expect(summaryOf({ rows, collisions: [] })).toBe(
      '2 möten. Tisdag 1 december till tisdag 5 januari 2027. Ett är flyttat. Ett utgår.',
    );
    expect(summaryOf({ rows: [aRow()], collisions: [{ whenWords: '', otherWords: '', other: '' }] })).toBe(
      '1 möte. Tisdag 1 december. 1 möte krockar.',
    );
  });
});

describe('a series that two change', () => {
  const base: PlanFields = aForm();
  const mine = (more: Partial<PlanFields>) => ({ ...aForm(more), base: JSON.stringify(base) });

  it('takes both changes where they are of different parts', () => {
    const met = meet(mine({ place: 'Stadshuset' }), { ...base, start: '14.00', end: '15.00' });
    expect(met.fields).toMatchObject({ place: 'Stadshuset', start: '14.00', end: '15.00' });
    expect(met.contested).toEqual([]);
  });

  it('lets one choose where both have changed the same part', () => {
    const met = meet(mine({ place: 'Stadshuset', name: 'Mitt' }), { ...base, place: 'Vårdcentralen' });
    expect(met.contested.map(({ id }) => id)).toEqual(['place']);
    expect(settled(met, { place: 'Vårdcentralen' }, listed())).toMatchObject({ place: 'Vårdcentralen', name: 'Mitt' });
    expect(settled(met, { place: 'Stadshuset' }, listed())).toMatchObject({ place: 'Stadshuset' });
  });

  it('sees no change in what the chosen rhythm does not ask for', () => {
    expect(meet(mine({ name: 'Mitt' }), { ...base, from: '2026-11-30', nth: '3' }).contested).toEqual([]);
  });

  it('has words for each part', () => {
    const draft = aForm({ visits: ['bup|month:1|20'], chair: '*', order: ['bup'], exceptions: ['2026-12-01>'] });
    const { contested } = meet(
      { ...draft, base: JSON.stringify(base) },
      aForm({ visits: ['bup|odd|'], chair: 'bup', exceptions: ['2026-12-01>2026-12-02'] }),
    );
    expect(contested.map(({ words }) => words(draft, listed()))).toEqual([
      'BUP: Första mötet i månaden, 20 minuter',
      'Turas om: BUP',
      'tisdag 1 december: Borttaget av dig',
    ]);
  });
});
