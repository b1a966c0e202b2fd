// Addresses for a calendar, over answers that the test decides: made, copied, made anew and taken away.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarAddresses, MadeAddress } from '../../../bot/meetings/contract/feeds.ts';
import { builtTab } from '../../support/built-tab.ts';
import { openBrowser } from '../chromium.ts';
import { tabOnto } from '../keyboard.ts';
import { TabServer } from '../tab-server.ts';
import { faults } from './faults.ts';
import { executablePath } from './house.ts';

const here = '/tab/#/mariestad-team/moten/kalender';
const api = '/api/calendar-addresses';
const now = new Date('2026-11-24T07:00:00Z');
const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } } as const;

const urlOf = (n: number): string => `https://app.example.se/kalender/${String(n).padStart(43, 'x')}.ics`;
const team = { id: 'mariestad-team', name: 'SAMBU-teamet Mariestad' };
const group = { id: 'mariestad-grupp', name: 'Partssamverkansgruppen Mariestad' };
const ofTeam = { id: 'team-1', madeOn: '2026-11-02', readOn: '2026-11-23', url: urlOf(7) };

describe.skipIf(executablePath === undefined)('addresses for a calendar', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: TabServer;
  let present: CalendarAddresses;
  let count: number;

  beforeAll(async () => {
    const files = await builtTab();
    browser = await openBrowser(executablePath ?? '');
    server = new TabServer(files);
    await server.start();
    server.says.set(api, ({ method }) => {
      if (method !== 'POST') return { body: present };
      count += 1;
      const url = urlOf(count);
      const address = { id: `a-${count}`, madeOn: '2026-11-24' };
      present = { ...present, mine: { mayMake: true, address } };
      const made: MadeAddress = { address, url, webcalUrl: url.replace('https', 'webcal') };
      return { status: 201, body: made };
    });
    for (let n = 1; n < 9; n += 1)
      server.says.set(`${api}/a-${n}`, () => {
        present = { ...present, mine: { mayMake: true } };
        return { body: present };
      });
  });
  beforeEach(() => {
    count = 0;
    present = {
      mine: { mayMake: true },
      forums: [
        { forum: group, mayMake: true },
        { forum: team, mayMake: false, address: ofTeam },
      ],
      unanswered: 0,
    };
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: sizes.desk,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      ...more,
    });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(`${server.origin}${here}`);
    await page.getByRole('heading', { level: 1, name: 'Möten i din kalender' }).waitFor();
    return page;
  };
  const mineOn = (page: Page) => page.getByRole('region', { name: 'Adress till mina möten' });

  it('is made and shown once, by the keyboard alone', async () => {
    const page = await open();
    const mine = mineOn(page);
    await tabOnto(page, mine.getByRole('button', { name: 'Skapa adress' }));
    await page.keyboard.press('Enter');
    await mine.getByText('Adressen är skapad.').waitFor();
    expect(await mine.and(page.locator(':focus')).count()).toBe(1);
    expect(await mine.getByRole('textbox', { name: 'Adress till mina möten' }).inputValue()).toBe(urlOf(1));
    await mine.getByText('Adressen visas bara nu.', { exact: false }).waitFor();
    await page.reload();
    await mine.getByText('Adressen visades när den skapades.', { exact: false }).waitFor();
    expect(await mine.getByRole('textbox').count()).toBe(0);
    await page.context().close();
  });

  it('is copied, or marked where the frame may not copy', async () => {
    const page = await open({ permissions: ['clipboard-write'] });
    await page.evaluate(
      'window.copied = []; navigator.clipboard.writeText = async (text) => void window.copied.push(text); undefined',
    );
    const copy = page.getByRole('button', { name: 'Kopiera: Adress till SAMBU-teamet Mariestad' });
    await copy.click();
    await page.getByText('Adressen är kopierad.').waitFor();
    expect(await page.evaluate('window.copied')).toEqual([ofTeam.url]);
    await page.evaluate("navigator.clipboard.writeText = async () => { throw new Error('not allowed'); }; undefined");
    await copy.click();
    await page.getByText('Adressen är markerad.', { exact: false }).waitFor();
    expect(await page.evaluate('getSelection()?.toString()')).toBe(ofTeam.url);
    await page.context().close();
  });

  it('is asked about before it is made anew or taken away, and the focus is never lost', async () => {
    present = { ...present, mine: { mayMake: true, address: { id: 'a-8', madeOn: '2026-11-01' } } };
    const page = await open();
    const mine = mineOn(page);
    await mine.getByText('Skapad 1 november. Ingen kalender har hämtat den än.').waitFor();
    await mine.getByRole('button', { name: 'Skapa en ny' }).click();
    await page.getByRole('alertdialog', { name: 'Byta ut adressen?' }).getByRole('button', { name: 'Avbryt' }).click();
    expect(count).toBe(0);
    await mine.getByRole('button', { name: 'Skapa en ny' }).click();
    await page.getByRole('button', { name: 'Skapa en ny adress' }).click();
    await mine.getByText('Adressen är skapad.').waitFor();
    expect(await mine.getByRole('textbox', { name: 'Adress till mina möten' }).inputValue()).toBe(urlOf(1));
    await mine.getByRole('button', { name: 'Ta bort' }).click();
    await page.getByRole('button', { name: 'Ta bort adressen' }).click();
    await mine.getByText('Adressen är borttagen.').waitFor();
    await mine.getByRole('button', { name: 'Skapa adress' }).waitFor();
    await page.waitForTimeout(500);
    expect(await mine.and(page.locator(':focus')).count()).toBe(1);
    await page.context().close();
  });

  it('of a forum is everybody’s to copy, and made by who calls its meetings', async () => {
    const page = await open();
    const ofTheTeam = page.getByRole('region', { name: 'Adress till SAMBU-teamet Mariestad' });
    await ofTheTeam.getByText('Skapad 2 november. Hämtades senast i går.').waitFor();
    expect(await ofTheTeam.getByRole('button').allInnerTexts()).toEqual(['Kopiera']);
    const ofTheGroup = page.getByRole('region', { name: 'Adress till Partssamverkansgruppen Mariestad' });
    expect(await ofTheGroup.getByRole('button').allInnerTexts()).toEqual(['Skapa adress']);
    await page.context().close();
  });

  it('says why it cannot be made, and can be tried again', async () => {
    const page = await open();
    const usual = server.says.get(api);
    server.says.set(api, (request) =>
      request.method === 'POST'
        ? { status: 503, body: { error: { code: 'x', sentence: 'Lagringen svarar inte just nu.' } } }
        : { body: present },
    );
    const mine = mineOn(page);
    await mine.getByRole('button', { name: 'Skapa adress' }).click();
    await mine.getByText('Lagringen svarar inte just nu.').waitFor();
    if (usual) server.says.set(api, usual);
    await mine.getByRole('button', { name: 'Skapa adress' }).click();
    await mine.getByText('Adressen är skapad.').waitFor();
    await page.context().close();
  });

  it.each(Object.entries(sizes))(
    'has nothing that axe finds, and no sideways scrolling, on a %s',
    async (_name, viewport) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        present = { ...present, mine: { mayMake: true } };
        const page = await open({ viewport, colorScheme });
        await mineOn(page).getByRole('button', { name: 'Skapa adress' }).click();
        await mineOn(page).getByText('Adressen är skapad.').waitFor();
        expect(await faults(page)).toEqual([]);
        await page.screenshot({
          path: `.local/screenshots/tab-meetings-calendar-${viewport.width}-${colorScheme}.png`,
          fullPage: true,
        });
        await page.context().close();
      }
    },
  );
});
