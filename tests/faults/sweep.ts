/** Every request of a story is hurt once: the j-th of every act in one run, for every j. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Story } from './case-story.ts';
import { type FaultKind, type Plans, planOf, play } from './crash-points.ts';
import { createGround, type Ground } from './ground.ts';

/** No act makes so many requests. */
const most = 70;
const every = Array.from({ length: most }, (_, index) => index + 1);

type Sweep = {
  readonly story: Story;
  readonly words: string;
  /** What befalls the j-th request of an act. */
  readonly kindAt: (at: number, j: number) => FaultKind;
};

export const sweep = ({ story, words, kindAt }: Sweep): void => {
  let ground: Ground;
  let counts: readonly number[] = [];
  const tally = { planned: 0, hurt: 0, asked: 0, told: 0, untold: 0 };

  const plansFor = (j: number): Plans =>
    new Map(
      counts.flatMap((count, at) =>
        at >= story.from && j <= count ? [[at, planOf(kindAt(at, j), j, story.only)] as const] : [],
      ),
    );

  beforeAll(async () => {
    ground = await createGround();
    ({ counts } = await play(ground, story, new Map()));
  });
  afterAll(() => ground.close());

  it.each(every)(`${words} %i of every act`, { timeout: 120_000 }, async (j) => {
    const plans = plansFor(j);
    if (plans.size === 0) return;
    const { hurt, asked, told, untold } = await play(ground, story, plans);
    tally.planned += plans.size;
    tally.hurt += hurt.length;
    tally.asked += asked;
    tally.told += told;
    tally.untold += untold;
  });

  it('hurt what it meant to hurt, posts of cards among it', () => {
    // How many requests an act makes varies by a few: what runs side by side may have to be written twice.
    expect(tally.hurt / tally.planned).toBeGreaterThan(0.9);
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
    expect(tally.asked).toBeGreaterThanOrEqual(2);
    // Between the mark that it is being sent and the post there are a few requests more, and several are told at once.
    expect(tally.untold).toBeLessThanOrEqual(tally.told * 0.4);
  });
};
