import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAge } from '../../../bot/platform/search/ages.ts';

describe('an age among the words looked for', () => {
  it.each<[string, string, number, number?]>([
    ['rehab 12 år', 'rehab', 12],
    ['rehab 12 å', 'rehab', 12],
    ['rehab 12år', 'rehab', 12],
    ['12-åring', '', 12],
    ['en 15-åring med adhd', 'med adhd', 15],
    ['en 15 åring', '', 15],
    ['6-åringar rehab', 'rehab', 6],
    ['bup 16 år', 'bup', 16],
    ['13–15', '', 13, 15],
    ['13-15 rehab', 'rehab', 13, 15],
    ['bup 16 till 18 år', 'bup', 16, 18],
    ['barn 0–5 år', 'barn', 0, 5],
    ['15–13', '', 13, 15],
    ['åldern 7', '', 7],
    ['mellan 7 och 9 år', '', 7, 9],
    ['tolvåring', '', 12],
    ['fem år logoped', 'logoped', 5],
    ['Arton år', '', 18],
    ['0701740605 12 år', '0701740605', 12],
    ['12 a\u030ar', '', 12],
    ['25 år', '', 25],
  ])('%j is read', (sought, words, from, to = from) => {
    expect(readAge(sought)).toEqual({ words, age: { from, to } });
  });

  it.each([
    '070-174 06 05',
    'rehab 070-174 06 05',
    '031-390 06 00',
    '0701740605',
    '+46 70 174 06 05',
    '0510-12 13 14',
    'rehab 12',
    'rehab 40 år',
    '65-åring',
    '20–30',
    '26 år',
    'åk 7-9',
    'årskurs 7–9 kurator',
    'kl 8-9',
    '8.00–9.00',
    '2026-11-24',
    'sexuell hälsa',
    'tvåspråkig',
    '12 årskurs',
    'skola 2',
    'uppföljning år 3',
    '',
  ])('%j has none', (sought) => {
    expect(readAge(sought)).toEqual({ words: sought });
  });

  it('is 0 to 25 years, whatever is typed, and leaves the rest of the words', () => {
    const piece = fc.constantFrom(
      'rehab',
      '12',
      '7-9',
      'år',
      '-',
      '–',
      '070-174 06 05',
      'åring',
      'en',
      ' ',
      '31',
      'till',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { words, age } = readAge(pieces.join(' '));
        if (age) expect([0 <= age.from, age.from <= age.to, age.to <= 25]).toEqual([true, true, true]);
        expect(words.split('rehab').length).toBe(pieces.join(' ').split('rehab').length);
      }),
    );
  });
});
