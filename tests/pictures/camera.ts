/** Keeps the pictures, each cut to what matters: in light, at the same moment, of the same invented people. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { systemRandom } from '../../bot/platform/random.ts';
import type { Edge } from '../../bot/world.ts';

const docs = join(import.meta.dirname, '../../docs');
const album = join(docs, 'bilder');
mkdirSync(album, { recursive: true });

/** Round corners come out a shade different from one time to the next. */
const shades = 100;

const pixelsApart = (one: Buffer, other: Buffer): number => {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY;
  let apart = 0;
  for (let at = 0; at < a.data.length; at += 4) if (a.data.readUInt32BE(at) !== b.data.readUInt32BE(at)) apart += 1;
  return apart;
};

/** A picture that shows what the one before it shows stays as it is. */
const keep = (file: string, taken: Buffer): void => {
  if (existsSync(file) && pixelsApart(readFileSync(file), taken) < shades) return;
  writeFileSync(file, taken);
};

/** The codes of the cases are drawn in the same order each time. */
export const sameCodes = (): Pick<Edge, 'random'> => {
  let drawn = 0;
  return { random: { id: systemRandom.id, below: (below) => (7 + 13 * drawn++) % below } };
};

/** The page of README: the window whole. */
export const wholeWindow = async (page: Page, name: string): Promise<void> => {
  await page.mouse.move(0, 0);
  keep(join(docs, `${name}.png`), await page.screenshot({ animations: 'disabled' }));
};

/** A Chromium without language packs writes a day as Americans do; our users' writes it like this. */
const inSwedish = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) {
    for (const day of await frame.locator('input[type=date]').all())
      await day.evaluate((input) => input.setAttribute('type', 'text'));
  }
};

/** One message with its card. The window must be tall enough to hold all of it. */
export const message = async (article: Locator, name: string): Promise<void> => {
  await article.page().mouse.move(0, 0);
  await inSwedish(article.page());
  keep(join(album, `${name}.png`), await article.screenshot({ animations: 'disabled' }));
};

/** The tab without the Teams around it, down to `height`. */
export const tab = async (page: Page, name: string, height: number): Promise<void> => {
  const frame = await page.locator('iframe[title="Partssamverkan"]').boundingBox();
  if (!frame) throw new Error('the tab is not there');
  await page.mouse.move(0, 0);
  await inSwedish(page);
  const clip = { ...frame, height: Math.min(height, frame.height) };
  keep(join(album, `${name}.png`), await page.screenshot({ clip, animations: 'disabled' }));
};
