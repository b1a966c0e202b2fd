import { expect, it } from 'vitest';
import { choices, contested } from '../../tab/parts/contested.ts';

const fields = [
  { id: 'phone', label: 'Telefon', mine: '070-174 06 05', theirs: '070-174 06 06' },
  { id: 'name', label: 'Namn', mine: 'BUP ', theirs: 'BUP' },
  { id: 'alert', label: 'Just nu', mine: '', theirs: 'Stängt i veckan' },
];

it('only what differs is asked about', () => {
  expect(contested(fields).map(({ id }) => id)).toEqual(['phone', 'alert']);
});

it('what is not chosen stays as one wrote it', () => {
  expect(choices(fields, { alert: 'theirs' })).toEqual({
    phone: '070-174 06 05',
    name: 'BUP ',
    alert: 'Stängt i veckan',
  });
});
