import { describe, expect, it } from 'vitest';
import { askedWords, linkInWords } from '../../bot/screening/fields.ts';
import { screen } from '../../bot/screening/screen.ts';

const found = (link: string) => screen(linkInWords(link), 'ordinary').kind;

describe('an address', () => {
  it.each([
    'https://example.se/?p=20120314-1236',
    'https://example.se/?p=2012%30314%2D1236',
    'https://example.se/sk%F6vde/?p=2012%30314%2D1236',
    'https://example.se/%zz?p=2012%30314%2D1236',
    'https://example.se/?p=%F62012%30314%2D1236',
  ])('hides no personal number: %s', (link) => {
    expect(found(link)).toBe('blocked');
  });

  it.each(['', 'https://example.se/sk%C3%B6vde', 'https://example.se/sk%F6vde', 'https://example.se/%zz'])(
    'that hides nothing is let through: %s',
    (link) => {
      expect(found(link)).toBe('clean');
    },
  );
});

it('asks about each word once, and only about what may be said to point to nobody', () => {
  const asks = screen('Eleven Maria har varit borta.', 'ordinary');
  const blocked = screen('20120314-1236', 'ordinary');
  if (asks.kind !== 'asks' || blocked.kind !== 'blocked') throw new Error('screened otherwise');
  expect(askedWords({ title: asks, text: asks, summary: blocked, link: { kind: 'failed' } })).toEqual(['Maria']);
});
