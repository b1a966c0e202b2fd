import { expect, it } from 'vitest';
import { lookOf } from '../../tab/host/look.ts';

it.each([
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
  ['glass', 'light'],
  ['made after us', 'light'],
])('the theme %s of the host is %s here', (theme, look) => {
  expect(lookOf(theme, true, false)).toBe(look);
});

it('without a host the browser decides, and forced colours go before all', () => {
  expect(lookOf(undefined, false, false)).toBe('light');
  expect(lookOf(undefined, true, false)).toBe('dark');
  expect(lookOf('dark', true, true)).toBe('contrast');
});
