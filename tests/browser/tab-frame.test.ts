// The app's tab in the local Teams, with Microsoft's own teams-js in the frame; and the sign-in for a tab alone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtPage } from '../local-teams/built-page.ts';
import {
  asa,
  card,
  channel,
  external,
  guest,
  openTown,
  type Town,
  team,
  tenant,
  withCard,
} from '../local-teams/town.ts';
import { axeFaults } from './axe.ts';
import { browserPath, openBrowser } from './chromium.ts';
import { keyboard } from './keyboard.ts';
import { type TabVisit, tabAddress, tabIn } from './tab-place.ts';
import { openTabStub, type TabStub } from './tab-stub.ts';

const executablePath = browserPath();
const screenshots = join(import.meta.dirname, '../../.local/screenshots');

describe.skipIf(executablePath === undefined)('a tab in the local Teams', () => {
  let browser: Browser;
  let town: Town;
  let stub: TabStub;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    await builtPage();
    browser = await openBrowser(executablePath ?? '');
    town = await openTown();
    stub = await openTabStub(() => town.teams.publicUrl);
    town.teams.pointTabAt(stub.url);
  });
  beforeEach(() => stub.behave('shows'));
  afterAll(async () => {
    await browser?.close();
    await stub?.close();
    await town?.stop();
  });

  async function open(path: string, act: (page: Page) => Promise<void>, [width, height] = [1200, 800]): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: width ?? 1200, height: height ?? 800 },
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(5_000);
    // teams-js asks Microsoft which hosts are Teams; here it is told by the tab.
    await context.route('https://res.cdn.office.net/**', (route) => route.abort());
    try {
      const page = await context.newPage();
      await page.goto(`${town.teams.publicUrl}/${path}`);
      await act(page);
    } finally {
      await context.close();
    }
  }

  type Context = Record<'app' | 'page' | 'user' | 'channel' | 'team', Record<string, unknown> | undefined> & {
    supported: boolean[];
  };
  async function contextIn(page: Page): Promise<Context> {
    const place = tabIn(page).locator('#context:not(:empty)');
    // By the stub's own hand.
    return JSON.parse((await place.textContent()) ?? '') as Context;
  }
  const at = (visit: TabVisit) => tabAddress('', visit).slice(1);
  const inChannel = at({ person: asa.id, conversation: channel });

  test('stands beside the posts of a channel, and is told where it is', () =>
    open(`#a=${asa.id}&ca=${channel}`, async (page) => {
      await page.getByText('Inget är sagt än i kanalen.').waitFor();
      await page.getByRole('tab', { name: 'Partssamverkan' }).click();
      const context = await contextIn(page);
      expect(context.app).toMatchObject({
        locale: 'sv-se',
        theme: 'default',
        host: { name: 'Teams', clientType: 'web' },
      });
      expect(context.page).toMatchObject({ id: 'partssamverkan', frameContext: 'content' });
      expect(context.channel).toMatchObject({ id: channel, displayName: 'SAMBU-teamet', membershipType: 'Regular' });
      expect(context.team).toMatchObject({ internalId: team, displayName: 'Mariestad' });
      expect(context.user).toMatchObject({ id: asa.objectId, displayName: asa.name, tenant: { id: tenant } });
      expect(context.supported).toEqual([true, false]);
      await page.reload();
      await tabIn(page).getByRole('heading', { name: 'Fliken' }).waitFor();
      await page.getByRole('tab', { name: 'Inlägg' }).click();
      await page.getByText('Inget är sagt än i kanalen.').waitFor();
    }));

  test('stands beside the chat with the bot, at the path of the address', () =>
    open(at({ person: guest.id, path: '/mariestad/kontakter' }), async (page) => {
      await expect.poll(() => page.getByRole('tab').allTextContents()).toEqual(['Chatt', 'Partssamverkan']);
      const { page: shown, channel: none, user } = await contextIn(page);
      expect(shown).toMatchObject({ subPageId: '/mariestad/kontakter' });
      expect(none).toBeUndefined();
      expect(user).toMatchObject({ id: guest.objectId, tenant: { id: tenant } });
    }));

  test('gets a token of whom it is shown to', () =>
    open(at({ person: external.id, conversation: channel }), async (page) => {
      const token = await tabIn(page).locator('#token:not(:empty)').textContent();
      expect(decodeJwt(token ?? '')).toMatchObject({ oid: external.objectId, tid: external.tenantId });
      expect(await contextIn(page)).toMatchObject({
        channel: { membershipType: 'Shared' },
        user: { tenant: { id: external.tenantId } },
      });
    }));

  test('beside another person’s tells each tab of its own person', () =>
    open(`${inChannel}&b=${guest.id}&cb=chat&fb=tab&tb=dark`, async (page) => {
      for (const [side, person, theme] of [
        ['Vänster', asa, 'default'],
        ['Höger', guest, 'dark'],
      ] as const) {
        const pane = page.getByRole('region', { name: `${side}: ${person.name}` });
        const frame = pane.frameLocator('iframe[title="Partssamverkan"]');
        const token = await frame.locator('#token:not(:empty)').textContent();
        expect(decodeJwt(token ?? '').oid).toBe(person.objectId);
        expect(await frame.locator('#theme').textContent()).toBe(theme);
      }
    }));

  test('hears why there is no token', () =>
    open('', async (page) => {
      await page.route('**/api/tab-token', (route) =>
        route.fulfill({ status: 404, json: { why: 'Personen finns inte.' } }),
      );
      await page.goto(`${town.teams.publicUrl}/${inChannel}`);
      await tabIn(page).getByText('Nej: Personen finns inte.').waitFor();
    }));

  test('follows the look of the pane without being loaded anew', () =>
    open(at({ person: asa.id, conversation: channel, theme: 'dark' }), async (page) => {
      const theme = tabIn(page).locator('#theme');
      await expect.poll(() => theme.textContent()).toBe('dark');
      await tabIn(page)
        .locator('h1')
        .evaluate((heading) => {
          heading.textContent = 'Samma flik';
        });
      for (const [look, told] of [
        ['Hög kontrast', 'contrast'],
        ['Ljust', 'default'],
      ] as const) {
        await page.getByRole('button', { name: /^Utseende/ }).click();
        await page.getByRole('menuitemradio', { name: look }).click();
        await expect.poll(() => theme.textContent()).toBe(told);
      }
      await tabIn(page).getByRole('heading', { name: 'Samma flik' }).waitFor();
    }));

  test('leads to its own pages, by the address, and to no other app', () =>
    open(inChannel, async (page) => {
      const outcome = tabIn(page).locator('#outcome');
      const pathShown = async () => (await contextIn(page)).page?.subPageId;
      await tabIn(page).getByRole('button', { name: 'Till en annan app' }).click();
      await expect.poll(() => outcome.textContent()).toBe('Det lokala Teams öppnar bara den egna fliken.');
      await tabIn(page).getByRole('button', { name: 'Till kontakterna' }).click();
      await expect.poll(pathShown).toBe('/mariestad/kontakter');
      await tabIn(page).getByRole('button', { name: 'Till styrdokumenten' }).click();
      await expect.poll(pathShown).toBe('/mariestad/styrdokument');
      await page.goBack();
      await expect.poll(pathShown).toBe('/mariestad/kontakter');
      await tabIn(page).getByRole('button', { name: 'Kopiera länk' }).click();
      await page.getByText('Länken är kopierad.').waitFor();
      const link = String(await page.evaluate('navigator.clipboard.readText()'));
      await page.goto('about:blank');
      await page.goto(link);
      await expect.poll(pathShown).toBe('/mariestad/kontakter/bup');
    }));

  test('opens at the path of a link in a card or in a text', () =>
    open(`#a=${asa.id}&ca=${channel}`, async (page) => {
      const link = (path: string) =>
        `https://teams.microsoft.com/l/entity/${town.teams.state().tab.appId}/partssamverkan?context=${encodeURIComponent(
          JSON.stringify({ subEntityId: path, channelId: channel }),
        )}`;
      const actions = [{ type: 'Action.OpenUrl', title: 'Öppna kontakten', url: link('/mariestad/kontakter/bup') }];
      await town.inChannel(withCard(card(`[Läs rutinen](${link('/mariestad/styrdokument')})`, { actions })));
      await page.getByRole('link', { name: 'Läs rutinen' }).click();
      expect((await contextIn(page)).page?.subPageId).toBe('/mariestad/styrdokument');
      await page.getByRole('tab', { name: 'Inlägg' }).click();
      await page.getByRole('link', { name: 'Öppna kontakten' }).click();
      expect((await contextIn(page)).page?.subPageId).toBe('/mariestad/kontakter/bup');
      expect(page.context().pages()).toHaveLength(1);
    }));

  test('is reached by keyboard: arrows between the tabs, then into the frame', () =>
    open(`#a=${asa.id}&ca=${channel}`, async (page) => {
      await page.getByRole('tab', { name: 'Inlägg' }).focus();
      await page.keyboard.press('ArrowRight');
      await contextIn(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await contextIn(page)).page?.subPageId).toBe('/mariestad/kontakter');
    }));

  test('that fails says why, and can be loaded again', () =>
    open('', async (page) => {
      stub.behave('fails');
      await page.goto(`${town.teams.publicUrl}/${inChannel}`);
      await page.getByText('Fliken kunde inte visas: Inloggningen gick inte.').waitFor();
      stub.behave('shows');
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await expect.poll(() => page.getByText('Fliken kunde inte visas').count()).toBe(0);
      await contextIn(page);
    }));

  test('that never answers is told of after half a minute', () =>
    open('', async (page) => {
      stub.behave('silent');
      await page.clock.install();
      await page.goto(`${town.teams.publicUrl}/${inChannel}`);
      await page.getByText('Hämtar fliken…').waitFor();
      await page.clock.fastForward(31_000);
      await page.getByText(`Fliken svarar inte. Är servern igång på ${stub.url}?`).waitFor();
    }));

  test('is not where the app is not', async () => {
    await open(at({ person: external.id }), async (page) => {
      await page.getByText('Externa deltagare kan inte nås i personlig chatt.').waitFor();
      expect(await page.getByRole('tab').count()).toBe(0);
    });
    await town.teams.install(team, false);
    await open(inChannel, async (page) => {
      await page.getByRole('log').waitFor();
      expect(await page.getByRole('tab').count()).toBe(0);
    });
    await town.teams.install(team, true);
  });

  test.each(['light', 'dark', 'contrast'] as const)(
    'axe finds nothing around it in the %s look, on a desk or a phone',
    (theme) =>
      open(at({ person: asa.id, conversation: channel, theme }), async (page) => {
        await contextIn(page);
        await page.screenshot({ path: join(screenshots, `tab-frame-${theme}.png`) });
        expect(await axeFaults(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        await page.getByRole('button', { name: 'Tillbaka' }).waitFor();
        await page.screenshot({ path: join(screenshots, `tab-frame-${theme}-phone.png`) });
        expect(await axeFaults(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      }),
  );

  const signIn = (to: string, state = '/mariestad/kontakter') =>
    `sign-in?${new URLSearchParams({ return: to, state })}`;
  const fragmentAt = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

  test('opened alone signs in as whom one points at', () =>
    open(signIn(stub.url), async (page) => {
      await page.getByRole('button', { name: 'Gäst Gran' }).click();
      await page.waitForURL(`${stub.url}#**`);
      expect(fragmentAt(page).get('state')).toBe('/mariestad/kontakter');
      expect(decodeJwt(fragmentAt(page).get('access_token') ?? '').oid).toBe(guest.objectId);
    }));

  test('opened alone signs in by keyboard, with a search', () =>
    open(signIn(stub.url), async (page) => {
      await page.keyboard.type('alm ingen');
      await page.getByText('Ingen stämmer med det. Sök på något annat.').waitFor();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('mariestad kurator');
      await page.getByText('4 personer').waitFor();
      expect(await page.getByRole('button').count()).toBe(4);
      expect(await page.getByRole('heading', { name: 'Utan team' }).count()).toBe(0);
      await keyboard(page).onTo('ÅL');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${stub.url}#**`);
      expect(decodeJwt(fragmentAt(page).get('access_token') ?? '').oid).toBe(asa.objectId);

      await page.goto(`${town.teams.publicUrl}/${signIn(stub.url)}`);
      await page.keyboard.type('åsa');
      await page.getByText('En person').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${stub.url}#**`);
    }));

  test('opened alone is not signed in at somebody else’s address', () =>
    open(signIn('https://evil.example.se/tab/'), async (page) => {
      await page.getByRole('heading', { name: 'Det gick inte att logga in' }).waitFor();
      expect(await page.getByRole('button').count()).toBe(0);
      await page.getByRole('link', { name: 'Öppna Partssamverkan' }).click();
      await page.waitForURL(stub.url);
    }));

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s sign-in', (colorScheme) =>
    open(signIn(stub.url), async (page) => {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(screenshots, `sign-in-${colorScheme}.png`), fullPage: true });
      expect(await axeFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.screenshot({ path: join(screenshots, `sign-in-${colorScheme}-phone.png`) });
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.goto(`${town.teams.publicUrl}/${signIn('https://evil.example.se/')}`);
      expect(await axeFaults(page)).toEqual([]);
    }),
  );
});
