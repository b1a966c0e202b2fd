// Teams sends a press again that it had no answer to: what comes twice, even at the same moment, has happened once.
import { afterAll, beforeAll, it } from 'vitest';
import { caseStory } from './case-story.ts';
import { consentStory } from './consent-story.ts';
import { play } from './crash-points.ts';
import { createGround, type Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.close());

it.each([
  [2, 'a case with consent', caseStory],
  [3, 'a case with consent', caseStory],
  [2, 'a consent that lives', consentStory],
] as const)('every press comes %i times in %s', { timeout: 120_000 }, async (times, _, story) => {
  await play(ground, story, new Map(), times);
});
