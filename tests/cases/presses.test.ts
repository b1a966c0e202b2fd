import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseJobs } from '../../bot/cases/jobs.ts';
import { fakeWorld } from '../support/fake-world.ts';
import { plan } from './plans.ts';
import { play } from './presses.ts';
import { rememberedWorld } from './remembered-world.ts';

const seed = 20_261_120;
/** Of one test, ms: a busy machine needs many times what an idle one does. */
const patience = 180_000;

describe('no sequence of presses', () => {
  it(
    'shows a question without a gate passed for that seat',
    async () => {
      await fc.assert(
        fc.asyncProperty(plan, (one) => play(rememberedWorld(), one)),
        { seed, numRuns: 150 },
      );
    },
    patience,
  );

  it(
    'does so on real storage either',
    async () => {
      const world = await fakeWorld(caseJobs, []);
      await fc.assert(
        fc.asyncProperty(plan, (one) => play(world, one)),
        { seed, numRuns: 8, endOnFailure: true },
      );
      expect(world.teams.posted.length).toBeGreaterThan(8);
    },
    patience,
  );
});
