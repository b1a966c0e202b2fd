// The frame of the tab: where it stands, who one is, the ways between pages, and what it says when something is not
// as it should be. Driven by names and roles; each page has tests of its own.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtTab } from '../support/built-tab.ts';
import { axeFaults } from './axe.ts';
import { browserPath, openBrowser } from './chromium.ts';
import { keyboard } from './keyboard.ts';
import { anna, elin, TabServer } from './tab-server.ts';

const executablePath = browserPath();
if (executablePath === undefined && process.env.CI === 'true') {
  throw new Error('The tab cannot be tested: no Chromium, Chrome or Edge was found.');
}

type Window = { width?: number; height?: number; dark?: boolean; forced?: boolean };
type Act = (page: Page, server: TabServer) => Promise<void>;

const desk = { width: 1280, height: 800 };
const phone = { width: 320, height: 640 };
/** A desk at 400 %. */
const zoomed = { width: 320, height: 200 };

describe.skipIf(executablePath === undefined)('the tab', () => {
  let browser: Browser;
  let files: string;

  beforeAll(async () => {
    files = await builtTab();
    browser = await openBrowser(executablePath ?? '');
  });
  afterAll(() => browser?.close());

  /** A window and a server of its own; nothing in its console may be an error that the browser reports of itself. */
  async function open(path: string, act: Act, window: Window = {}, before?: (server: TabServer) => void) {
    const server = new TabServer(files);
    await server.start();
    before?.(server);
    const context = await browser.newContext({
      viewport: { width: window.width ?? desk.width, height: window.height ?? desk.height },
      colorScheme: window.dark ? 'dark' : 'light',
      forcedColors: window.forced ? 'active' : 'none',
      reducedMotion: 'reduce',
      locale: 'sv-SE',
    });
    context.setDefaultTimeout(8_000);
    try {
      const page = await context.newPage();
      const violations: string[] = [];
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) violations.push(message.text());
      });
      page.on('pageerror', (error) => violations.push(error.message));
      await page.goto(server.origin + path);
      await act(page, server);
      // teams-js asks Microsoft for a newer list of hosts as it is loaded, may not, and uses its own.
      expect(violations.filter((text) => !text.includes('res.cdn.office.net'))).toEqual([]);
    } finally {
      await context.close();
      await server.stop();
    }
  }

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** On a page of the navigation; what its heading says is the page's own affair. */
  const at = async (page: Page, name: string): Promise<void> => {
    await page.locator('[aria-current=page]', { hasText: name }).waitFor();
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.textContent');

  describe('alone in a browser', () => {
    test('signs in, and leaves no token in the address', () =>
      open('/tab/#/mariestad-grupp/kontakter', async (page, server) => {
        await at(page, 'Kontakter');
        expect(page.url()).toBe(`${server.origin}/tab/#/mariestad-grupp/kontakter`);
        expect(server.tokens[0]).toBe('token-1');
        await page.goBack().catch(() => undefined);
        expect(page.url()).not.toContain('token');
      }));

    test('takes no token that it has not asked for', () =>
      open('/tab/#access_token=stolen&state=guessed', async (page, server) => {
        await at(page, 'Start');
        expect(server.tokens).not.toContain('stolen');
      }));

    test('lets one be somebody else', () =>
      open('/tab/', async (page, server) => {
        await page.getByText('Anna Berg').waitFor();
        server.says.set('/api/me', () => ({ body: elin }));
        await page.getByRole('button', { name: 'Byt person' }).click();
        await page.getByText('Elin Forsgren').waitFor();
        expect(server.tokens.at(-1)).toBe('token-2');
      }));

    test('says that the sign-in has run out, and leads to a new one', () =>
      open(
        '/tab/#/mariestad-team/kontakter',
        async (page) => {
          await page.getByText('Din inloggning gäller inte längre.').waitFor();
          await page.getByRole('button', { name: 'Byt person' }).click();
          await at(page, 'Kontakter');
        },
        {},
        (server) => {
          server.says.set('/api/me', ({ headers }) =>
            headers.authorization === 'Bearer token-1' ? { status: 401 } : { body: anna },
          );
        },
      ));

    test('in production it says how to open it in Teams', () =>
      open(
        '/tab/',
        async (page) => {
          await heading(page, 'Öppna Partssamverkan i Teams');
          const link = page.getByRole('link', { name: 'Öppna i Teams' });
          expect(await link.getAttribute('href')).toBe('https://teams.microsoft.com/l/app/app');
          expect(await axeFaults(page)).toEqual([]);
        },
        {},
        (server) => {
          server.setup = { ...server.setup, mode: 'production' };
        },
      ));
  });

  describe('in a frame of Teams', () => {
    test('signs in by Teams, lands in the channel, and follows the theme', () =>
      open(
        '/frame',
        async (page, server) => {
          const tab = page.frameLocator('iframe');
          await tab.locator('[aria-current=page]', { hasText: 'Start' }).waitFor();
          await page.waitForFunction("document.title === 'Visas'");
          expect(await tab.getByRole('combobox', { name: 'Forum' }).inputValue()).toBe('mariestad-grupp');
          expect(server.tokens[0]).toBe('teams-1');
          expect(await tab.getByRole('button', { name: 'Byt person' }).count()).toBe(0);
          for (const [theme, look] of [
            ['dark', 'dark'],
            ['contrast', 'contrast'],
            ['glass', 'light'],
          ]) {
            await page.evaluate(`say('${theme}')`);
            await tab.locator(`[data-look=${look}]`).waitFor();
            expect(await axeFaults(page), theme).toEqual([]);
          }
        },
        {},
        (server) => {
          server.framing = { theme: 'default', channelId: '19:grupp@thread.tacv2' };
        },
      ));

    test('a deep link leads to its page', () =>
      open(
        '/frame',
        async (page) => {
          await page.frameLocator('iframe').locator('[aria-current=page]', { hasText: 'Styrdokument' }).waitFor();
        },
        {},
        (server) => {
          server.framing = { theme: 'dark', subPageId: '/mariestad-team/styrdokument' };
        },
      ));

    test('asks for a new token when the old is refused', () =>
      open(
        '/frame',
        async (page, server) => {
          await page.frameLocator('iframe').locator('[aria-current=page]', { hasText: 'Start' }).waitFor();
          expect(server.tokens.slice(0, 2)).toEqual(['teams-1', 'teams-2']);
        },
        {},
        (server) => {
          server.says.set('/api/me', ({ headers }) =>
            headers.authorization === 'Bearer teams-1' ? { status: 401 } : { body: anna },
          );
        },
      ));

    test('says so when the frame is not Teams', () =>
      open(
        '/frame',
        async (page) => {
          const tab = page.frameLocator('iframe');
          await tab.getByText('Fliken fick inget svar av Teams.').waitFor({ timeout: 15_000 });
          await tab.getByRole('button', { name: 'Försök igen' }).waitFor();
        },
        {},
        (server) => {
          server.framing = { theme: 'default', isMute: true };
        },
      ));
  });

  test('every page is reached by keyboard alone, and tells where one is', () =>
    open('/tab/', async (page) => {
      await at(page, 'Start');
      expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
      const { onTo } = keyboard(page);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Hoppa till innehållet');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('content');
      for (const name of ['Ärenden', 'Möten', 'Kontakter', 'Styrdokument', 'Forumet', 'Start']) {
        await page.reload();
        await page.getByRole('navigation', { name: 'Sidor' }).waitFor();
        await onTo(name);
        await page.keyboard.press('Enter');
        await at(page, name);
        await page.waitForFunction("document.activeElement.tagName === 'H1'");
        expect(await page.title()).toBe(`${await focused(page)} · SAMBU-teamet Mariestad – Partssamverkan`);
        expect(await page.locator('[aria-current=page]').allTextContents()).toEqual([name]);
      }
    }));

  test('the page is kept when one goes to another forum, and the forum when one comes again', () =>
    open('/tab/#/mariestad-team/kontakter', async (page, server) => {
      await page.getByRole('combobox', { name: 'Forum' }).selectOption('Partssamverkansgruppen Mariestad');
      await page.waitForURL('**/tab/#/mariestad-grupp/kontakter');
      await page.goto('about:blank');
      await page.goto(`${server.origin}/tab/`);
      await page.waitForURL('**/tab/#/mariestad-grupp');
    }));

  test('whoever helps the region sees all of it; whoever is in no forum is told what to do', () =>
    open(
      '/tab/',
      async (page, server) => {
        await page.getByText('Hela regionen').waitFor();
        await page.waitForURL('**/tab/#/region');
        server.says.set('/api/me', () => ({ body: { ...anna, forums: [] } }));
        await page.reload();
        await heading(page, 'Du är inte med i något forum än');
        server.says.set('/api/me', () => ({ body: { ...anna, forums: [], unanswered: 2 } }));
        await page.reload();
        await page.getByText('Teams svarade inte om alla dina forum').waitFor();
      },
      {},
      (server) => server.says.set('/api/me', () => ({ body: elin })),
    ));

  test('an address that leads nowhere says so, and leads on', () =>
    open('/tab/#/annat-team/kontakter', async (page) => {
      await heading(page, 'Sidan finns inte');
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole('link', { name: 'Till Start' }).click();
      await at(page, 'Start');
    }));

  test('a link from somebody who stands elsewhere leads to what it names, in a place of one’s own', () =>
    open('/tab/#/region/kontakter/bup?ord=samtal', async (page) => {
      await page.waitForURL('**/tab/#/mariestad-team/kontakter/bup?ord=samtal');
      await at(page, 'Kontakter');
    }));

  describe('when something is not as it should be', () => {
    test('it waits in words, tells of the trouble, and tries again when asked', () =>
      open(
        '/tab/',
        async (page, server) => {
          await page.getByRole('status').filter({ hasText: 'Hämtar…' }).waitFor();
          await page.getByText('Lagringen svarar inte.').waitFor({ timeout: 15_000 });
          await page.getByText('Referens: r-42').waitFor();
          expect(await axeFaults(page)).toEqual([]);
          server.says.set('/api/me', () => ({ body: anna }));
          await page.getByRole('button', { name: 'Försök igen' }).click();
          await at(page, 'Start');
        },
        {},
        (server) =>
          server.says.set('/api/me', () => ({
            status: 503,
            body: { error: { code: 'x', sentence: 'Lagringen svarar inte.', reference: 'r-42' } },
          })),
      ));

    test('a lost connection is told, what was there stays, and it is found again', () =>
      open('/tab/#/mariestad-team/kontakter', async (page, server) => {
        await at(page, 'Kontakter');
        await page.context().setOffline(true);
        await page.getByText('Ingen kontakt. Det du har skrivit finns kvar.').waitFor();
        await at(page, 'Kontakter');
        expect(await axeFaults(page)).toEqual([]);
        await page.context().setOffline(false);
        await page.getByText('Ingen kontakt').waitFor({ state: 'detached' });
        expect(server.tokens.length).toBeGreaterThan(1);
      }));

    test('a page that cannot be fetched says so, in its own place', () =>
      open('/tab/', async (page) => {
        await at(page, 'Start');
        await page.route('**/assets/*', (route) => route.abort());
        await page.getByRole('link', { name: 'Forumet' }).click();
        await heading(page, 'Sidan gick inte att hämta');
        expect(await axeFaults(page)).toEqual([]);
        await page.unroute('**/assets/*');
        await page.getByRole('button', { name: 'Försök igen' }).click();
        await at(page, 'Forumet');
      }));
  });

  test.each(['light', 'dark', 'forced'])(
    'axe finds nothing in %s colours, on a desk, on a phone and at four times the size; nothing is wider than the window',
    (colours) =>
      open(
        '/tab/#/mariestad-team/styrdokument',
        async (page) => {
          for (const size of [desk, phone, zoomed]) {
            await page.setViewportSize(size);
            await at(page, 'Styrdokument');
            expect(await axeFaults(page), `${size.width}×${size.height}`).toEqual([]);
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
          }
          await page.setViewportSize(phone);
          for (const link of await page.getByRole('navigation', { name: 'Sidor' }).getByRole('link').all()) {
            const box = await link.boundingBox();
            expect(box?.height).toBeGreaterThanOrEqual(44);
            expect(box?.width).toBeGreaterThanOrEqual(44);
            expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
          }
        },
        { [colours]: true },
      ),
  );
});
