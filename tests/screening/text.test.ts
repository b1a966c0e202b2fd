import { expect, test } from 'vitest';
import { screen } from '../../bot/screening/screen.ts';
import { explain } from '../../bot/screening/text.ts';
import { askedTexts, blockedTexts } from './stopped-texts.ts';

test('a clean text needs no word', () => {
  expect(explain({ kind: 'clean' })).toEqual([]);
});

test('says which word, why, and what to write instead', () => {
  expect(explain(screen('Elsa är borta.', 'strict'))).toEqual([
    '”Elsa” kan vara ett namn. Skriv till exempel ”eleven”, ”mamma” eller ”läraren”.',
  ]);
});

test('asks about a word that may be a name', () => {
  expect(explain(screen('Vi såg Björn.', 'strict'))).toEqual([
    'Är ”Björn” ett namn? Skriv om, eller bekräfta att det inte är det.',
  ]);
});

test('says the same thing once', () => {
  expect(explain(screen('Elsa är borta. Elsa är trött.', 'strict'))).toHaveLength(1);
});

test('says that nothing was checked and nothing saved', () => {
  expect(explain({ kind: 'failed' })).toEqual([
    'Texten kunde inte kontrolleras, så inget är sparat för andra. Det du skrev finns kvar. Försök igen.',
  ]);
});

test.each([...blockedTexts, ...askedTexts])('has words for a %s: %s', (_kind, text) => {
  const screening = screen(text, 'strict');
  const findings = screening.kind === 'blocked' || screening.kind === 'asks' ? screening.findings : [];
  expect(explain(screening).length).toBeGreaterThan(0);
  for (const finding of findings) {
    expect(explain(screening).join(' ')).toContain(finding.word.replace(/\s+/gu, ' ').trim());
  }
});
