import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_TEXT, type Screening, screen } from '../../bot/screening/screen.ts';
import { cleanTexts } from './clean-texts.ts';
import { askedTexts, blockedTexts } from './stopped-texts.ts';

const findingsOf = (screening: Screening) =>
  screening.kind === 'asks' || screening.kind === 'blocked' ? screening.findings : [];

test('there are texts enough on both sides', () => {
  expect(cleanTexts.length).toBeGreaterThanOrEqual(60);
  expect(blockedTexts.length + askedTexts.length).toBeGreaterThanOrEqual(150);
});

test('an empty text is clean', () => {
  expect(screen('', 'strict')).toEqual({ kind: 'clean' });
  expect(screen(' \n ', 'ordinary')).toEqual({ kind: 'clean' });
});

test('a word that the writer says is no name passes', () => {
  expect(screen('Vi såg Björn och Sol.', 'strict', ['björn']).kind).toBe('asks');
  expect(screen('Vi såg Björn och Sol.', 'strict', ['Björn', 'SOL'])).toEqual({ kind: 'clean' });
});

test('what is blocked stays blocked, whatever the writer says', () => {
  expect(screen('Vi såg Elsa.', 'strict', ['Elsa']).kind).toBe('blocked');
  expect(screen('Gäller 120314-1236.', 'ordinary', ['120314-1236']).kind).toBe('blocked');
});

test('one block among questions blocks, and tells of both', () => {
  const screening = screen('Björn och Elsa leker.', 'strict');
  expect(screening.kind).toBe('blocked');
  expect(findingsOf(screening).map((finding) => [finding.word, finding.certainty])).toEqual([
    ['Björn', 'asks'],
    ['Elsa', 'blocks'],
  ]);
});

test('findings point into the text as it was written', () => {
  const text = 'Å\u200B se: E\u00ADl\u200Bs\u0061 och １２０３１４–１２３６.';
  for (const finding of findingsOf(screen(text, 'strict'))) {
    expect(text.slice(finding.start, finding.end)).toBe(finding.word);
  }
  expect(findingsOf(screen(text, 'strict')).map((finding) => finding.word)).toEqual([
    'E\u00ADl\u200Bsa',
    '１２０３１４–１２３６',
  ]);
});

test('a name among staff and dates is fine, a name beside a child is asked about', () => {
  expect(screen('Kurator Anna Svensson nås på 031-390 06 00 eller anna@example.se.', 'ordinary').kind).toBe('clean');
  expect(screen('Anna Svensson berättar om barn och unga den 3 maj.', 'ordinary').kind).toBe('clean');
  expect(screen('Eleven Elsa har varit borta.', 'ordinary').kind).toBe('asks');
  expect(screen('Elsa, 13 år, har varit borta.', 'ordinary').kind).toBe('asks');
  expect(screen('Det gäller Mohammed, en pojke i mellanstadiet.', 'ordinary').kind).toBe('asks');
});

test('a text that is too long, broken or heaped with accents fails instead of passing', () => {
  expect(screen('a'.repeat(LONGEST_TEXT + 1), 'strict')).toEqual({ kind: 'failed' });
  expect(screen('Eleven \uD800 är trött', 'strict')).toEqual({ kind: 'failed' });
  expect(screen(`Eleven a${'\u0301'.repeat(50)}`, 'strict')).toEqual({ kind: 'failed' });
  expect(screen('Vi såg Björn', 'strict', ['\u0061'.concat('\u0301'.repeat(50))])).toEqual({ kind: 'failed' });
});

test('a surprise inside fails instead of passing', () => {
  const notText: unknown = null;
  expect(screen(notText as string, 'strict')).toEqual({ kind: 'failed' });
});

test('never throws, and every finding lies in the text', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme-ascii' }),
  );
  fc.assert(
    fc.property(anything, fc.constantFrom('strict' as const, 'ordinary' as const), (text, strictness) => {
      for (const finding of findingsOf(screen(text, strictness))) {
        expect(finding.word).toBe(text.slice(finding.start, finding.end));
        expect(finding.end).toBeGreaterThan(finding.start);
      }
    }),
    { numRuns: 2_000 },
  );
});
