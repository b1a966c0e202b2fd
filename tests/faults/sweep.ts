/** Every request of the story is hurt once: the j-th of every act in one run, for every j. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultKind, planOf, play } from './crash-points.ts';
import { createGround, type Ground } from './ground.ts';

/** No act makes so many requests. */
const most = 70;
const every = Array.from({ length: most }, (_, index) => index + 1);

export const sweep = (kinds: readonly FaultKind[], words: (kind: FaultKind) => string): void => {
  let ground: Ground;
  let counts: readonly number[] = [];
  const tally = { planned: 0, hurt: 0, asked: 0 };

  beforeAll(async () => {
    ground = await createGround();
    ({ counts } = await play(ground, new Map()));
  });
  afterAll(() => ground.close());

  describe.each(kinds)('%s', (kind) => {
    it.each(every)(`${words(kind)} %i of every act`, { timeout: 120_000 }, async (j) => {
      const plans = new Map(counts.flatMap((count, at) => (j <= count ? [[at, planOf(kind, j)] as const] : [])));
      if (plans.size === 0) return;
      const { hurt, asked } = await play(ground, plans);
      tally.planned += plans.size;
      tally.hurt += hurt.length;
      tally.asked += asked;
    });
  });

  it('hurt what it meant to hurt, posts of cards among it', () => {
    // How many requests an act makes varies by a few: what runs side by side may have to be written twice.
    expect(tally.hurt / tally.planned).toBeGreaterThan(0.9);
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
    expect(tally.asked).toBeGreaterThanOrEqual(2);
  });
};
