import { expect, test } from 'vitest';
import { aliasWords } from '../../bot/cases/alias.ts';
import { wordsThatAct, wordsThatOpen } from '../../bot/screening/lists/first-words.ts';
import { boysNames } from '../../bot/screening/lists/given-names-boys.ts';
import { girlsNames } from '../../bot/screening/lists/given-names-girls.ts';
import { northernAndEasternNames, southernNames } from '../../bot/screening/lists/given-names-world.ts';
import {
  namesAndWords,
  namesFirst,
  namesIfCapital,
  wordsFirst,
} from '../../bot/screening/lists/names-that-are-words.ts';
import { surnames, surnamesThatAreWords } from '../../bot/screening/lists/surnames.ts';
import { screen } from '../../bot/screening/screen.ts';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const cleanAmong = (names: readonly string[], write: (name: string) => string) =>
  [...new Set(names)].filter((name) => screen(write(capital(name)), 'strict').kind === 'clean');

const openers = new Set(wordsThatOpen);
const things = new Set(wordsThatAct);
const given = [girlsNames, boysNames, southernNames, northernAndEasternNames].flat();
const everybody = [given, namesAndWords, namesFirst, namesIfCapital, wordsFirst, surnames, surnamesThatAreWords]
  .flat()
  .filter((name) => !openers.has(name));
const persons = everybody.filter((name) => !things.has(name));

test('the exceptions are few', () => expect(openers.size + things.size).toBeLessThanOrEqual(16));

test.each(['mår dåligt.', 'vägrar gå dit.', 'sover inte.', 'berättar att det är svårt.', 'vill inte.'])(
  'a listed name that opens a sentence is noticed before: %s',
  (rest) => expect(cleanAmong(everybody, (name) => `${name} ${rest}`)).toEqual([]),
);

test.each(['är borta.', 'har varit borta.', 'måste få hjälp.', 'går hem.', 'kan inte.', 'gråter.', 'tar ingen mat.'])(
  'a listed name that is no thing is noticed before: %s',
  (rest) => expect(cleanAmong(persons, (name) => `${name} ${rest}`)).toEqual([]),
);

test('a later sentence opens like the first', () => {
  expect(cleanAmong(everybody, (name) => `Vi är oroliga. ${name} mår dåligt.`)).toEqual([]);
  expect(cleanAmong(everybody, (name) => `Vi är oroliga:\n- ${name} mår dåligt`)).toEqual([]);
});

test('a name that hardly opens a sentence as a word is asked about, whatever follows', () => {
  expect(cleanAmong(namesIfCapital, (name) => `${name}, elev hos oss.`)).toEqual([]);
  expect(cleanAmong(namesIfCapital, (name) => `${name} och hens bror.`)).toEqual([]);
});

test.each([
  'Sols mamma ringde.',
  'Livs pappa är orolig.',
  'Ros familj vill ha hjälp.',
  'Sol, 13 år, är borta.',
  'Ek (13) är borta.',
  '"Sol" mår dåligt.',
  'Sol – mår dåligt',
])('a name is asked about: %s', (text) => expect(screen(text, 'strict').kind).toBe('asks'));

test.each([
  'Den är svår. Var går gränsen? Inga har svarat.',
  'Son bor hos pappan. Bror har flyttat.',
  'Bilen är trasig. Resan är lång. Kameran är av på mötena.',
  'Loven är långa. Vinter är svårast. Sommar går bättre.',
  'Eleven ammar. Ont i hakan. Före lucia. Familjen är samer. Läser en roman.',
  'Min syn är att det går. Mina kollegor har provat. Vår kurator är med. Vår plan har fungerat.',
  'Sol hjälper mot trötthet. Frisk luft hjälper.',
  'Max tre timmar om dagen. Per vecka blir det tio.',
])('what is no name passes: %s', (text) => expect(screen(text, 'strict')).toEqual({ kind: 'clean' }));

test('an alias in a sentence of its own is nobody', () => {
  expect(cleanAmong(aliasWords, (word) => `${word} 27 mår bättre.`).length).toBe(aliasWords.length);
});
