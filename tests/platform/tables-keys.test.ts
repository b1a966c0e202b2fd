import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { afterPrefix, invertedTime, isSafeKey, rowKey } from '../../bot/platform/tables/keys.ts';

// Half surrogates, control characters and the like included.
const text = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 20 });
const number = fc.nat({ max: 9_999_999_999 });
const parts = (shape: string): fc.Arbitrary<(string | number)[]> =>
  fc.tuple(...[...shape].map((kind) => (kind === 'n' ? number : text)));

describe('a row key', () => {
  it('holds nothing that storage refuses, whatever the parts are', () => {
    fc.assert(
      fc.property(text, fc.array(fc.oneof(text, number), { maxLength: 3 }), (first, rest) =>
        isSafeKey(rowKey(first, ...rest)),
      ),
    );
  });

  it('is never the same for different parts', () => {
    const shape = fc.constantFrom('s', 'ss', 'sn', 'sns', 'sss');
    const pair = shape.chain((kinds) => fc.tuple(parts(kinds), parts(kinds)));
    fc.assert(
      fc.property(pair, ([[a = '', ...as], [b = '', ...bs]]) => {
        const same = JSON.stringify([a, ...as]) === JSON.stringify([b, ...bs]);
        return (rowKey(a, ...as) === rowKey(b, ...bs)) === same;
      }),
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1 }),
        fc.array(text, { minLength: 1 }),
        ([a = '', ...as], [b = '', ...bs]) => {
          return as.length === bs.length || rowKey(a, ...as) !== rowKey(b, ...bs);
        },
      ),
    );
  });

  it('sorts numbers as numbers', () => {
    fc.assert(fc.property(number, number, (a, b) => rowKey('x', a) < rowKey('x', b) === a < b));
  });

  it('stays readable where it can', () => {
    expect(rowKey('case', 'Åsa-1', 7, 'a|b/c')).toBe('case|Åsa-1|0000000007|a=007cb=002fc');
  });

  it.each([-1, 0.5, Number.NaN, 10_000_000_000])('refuses the number %s', (wrong) => {
    expect(() => rowKey('x', wrong)).toThrow(RangeError);
  });

  it('has an end for every prefix, after all that begins with it', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, other) => {
        const prefix = rowKey(a, '');
        const inside = (key: string): boolean => key >= prefix && key < afterPrefix(prefix);
        return inside(rowKey(a, b)) && inside(rowKey(other, b)) === rowKey(other, b).startsWith(prefix);
      }),
    );
  });
});

describe('an inverted time', () => {
  it('sorts the newest first', () => {
    const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        const [x, y] = [a, b].map((date) => invertedTime(Temporal.Instant.fromEpochMilliseconds(date.getTime())));
        return x !== undefined && y !== undefined && x.length === y.length && x < y === a > b;
      }),
    );
  });

  it('refuses a time that does not fit', () => {
    expect(() => invertedTime(Temporal.Instant.from('1969-12-31T23:59:59Z'))).toThrow(RangeError);
  });
});
