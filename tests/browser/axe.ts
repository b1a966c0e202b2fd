/**
 * What axe finds, looked for in the frame itself: it is read in once a document, while the package for Playwright reads
 * it in each time, in every frame, and opens a page beside.
 */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** A and AA. */
const wcag21 = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const wcag22 = [...wcag21, 'wcag22aa'];

/** `colours`: what differs between themes; the other rules look at what is the same in all of them. */
const rulesOf = {
  wcag: { runOnly: { type: 'tag', values: wcag22 } },
  /** For the local Teams around it, as Teams itself aims at. */
  wcag21: { runOnly: { type: 'tag', values: wcag21 } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  /** Good practice too. */
  all: {},
} satisfies Record<string, RunOptions>;

/** Colours that change do so in a tenth of a second, and half-way they have too little contrast. What never ends is let be. */
const untilStill = `(async () => {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await drawn();
  await drawn();
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  const late = new Promise((resolve) => setTimeout(resolve, 2_000));
  await Promise.race([Promise.allSettled(ending.map(({ finished }) => finished)), late]);
})()`;

/** The rule and the elements, of each; the frames inside are others' documents. */
export const axeFaults = async (frame: Frame | Page, rules: keyof typeof rulesOf = 'wcag'): Promise<string[]> => {
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(axe.source);
  await frame.evaluate(untilStill);
  const options: RunOptions = { ...rulesOf[rules], resultTypes: ['violations'], iframes: false };
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
