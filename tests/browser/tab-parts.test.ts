// What the pages of the tab are made of, each by itself: the bot's cards, the choice between two versions, the
// question before what cannot be undone, and what is typed.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtGallery } from '../support/built-tab.ts';
import { axeFaults } from './axe.ts';
import { browserPath, openBrowser } from './chromium.ts';
import { keyboard } from './keyboard.ts';

const executablePath = browserPath();
if (executablePath === undefined && process.env.CI === 'true') {
  throw new Error('The parts of the tab cannot be tested: no Chromium, Chrome or Edge was found.');
}

describe.skipIf(executablePath === undefined)('the parts of the tab', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const files = await builtGallery();
    await new Promise<void>((resolve) => {
      server = express()
        .use(express.static(files))
        .listen(0, '127.0.0.1', () => resolve());
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser(executablePath ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });

  async function open(path: string, act: (page: Page) => Promise<void>, width = 1280): Promise<void> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale: 'sv-SE',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(5_000);
    try {
      const page = await context.newPage();
      await page.goto(`${origin}/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await act(page);
    } finally {
      await context.close();
    }
  }

  const done = (page: Page): Promise<string> => page.locator('#log').innerText();

  describe('a card', () => {
    test('sends its verb and what was typed, waits, and is followed by what comes back', () =>
      open('?card=case#card', async (page) => {
        await page.getByRole('button', { name: 'Inte vårt, men vi hjälper vidare' }).click();
        await page.getByRole('button', { name: 'Skicka' }).click();
        await page.getByText('Välj ett av svaren.').waitFor();
        expect(await page.getByRole('radiogroup').getAttribute('aria-invalid')).toBe('true');
        await page.getByRole('radio', { name: 'Vi tar kontakten' }).check();
        await page.getByRole('button', { name: 'Skicka' }).click();
        await page.getByText('Skickar…').waitFor();
        expect(await page.getByRole('button', { name: 'Vi tar det' }).isDisabled()).toBe(true);
        expect(JSON.parse(await done(page))).toEqual({ verb: 'case.decline', data: { id: 1, how: 'contact' } });
        await page.getByText('Tack, svaret är sparat.').waitFor();
        expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe('Björk 27');
      }));

    test('draws no HTML, and leads out through the host', () =>
      open('?card=case#card', async (page) => {
        await page.getByText('<b>inte HTML</b>').waitFor();
        expect(await page.getByRole('link', { name: '070-174 06 05' }).getAttribute('href')).toBe('tel:+46701740605');
        await page.getByRole('link', { name: 'Läs rutinen' }).click();
        expect(await done(page)).toBe('öppnar https://example.se/rutin');
      }));

    test('tells what went wrong beneath it, and keeps what was typed', () =>
      open('?card=form#card', async (page) => {
        await page.getByRole('button', { name: 'Tystna' }).click();
        await fill(page);
        await page.getByRole('button', { name: 'Fortsätt' }).click();
        await page.getByText('Servern svarar inte just nu.').waitFor();
        expect(await question(page).inputValue()).toBe('Hon sover inte.');
        await page.getByRole('button', { name: 'Tystna' }).click();
        await page.getByRole('button', { name: 'Försök igen' }).click();
        await page.getByText('Tack, svaret är sparat.').waitFor();
        expect(JSON.parse(await done(page)).data).toMatchObject({ age: '6–9', question: 'Hon sover inte.' });
      }));

    test('keeps what is half typed when it is drawn anew, and over a reload, for that person alone', () =>
      open('?card=form#card', async (page) => {
        await fill(page);
        await page.getByRole('button', { name: 'Rita om' }).click();
        expect(await question(page).inputValue()).toBe('Hon sover inte.');
        await page.reload();
        await question(page).waitFor();
        expect(await question(page).inputValue()).toBe('Hon sover inte.');
        expect(await page.getByRole('combobox', { name: 'Ålder' }).inputValue()).toBe('6–9');
        expect(await page.getByRole('checkbox', { name: 'Skolfrånvaro' }).isChecked()).toBe(true);
        await page.goto(`${origin}/?card=form&person=Elin#card`);
        await question(page).waitFor();
        expect(await question(page).inputValue()).toBe('');
        await page.goto(`${origin}/?card=form#card`);
        await page.getByRole('button', { name: 'Fortsätt' }).click();
        await page.getByText('Tack, svaret är sparat.').waitFor();
        await page.reload();
        await question(page).waitFor();
        expect(await question(page).inputValue()).toBe('');
      }));

    test('is answered by keyboard alone', () =>
      open('?card=case#card', async (page) => {
        const { onTo } = keyboard(page);
        await page.getByRole('button', { name: 'Vi tar det' }).waitFor();
        await onTo('Vi tar det');
        await page.keyboard.press('Enter');
        await page.getByText('Tack, svaret är sparat.').waitFor();
      }));

    test('says so when what draws it cannot be fetched', () =>
      open('#form', async (page) => {
        await page.route('**/card-canvas*.js', (route) => route.abort());
        await page.goto(`${origin}/?card=case#card`);
        await page.getByText('Det gick inte att hämta allt som behövs.').waitFor();
      }));
  });

  test('two versions stand side by side, and one chooses field by field', () =>
    open('#conflict', async (page) => {
      await page.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
      expect(await page.getByRole('group').count()).toBe(2);
      const alert = page.getByRole('group', { name: 'Just nu' });
      await alert.getByRole('radio', { name: 'Ta det som står' }).check();
      await page.getByRole('button', { name: 'Spara det jag valt' }).click();
      expect(JSON.parse(await done(page))).toEqual({
        phone: '070-174 06 05',
        name: 'Rehab',
        alert: 'Stängt hela veckan, ring jouren.',
      });
    }));

  test('what cannot be undone is asked first, by keyboard too', () =>
    open('#confirm', async (page) => {
      await page.getByRole('button', { name: 'Ta bort raden…' }).focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('alertdialog', { name: 'Ta bort raden?' });
      await dialog.waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.waitForFunction("document.activeElement.textContent === 'Ta bort raden…'");
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await keyboard(page).onTo('Ta bort raden');
      await page.keyboard.press('Enter');
      expect(await done(page)).toBe('borta');
    }));

  test('what is typed in a form outlives a reload until it is saved', () =>
    open('#form', async (page) => {
      const note = page.getByRole('textbox', { name: 'Anteckning' });
      await note.fill('Ring på tisdag.');
      await page.reload();
      expect(await note.inputValue()).toBe('Ring på tisdag.');
      await page.getByRole('button', { name: 'Spara' }).click();
      expect(await note.inputValue()).toBe('');
      await page.reload();
      expect(await note.inputValue()).toBe('');
    }));

  test.each(['light', 'dark', 'contrast'])(
    'axe finds nothing in the %s look, and nothing is wider than a phone',
    (look) =>
      open(
        `?card=form&look=${look}#card`,
        async (page) => {
          await page.getByRole('button', { name: 'Fortsätt' }).click();
          await page.getByText('Skriv några ord.').waitFor();
          expect(await axeFaults(page)).toEqual([]);
          for (const part of ['?card=case', '?card=conflict']) {
            await page.goto(`${origin}/${part}&look=${look}#${part.slice(6) === 'case' ? 'card' : 'conflict'}`);
            await page.getByRole('heading', { level: 2 }).waitFor();
            const more = page.getByRole('button', { name: 'Inte vårt, men vi hjälper vidare' });
            if (await more.count()) await more.click();
            expect(await axeFaults(page)).toEqual([]);
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
          }
        },
        320,
      ),
  );
});

const question = (page: Page) => page.getByRole('textbox', { name: 'Vad behöver du hjälp med?' });

async function fill(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Ålder' }).selectOption('6–9');
  await page.getByRole('checkbox', { name: 'Skolfrånvaro' }).check();
  await question(page).fill('Hon sover inte.');
}
