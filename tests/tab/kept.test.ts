import { describe, expect, it } from 'vitest';
import { fitting, keptFields } from '../../tab/parts/kept.ts';

describe('what was typed', () => {
  const initial = { name: 'BUP', region: false, ages: ['0-5'] as readonly string[] };

  it('comes back field by field', () => {
    const kept = JSON.stringify({ name: 'BUP Mariestad', region: true, ages: [] });
    expect(fitting(initial, kept)).toEqual({ name: 'BUP Mariestad', region: true, ages: [] });
    expect(fitting('', JSON.stringify('Hej'))).toBe('Hej');
  });

  it('is left out where the form has another shape since', () => {
    const kept = JSON.stringify({ name: 7, region: 'yes', ages: {}, gone: 'x' });
    expect(fitting(initial, kept)).toEqual(initial);
    expect(fitting('', JSON.stringify({ a: 1 }))).toBe('');
  });

  it.each([undefined, '', '{', 'null', '[]'])('is nothing in %j', (kept) => {
    expect(fitting(initial, kept)).toEqual(initial);
    expect(keptFields(kept)).toEqual({});
  });
});
