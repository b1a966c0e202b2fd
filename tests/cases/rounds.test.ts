import fc from 'fast-check';
import { expect, it } from 'vitest';
import { playWeeks } from './rounds.ts';
import { weeks } from './weeks.ts';

/** Of the test, ms: a busy machine needs many times what an idle one does. */
const patience = 180_000;

it(
  'every owed reminder comes once, over any presses, restarts, absences and clock moves',
  async () => {
    let reminders = 0;
    await fc.assert(
      fc.asyncProperty(weeks, async (one) => {
        reminders += await playWeeks(one);
      }),
      { seed: 20_261_122, numRuns: 160 },
    );
    expect(reminders).toBeGreaterThan(150);
  },
  patience,
);
