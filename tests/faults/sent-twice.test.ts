// Teams sends a press again that it had no answer to: what comes twice, even at the same moment, has happened once.
import { afterAll, beforeAll, it } from 'vitest';
import { play } from './crash-points.ts';
import { createGround, type Ground } from './ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.close());

it.each([2, 3])('every press of the story comes %i times', { timeout: 120_000 }, async (times) => {
  await play(ground, new Map(), times);
});
