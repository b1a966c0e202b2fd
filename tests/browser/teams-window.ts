/** The local Teams in a browser, over a whole stage: two people side by side, and one of them with a phone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Edge } from '../../bot/world.ts';
import { builtPage } from '../local-teams/built-page.ts';
import { personId } from '../sample/people.ts';
import { createStage, type Stage, teamChannel } from '../support/stage.ts';
import { axeFaults } from './axe.ts';
import { browserPath, openBrowser } from './chromium.ts';

export const executablePath = browserPath();
if (executablePath === undefined && process.env.CI === 'true') {
  throw new Error('The stories cannot be played in the browser: no Chromium, Chrome or Edge was found.');
}

const screenshots = join(import.meta.dirname, '../../.local/screenshots');

/** Where somebody is: the personal chat with the bot, or the team's channel. */
export type Where = 'chat' | 'channel';
export type Seat = { readonly name: string; readonly at: Where };

export type Pane = {
  /** All of one person's Teams. */
  readonly region: Locator;
  /** The newest message of the bot. */
  newest(): Locator;
  /** The messages that hold these words. */
  post(words: string): Locator;
  /** To one of the channels, or the chat with the bot. */
  goesTo(conversation: string): Promise<void>;
  writes(words: string): Promise<void>;
  presses(button: string): Promise<void>;
};

export type TeamsWindow = {
  readonly page: Page;
  pane(name: string): Pane;
  /**
   * Keeps a picture of the window in light and in dark and of somebody's phone; with `axe`, returns what it finds in
   * each. `phone`: whose, and where; without it the phone stays in the pocket.
   */
  look(picture: string, phone?: Seat, audit?: 'axe'): Promise<string[]>;
};

export type Theatre = {
  readonly stage: Stage;
  open(left: Seat, right?: Seat): Promise<TeamsWindow>;
  close(): Promise<void>;
};

/** `edge`: what differs from production, besides the clock and the log. */
export const openTheatre = async (edge: Edge = {}): Promise<Theatre> => {
  mkdirSync(screenshots, { recursive: true });
  await builtPage();
  const [stage, browser] = await Promise.all([createStage({ edge }), openBrowser(executablePath ?? '')]);
  const contexts: BrowserContext[] = [];
  const newPage = async (width: number, height: number): Promise<Page> => {
    const context = await newContext(browser, width, height);
    contexts.push(context);
    return context.newPage();
  };
  return {
    stage,
    async open(left, right) {
      const page = await newPage(1440, 1000);
      await page.goto(address(stage, left, right, 'light'));
      return teamsWindow(stage, page, () => newPage(390, 844));
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await stage.close();
    },
  };
};

const newContext = async (browser: Browser, width: number, height: number): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE', reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  return context;
};

const conversation = (at: Where): string => (at === 'chat' ? 'chat' : teamChannel);

const address = (stage: Stage, left: Seat, right: Seat | undefined, theme: string): string => {
  const params = new URLSearchParams({ a: personId(left.name), ca: conversation(left.at), ta: theme });
  if (right) {
    for (const [key, value] of Object.entries({ b: personId(right.name), cb: conversation(right.at), tb: theme }))
      params.set(key, value);
  }
  return `${stage.teams.publicUrl}/#${params}`;
};

/** By the address: what somebody has half typed stays. */
const show = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  const at = new URL(page.url());
  const params = new URLSearchParams(at.hash.slice(1));
  for (const side of ['ta', 'tb']) params.set(side, theme);
  await page.goto(`${at.origin}${at.pathname}#${params}`);
};

const teamsWindow = (stage: Stage, page: Page, phonePage: () => Promise<Page>): TeamsWindow => {
  let phoneOpened: Promise<Page> | undefined;
  const pane = (name: string): Pane => {
    const region = page.getByRole('region', { name: new RegExp(`(: |^)${name}$`) });
    return {
      region,
      newest: () => region.getByRole('article', { name: /^Partssamverkan/ }).last(),
      post: (words) => region.getByRole('article').filter({ hasText: words }),
      goesTo: (conversation) => region.getByRole('button', { name: new RegExp(`^${conversation}( oläst)?$`) }).click(),
      async writes(words) {
        const box = region.getByRole('textbox', { name: 'Skriv ett meddelande' });
        await box.fill(words);
        await box.press('Enter');
      },
      presses: (button) => region.getByRole('button', { name: button, exact: true }).last().click(),
    };
  };
  const pictured = async (on: Page, picture: string, audit: 'axe' | undefined): Promise<string[]> => {
    await on.screenshot({ path: join(screenshots, `${picture}.png`) });
    if (!audit) return [];
    const found = await Promise.all(on.frames().map((frame) => axeFaults(frame)));
    return found.flat().map((fault) => `${picture}: ${fault}`);
  };
  return {
    page,
    pane,
    async look(picture, phone, audit) {
      const found = await pictured(page, `${picture}-light`, audit);
      await show(page, 'dark');
      found.push(...(await pictured(page, `${picture}-dark`, audit)));
      await show(page, 'light');
      if (!phone) return found;
      phoneOpened ??= phonePage();
      const small = await phoneOpened;
      await small.goto(address(stage, phone, undefined, 'light'));
      await small.reload();
      await small.getByRole('log').waitFor();
      found.push(...(await pictured(small, `${picture}-phone`, audit)));
      // The whole of a card that is longer than the phone.
      await small.setViewportSize({ width: 390, height: 3400 });
      await small
        .getByRole('article')
        .last()
        .screenshot({ path: join(screenshots, `${picture}-phone-card.png`) });
      await small.setViewportSize({ width: 390, height: 844 });
      return found;
    },
  };
};
