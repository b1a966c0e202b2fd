import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screen } from '../../bot/screening/screen.ts';

const SEPARATORS = ['', '-', ' ', '.', '–', '\u00A0', '\u2009', '/', ' - ', '\u200B', '\u00AD'];

function checkDigit(nine: string): string {
  const sum = Array.from(nine, Number)
    .map((digit, index) => (index % 2 === 0 ? digit * 2 : digit))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}

const twoDigits = (min: number, max: number) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));

const validNumber = fc
  .record({
    century: fc.constantFrom('', '19', '20'),
    year: twoDigits(0, 25),
    month: twoDigits(1, 12),
    day: fc.oneof(twoDigits(1, 28), twoDigits(61, 88)),
    serial: fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0')),
  })
  .map(({ century, year, month, day, serial }) => {
    const nine = `${year}${month}${day}${serial}`;
    return `${century}${nine}${checkDigit(nine)}`;
  });

const digitWriting = fc.constantFrom(
  (digit: string) => digit,
  (digit: string) => String.fromCodePoint(0xff10 + Number(digit)),
  (digit: string) => String.fromCodePoint(0x0660 + Number(digit)),
);

const surroundings = fc.constantFrom(
  (number: string) => number,
  (number: string) => `Gäller ${number}, borta i 3 veckor.`,
  (number: string) => `Eleven (${number}) är 13 år. Vi har provat 2 saker.`,
  (number: string) => `v. 48: ${number}`,
);

test('a valid number in any writing never passes where cases are written', () => {
  const separators = fc.array(fc.constantFrom(...SEPARATORS), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(validNumber, separators, digitWriting, surroundings, (number, between, write, around) => {
      const written = Array.from(number, (digit, at) => (at === 0 ? '' : between[at]) + write(digit)).join('');
      expect(screen(around(written), 'strict').kind).toBe('blocked');
    }),
    { numRuns: 2_000 },
  );
});

test('nor in its usual writings where staff and dates are written', () => {
  const usual = fc.constantFrom('-', '', ' ', '+', '–', ' - ');
  fc.assert(
    fc.property(validNumber, usual, surroundings, (number, separator, around) => {
      const written = `${number.slice(0, -4)}${separator}${number.slice(-4)}`;
      expect(screen(around(written), 'ordinary').kind).toBe('blocked');
    }),
    { numRuns: 2_000 },
  );
});

test('a number with a wrong check digit stops as well', () => {
  expect(screen('Gäller 120314-1236', 'strict').kind).toBe('blocked');
  expect(screen('Gäller 120314-1236', 'ordinary').kind).toBe('blocked');
});

test.each([
  'Ring 070-174 06 05 eller 031-390 06 00.',
  'Ring 0701740605.',
  'Ring +46 70 174 06 05.',
  'Elevhälsans samverkansnummer: 031-390 06 10, vardagar kl. 08.00-15.30.',
  'Möte 2026-11-24 13.00-14.30 på Teams, https://example.se/mote.',
  'Terminen löper 2026-08-18–2026-12-18.',
  'Läsåret 2026/2027, v. 34-51. Organisationsnummer 212000-1710.',
  'Mötena är 1/9, 3/10, 7/11 och 5/12 kl. 10.15-11.00.',
  'Årskurserna 7, 8, 9 och grupperna 10, 11, 12, 13, 14 bjuds in.',
])('passes among staff and dates: %s', (text) => {
  expect(screen(text, 'ordinary')).toEqual({ kind: 'clean' });
});
