import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boysNames } from '../../bot/screening/lists/given-names-boys.ts';
import { girlsNames } from '../../bot/screening/lists/given-names-girls.ts';
import { northernAndEasternNames, southernNames } from '../../bot/screening/lists/given-names-world.ts';
import {
  namesAndWords,
  namesFirst,
  namesIfCapital,
  wordsFirst,
} from '../../bot/screening/lists/names-that-are-words.ts';
import { surnames } from '../../bot/screening/lists/surnames.ts';
import { screen } from '../../bot/screening/screen.ts';
import { cleanTexts } from './clean-texts.ts';

const ambiguous = new Set([...namesAndWords, ...namesFirst, ...namesIfCapital, ...wordsFirst]);
const given = [...new Set([...girlsNames, ...boysNames, ...southernNames, ...northernAndEasternNames])];
const sure = [...given, ...surnames].filter((name) => !ambiguous.has(name));

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

test('there are names enough', () => {
  expect(given.length).toBeGreaterThan(2_500);
  expect(surnames.length).toBeGreaterThan(200);
});

test('every sure name stops at the beginning and inside', () => {
  const passed = sure.filter((name) =>
    [`${capital(name)} är borta.`, `Vi ser ${capital(name)} här.`].some(
      (text) => screen(text, 'strict').kind !== 'blocked',
    ),
  );
  expect(passed).toEqual([]);
});

test('every sure name is noticed in the genitive', () => {
  const passed = sure.filter(
    (name) => !name.endsWith('s') && screen(`Vi ser ${capital(name)}s mamma.`, 'strict').kind === 'clean',
  );
  expect(passed).toEqual([]);
});

test('every name that is also a word is at least asked about inside a sentence', () => {
  const passed = [...ambiguous].filter((name) => screen(`Vi ser ${capital(name)} här.`, 'strict').kind === 'clean');
  expect(passed).toEqual([]);
});

test('a listed name put into any clean text as a word of its own is never clean', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sure),
      fc.constantFrom(...cleanTexts),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (name, text, at) => {
        const words = text.split(' ');
        words.splice(Math.floor(at * words.length), 0, capital(name));
        expect(screen(words.join(' '), 'strict').kind).not.toBe('clean');
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a listed name is found without its capital letter', () => {
  const passed = sure.filter((name) => name.length > 2 && screen(`vi ser ${name} här`, 'strict').kind === 'clean');
  expect(passed).toEqual([]);
});
