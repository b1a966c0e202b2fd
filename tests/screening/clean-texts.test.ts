import { expect, test } from 'vitest';
import { screen } from '../../bot/screening/screen.ts';
import { cleanTexts } from './clean-texts.ts';

test.each(cleanTexts)('passes: %s', (text) => {
  expect(screen(text, 'strict')).toEqual({ kind: 'clean' });
});

test.each(cleanTexts)('passes in updates and contacts too: %s', (text) => {
  expect(screen(text, 'ordinary')).toEqual({ kind: 'clean' });
});
