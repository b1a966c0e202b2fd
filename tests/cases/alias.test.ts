import { describe, expect, it } from 'vitest';
import { aliasWords, drawAlias } from '../../bot/cases/alias.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { screen } from '../../bot/screening/screen.ts';

const draws = (...numbers: readonly number[]) => {
  const left = [...numbers];
  return { id: () => '', below: () => left.shift() ?? 0 };
};

describe('the alias of a case', () => {
  it.each(aliasWords)('may be %s, since that is nobody', (word) => {
    for (const text of [`${word} 27`, word]) expect([text, screen(text, 'strict').kind]).toEqual([text, 'clean']);
  });

  it('has words that are all different and easy to tell in a telephone', () => {
    expect(new Set(aliasWords).size).toBe(aliasWords.length);
    for (const word of aliasWords) expect(word).toMatch(/^[A-ZÅÄÖ][a-zåäö]{2,11}$/);
  });

  it('is a word and a number of two figures', () => {
    expect(drawAlias(draws(0, 0))).toBe(`${aliasWords[0]} 10`);
    expect(drawAlias(draws(aliasWords.length - 1, 89))).toBe(`${aliasWords.at(-1)} 99`);
    for (let n = 0; n < 200; n += 1) expect(drawAlias(systemRandom)).toMatch(/^[A-ZÅÄÖ][a-zåäö]+ [1-9]\d$/);
  });

  it('has room for every case of a team for years', () => expect(aliasWords.length * 90).toBeGreaterThan(4_000));
});
