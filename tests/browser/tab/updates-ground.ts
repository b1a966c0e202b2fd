/** A window on the page of updates over answers that the test decides. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { builtTab } from '../../support/built-tab.ts';
import { openBrowser } from '../chromium.ts';
import { elin, TabServer } from '../tab-server.ts';
import { faults } from './faults.ts';
import { executablePath } from './house.ts';
import { listOf, now, previewOf, recipientsOf } from './told-updates.ts';

const screenshots = join(import.meta.dirname, '../../../.local/screenshots');
const sizes = { desk: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } } as const;
const looks = ['light', 'dark', 'contrast'] as const;

export const here = '/tab/#/region/utskick';

export type Asked = { readonly method: string; readonly ifMatch: string | undefined; readonly body: unknown };

export type Ground = {
  readonly server: TabServer;
  /** What was asked of a path, oldest first. */
  asked(path: string): readonly Asked[];
  tells(path: string, body: unknown, status?: number): void;
  open(path: string, more?: Parameters<Browser['newContext']>[0]): Promise<Page>;
  /** In three looks on a desk and on a phone; a picture of each. */
  audit(picture: string, path: string, ready: (tab: Page | FrameLocator) => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
};

export const openGround = async (): Promise<Ground> => {
  mkdirSync(screenshots, { recursive: true });
  const files = await builtTab();
  const browser = await openBrowser(executablePath ?? '');
  const server = new TabServer(files);
  await server.start();
  const asked = new Map<string, Asked[]>();
  const tells: Ground['tells'] = (path, body, status = 200) => {
    server.says.set(path, ({ method, headers, body: sent }) => {
      asked.set(path, [...(asked.get(path) ?? []), { method, ifMatch: headers['if-match'], body: sent }]);
      return { status, body };
    });
  };
  server.says.set('/api/me', () => ({ body: elin }));
  tells('/api/updates', listOf());
  tells('/api/updates/received', { updates: [] });
  tells('/api/updates/recipients', recipientsOf());
  server.says.set('/api/updates/preview', ({ body: { content } }) => ({
    body: previewOf(content.title, content.text),
  }));

  const open: Ground['open'] = async (path, more = {}) => {
    const context = await browser.newContext({
      viewport: sizes.desk,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...more,
    });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    await page.clock.install({ time: now });
    await page.goto(`${server.origin}${path}`);
    const tab = path === '/frame' ? page.frameLocator('iframe') : page;
    await tab.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  return {
    server,
    asked: (path) => asked.get(path) ?? [],
    tells,
    open,
    audit: async (picture, path, ready) => {
      const found: string[] = [];
      for (const [size, viewport] of Object.entries(sizes)) {
        for (const look of looks) {
          // High contrast is a look of Teams': the tab is told of it in the frame.
          server.framing = { theme: look, subPageId: path.slice(path.indexOf('#') + 1) };
          const page = await open(look === 'contrast' ? '/frame' : path, {
            viewport,
            colorScheme: look === 'light' ? 'light' : 'dark',
          });
          const tab = look === 'contrast' ? page.frameLocator('iframe') : page;
          await ready(tab);
          const at = `${picture}-${look}-${size}`;
          await page.screenshot({ path: join(screenshots, `${at}.png`), fullPage: true });
          found.push(...(await faults(page)).map((fault) => `${at}: ${fault}`));
          await page.context().close();
        }
      }
      return found;
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
};
