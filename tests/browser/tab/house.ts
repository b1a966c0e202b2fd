/** The tab in the frame of the local Teams, over a whole stage: real server, real storage, real tokens. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { getCurrentTest } from 'vitest/suite';
import type { Edge } from '../../../bot/world.ts';
import { builtPage } from '../../local-teams/built-page.ts';
import { builtTab } from '../../support/built-tab.ts';
import { createStage, type Stage } from '../../support/stage.ts';
import { axeFaults } from '../axe.ts';
import { browserPath, openBrowser } from '../chromium.ts';
import { type TabVisit, tabAddress, tabIn } from '../tab-place.ts';

export const executablePath = browserPath();
if (executablePath === undefined && process.env.CI === 'true') {
  throw new Error('The tab cannot be tested: no Chromium, Chrome or Edge was found.');
}

const screenshots = join(import.meta.dirname, '../../../.local/screenshots');

const desk = { width: 1280, height: 900 };
/** Also a desk at 400 %. */
const phone = { width: 320, height: 640 };
const themes = ['light', 'dark', 'contrast'] as const;

export type TabWindow = {
  readonly page: Page;
  readonly tab: FrameLocator;
  goesTo(path: string): Promise<void>;
};

export type House = {
  readonly stage: Stage;
  /** `path`: after '#' of the tab. Resolves when the tab shows a heading. What a test opens is closed after it. */
  open(visit: TabVisit, size?: { readonly width: number; readonly height: number }): Promise<TabWindow>;
  /**
   * Opens the page on a desk and on a phone, looks at it in each theme, keeps a picture of each and returns what axe finds
   * (WCAG 2.2 A and AA; of what differs between themes, colours alone), and where the page is wider than its window.
   * `ready`: waits until there is something to look at, and may press.
   */
  audit(
    picture: string,
    visit: TabVisit,
    ready?: (tab: FrameLocator, page: Page) => Promise<unknown>,
  ): Promise<string[]>;
  close(): Promise<void>;
};

/** `worker`: works off the queue by itself, as in production; else only what is tried at once happens. */
export const openHouse = async ({
  worker = false,
  ...edge
}: Edge & { readonly worker?: boolean } = {}): Promise<House> => {
  mkdirSync(screenshots, { recursive: true });
  await Promise.all([builtPage(), builtTab()]);
  const [stage, browser] = await Promise.all([
    createStage({ edge: { ...edge, worker } }),
    openBrowser(executablePath ?? ''),
  ]);
  const contexts: BrowserContext[] = [];

  const open: House['open'] = async (visit, size = desk) => {
    const context = await newContext(browser, size);
    contexts.push(context);
    // Left open it would go on asking the server, and a browser with twenty windows is a slow one.
    if (getCurrentTest()) onTestFinished(() => context.close());
    const page = await context.newPage();
    const goesTo = async (path: string | undefined): Promise<void> => {
      await page.goto(tabAddress(stage.teams.publicUrl, { ...visit, ...(path !== undefined && { path }) }));
      await tabIn(page).getByRole('heading', { level: 1 }).waitFor();
    };
    await goesTo(visit.path);
    return { page, tab: tabIn(page), goesTo };
  };

  return {
    stage,
    open,
    async audit(picture, visit, ready) {
      const found: string[] = [];
      for (const [name, size] of Object.entries({ desk, phone })) {
        const { page, tab } = await open(visit, size);
        await ready?.(tab, page);
        for (const theme of themes) {
          await wear(page, theme);
          const at = `${picture}-${theme}-${name}`;
          // Nobody looks at the pictures of a build.
          if (process.env.CI !== 'true') await page.screenshot({ path: join(screenshots, `${at}.png`) });
          found.push(...(await faultsIn(page, theme)).map((fault) => `${at}: ${fault}`));
        }
        await page.context().close();
      }
      return found;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await stage.close();
    },
  };
};

/** By the address: the frame hears of it as a change of Teams' theme, and stays as it is. */
const wear = async (page: Page, theme: (typeof themes)[number]): Promise<void> => {
  const at = new URL(page.url());
  const params = new URLSearchParams(at.hash.slice(1));
  params.set('ta', theme);
  await page.goto(`${at.origin}${at.pathname}#${params}`);
  await tabIn(page).locator(`[data-look="${theme}"]`).waitFor();
};

const newContext = async (browser: Browser, viewport: { width: number; height: number }): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(30_000);
  return context;
};

const faultsIn = async (page: Page, theme: (typeof themes)[number]): Promise<string[]> => {
  const frame = page.frames().find((one) => one.url().includes('/tab/'));
  if (!frame) throw new Error('the tab is not there');
  // A theme is colours alone.
  const found = await axeFaults(frame, theme === 'light' ? 'wcag' : 'colours');
  const tooWide = await frame.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [...found, ...(Number(tooWide) > 0 ? [`the page is ${tooWide} px wider than its window`] : [])];
};
