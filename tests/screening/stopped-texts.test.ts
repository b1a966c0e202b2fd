import { expect, test } from 'vitest';
import { screen } from '../../bot/screening/screen.ts';
import { askedTexts, blockedTexts } from './stopped-texts.ts';

test.each(blockedTexts)('blocks a %s: %s', (kind, text) => {
  const screening = screen(text, 'strict');
  expect(screening.kind).toBe('blocked');
  const kinds = screening.kind === 'blocked' ? screening.findings.map((finding) => finding.kind) : [];
  expect(kinds).toContain(kind);
});

test.each(askedTexts)('asks about a %s: %s', (kind, text) => {
  const screening = screen(text, 'strict');
  expect(screening.kind).toBe('asks');
  const kinds = screening.kind === 'asks' ? screening.findings.map((finding) => finding.kind) : [];
  expect(kinds).toContain(kind);
});
