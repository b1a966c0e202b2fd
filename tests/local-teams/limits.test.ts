import { describe, expect, it } from 'vitest';
import { createLimits } from './limits.ts';
import { card, openTown, withCard } from './town.ts';

const clocked = () => {
  const clock = { ms: 0 };
  const limits = createLimits(() => clock.ms);
  const taken = (method: string, conversation: string, times: number) =>
    Array.from({ length: times }, () => limits(method, conversation)).filter((reply) => reply === undefined).length;
  return { clock, limits, taken };
};

describe('Teams', () => {
  it('takes 7 messages in a second and 8 in two, per conversation', () => {
    const { clock, limits, taken } = clocked();
    expect(taken('POST', 'a', 10)).toBe(7);
    expect(taken('POST', 'b', 10)).toBe(7);
    clock.ms = 1_000;
    expect(taken('PUT', 'a', 10)).toBe(1);
    expect(limits('POST', 'a')).toMatchObject({ status: 429, headers: { 'Retry-After': '1' } });
    clock.ms = 2_000;
    expect(taken('POST', 'a', 10)).toBe(7);
  });

  it('takes 60 in half a minute', () => {
    const { clock, taken } = clocked();
    let all = 0;
    for (let second = 0; second < 30; second += 2) {
      clock.ms = second * 1_000;
      all += taken('POST', 'a', 7);
    }
    expect(all).toBe(60);
  });

  it('takes twice as many questions about the roster', () => {
    expect(clocked().taken('GET', 'a', 20)).toBe(14);
  });

  it('takes 50 in a second of everything together', () => {
    const { taken } = clocked();
    const all = Array.from({ length: 20 }, (_, index) => taken('POST', `channel ${index}`, 5));
    expect(all.reduce((sum, one) => sum + one, 0)).toBe(50);
  });

  it('answers 429 only when it is asked to keep the limits', async () => {
    const statuses = async (rateLimits: boolean) => {
      const town = await openTown({ rateLimits });
      const all = [];
      for (let round = 0; round < 12; round += 1) all.push((await town.inChannel(withCard(card('x')))).status);
      await town.stop();
      return new Set(all);
    };
    expect(await statuses(true)).toEqual(new Set([201, 429]));
    expect(await statuses(false)).toEqual(new Set([201]));
  });
});
