// The page of the local Teams, driven as a person would: by names and roles, never by position.

import type { IAdaptiveCard, ITableCell } from '@microsoft/teams.cards';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPage } from '../local-teams/built-page.ts';
import type { PressResult } from '../local-teams/contract.ts';
import { axeFaults } from './axe.ts';
import { browserPath, openBrowser } from './chromium.ts';
import { PageServer } from './page-server.ts';
import {
  anna,
  caseCard,
  caseMessage,
  channel,
  formCard,
  formMessage,
  jonas,
  message,
  pageState,
  team,
} from './page-state.ts';

const executablePath = browserPath();
if (executablePath === undefined && process.env.CI === 'true') {
  throw new Error('The page of the local Teams cannot be tested: no Chromium, Chrome or Edge was found.');
}

const inChannel = `#a=${encodeURIComponent(jonas.id)}&ca=${encodeURIComponent(channel)}`;
const inChat = `#a=${encodeURIComponent(anna.id)}&ca=chat`;

describe.skipIf(executablePath === undefined)('the page of the local Teams', () => {
  let browser: Browser;
  let files: string;

  beforeAll(async () => {
    files = await builtPage();
    browser = await openBrowser(executablePath ?? '');
  });
  afterAll(() => browser?.close());

  /** A window of its own with a server of its own; both are gone after the test. */
  async function open(
    hash: string,
    act: (page: Page, server: PageServer) => Promise<void>,
    { width = 1200, height = 900 } = {},
  ): Promise<void> {
    const server = new PageServer(files, pageState());
    await server.start();
    const context = await browser.newContext({ viewport: { width, height }, locale: 'sv-SE', reducedMotion: 'reduce' });
    context.setDefaultTimeout(5_000);
    try {
      const page = await context.newPage();
      await page.goto(`${server.origin}/${hash}`);
      await act(page, server);
    } finally {
      await context.close();
      await server.stop();
    }
  }

  const post = (page: Page | Locator, text: string): Locator => page.getByRole('article').filter({ hasText: text });

  test('shows two people side by side, each with a conversation and a look of their own', () =>
    open(`#a=Anna Berg&ca=chat&b=${jonas.id}&cb=${channel}&tb=dark`, async (page) => {
      const left = page.getByRole('region', { name: 'Vänster: Anna Berg' });
      const right = page.getByRole('region', { name: 'Höger: Jonas Åkerman' });
      await post(left, 'Ny fråga till teamet').waitFor();
      await post(right, 'Björk 27').waitFor();
      expect(await right.getByText('Gäst', { exact: false }).first().textContent()).toContain('Rehab Mariestad');
      await page.getByRole('switch', { name: 'Visa två personer' }).click();
      await page.getByRole('region', { name: 'Anna Berg', exact: true }).waitFor();
      expect(await right.count()).toBe(0);
    }));

  test('keeps person and conversation in the address', () =>
    open(inChat, async (page) => {
      await page.getByRole('combobox', { name: 'Person' }).fill('rehab');
      await page.getByRole('option', { name: /Jonas Åkerman/ }).click();
      await page.getByRole('button', { name: 'Partssamverkansgruppen' }).click();
      await page.getByText('Inget är sagt än i kanalen.').waitFor();
      await page.reload();
      await page.getByRole('region', { name: 'Jonas Åkerman' }).waitFor();
      await page.getByRole('heading', { name: 'Partssamverkansgruppen' }).waitFor();
    }));

  test('a press shows that it waits, then the card for the presser alone until the message changes', () =>
    open(`${inChannel}&b=Anna Berg&cb=${channel}`, async (page, server) => {
      let answer: (result: PressResult) => void = () => undefined;
      server.answerPress = () => new Promise((resolve) => (answer = resolve));
      const left = post(page.getByRole('region', { name: 'Vänster: Jonas Åkerman' }), 'Björk 27');
      const right = post(page.getByRole('region', { name: 'Höger: Anna Berg' }), 'Björk 27');

      await left.getByRole('button', { name: 'Läs frågan' }).click();
      await left.getByText('Skickar…').waitFor();
      expect(await left.getByRole('button', { name: 'Vi tar det' }).isDisabled()).toBe(true);
      expect(await right.getByRole('button', { name: 'Vi tar det' }).isEnabled()).toBe(true);
      expect(server.posted).toEqual([
        { act: 'press', body: { person: jonas.id, message: 'm3', verb: 'case.read', data: { alias: 'Björk 27' } } },
      ]);

      const own: IAdaptiveCard = { ...caseCard, body: [{ type: 'TextBlock', text: 'Björk 27: frågan lyder så' }] };
      server.say({ kind: 'message', message: { ...caseMessage, views: { [jonas.id]: own } } });
      answer({ kind: 'shown' });
      await left.getByText('frågan lyder så').waitFor();
      expect(await right.getByText('frågan lyder så').count()).toBe(0);

      server.say({ kind: 'message', message: { ...caseMessage, editedAt: '2026-11-24T12:09:00Z' } });
      await left.getByRole('button', { name: 'Vi tar det' }).waitFor();
      expect(await left.getByText('frågan lyder så').count()).toBe(0);
    }));

  test('a press that fails says so as Teams does, with the reason at hand, and can be made again', () =>
    open(inChannel, async (page, server) => {
      server.answerPress = () => ({ kind: 'failed', why: 'Svaret saknar statusCode.' });
      await post(page, 'Björk 27').getByRole('button', { name: 'Vi tar det' }).click();
      await page.getByText('Något gick fel. Försök igen.').waitFor();
      expect(await page.getByText('Svaret saknar statusCode.').isVisible()).toBe(false);
      await page.getByText('Varför').click();
      expect(await page.getByText('Svaret saknar statusCode.').isVisible()).toBe(true);
      server.answerPress = () => ({ kind: 'shown' });
      await post(page, 'Björk 27').getByRole('button', { name: 'Vi tar det' }).click();
      await expect.poll(() => page.getByText('Något gick fel').count()).toBe(0);
      server.answerPress = () => ({ kind: 'shown', text: 'Sparat.' });
      await post(page, 'Björk 27').getByRole('button', { name: 'Vi tar det' }).click();
      await page.getByText('Sparat.').waitFor();
    }));

  test('a form is checked before it is sent, and its inputs travel with the data of the button', () =>
    open(inChat, async (page, server) => {
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      await page.getByText('Välj en ålder.').waitFor();
      await page.getByText('Välj minst ett.').waitFor();
      await page.getByText('Skriv några ord.').waitFor();
      const age = page.getByRole('combobox', { name: 'Ålder' });
      expect(await age.getAttribute('aria-invalid')).toBe('true');
      expect(await age.getAttribute('aria-required')).toBe('true');
      expect(server.posted).toEqual([]);

      await age.selectOption('13–15');
      await page.getByRole('checkbox', { name: 'Stress och sömn' }).check();
      await page.getByRole('checkbox', { name: 'Skolfrånvaro' }).check();
      await page.getByRole('textbox', { name: 'Vad behöver du hjälp med?' }).fill('Sover dåligt.');
      await page.getByLabel('Gäller längst till').fill('2027-01-15');
      await page.getByRole('radio', { name: 'Med samtycke' }).check();
      await page.getByRole('checkbox', { name: /Familjen/ }).check();
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      await expect.poll(() => server.posted.length).toBe(1);
      expect(server.posted[0]?.body).toEqual({
        person: anna.id,
        message: 'm7',
        verb: 'form.next',
        data: {
          form: 'question',
          age: '13–15',
          needs: 'sleep,absence',
          question: 'Sover dåligt.',
          until: '2027-01-15',
          mode: 'consent',
          known: 'true',
        },
      });
    }));

  test('half-typed input survives what does not concern the card, and a real update wipes it', () =>
    open(inChat, async (page, server) => {
      const question = page.getByRole('textbox', { name: 'Vad behöver du hjälp med?' });
      await question.fill('Halvskrivet');
      const another = message('m8', 'm8', { conversation: formMessage.conversation, text: 'Ett till' });
      server.say({ kind: 'message', message: another });
      await post(page, 'Ett till').waitFor();
      server.say({ kind: 'message', message: { ...formMessage, views: { [jonas.id]: caseCard } } });
      await page.getByRole('button', { name: /^Utseende/ }).click();
      await page.getByRole('menuitemradio', { name: 'Mörkt' }).click();
      expect(await question.inputValue()).toBe('Halvskrivet');
      const changed: IAdaptiveCard = { ...formCard, body: [...formCard.body, { type: 'TextBlock', text: 'Nytt' }] };
      server.say({ kind: 'message', message: { ...formMessage, card: changed } });
      await page.getByText('Nytt', { exact: true }).waitFor();
      expect(await question.inputValue()).toBe('');
    }));

  test('a card that opens in the card, hidden parts and links work without the server', () =>
    open(inChannel, async (page, server) => {
      await page.getByRole('button', { name: 'Inte vårt, men vi hjälper vidare' }).click();
      await page.getByRole('radio', { name: 'Vi tar kontakten' }).check();
      expect(server.posted).toEqual([]);
      await post(page, 'Björk 27').getByRole('button', { name: 'Skicka' }).click();
      await expect.poll(() => server.posted[0]?.body).toMatchObject({ verb: 'case.decline', data: { how: 'contact' } });

      await page.goto(`${server.origin}/${inChat}`);
      await page.getByRole('button', { name: 'Mer om detta' }).click();
      await page.getByText('Ring i stället').waitFor();
      await page.context().route('https://example.se/**', (route) => route.fulfill({ body: 'rutin' }));
      const [opened] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('link', { name: 'Öppna rutinen' }).click(),
      ]);
      expect(opened.url()).toBe('https://example.se/rutin');
    }));

  test('Markdown and mentions are drawn as Teams draws them', () =>
    open(inChat, async (page, server) => {
      const form = post(page, 'Ny fråga till teamet');
      expect(await form.getByRole('link', { name: 'rutinen', exact: true }).getAttribute('target')).toBe('_blank');
      expect(await form.locator('li strong').textContent()).toBe('fet');
      expect(await form.locator('li em').textContent()).toBe('kursiv');
      await form.getByText('# inte rubrik').waitFor();
      await form.getByText('<b>inte HTML</b>').waitFor();
      expect(await form.locator('img').count()).toBe(0);
      await page.goto(`${server.origin}/${inChannel}`);
      expect(await post(page, 'Björk 27').locator('.mention').textContent()).toBe('Jonas Åkerman');
      expect(await post(page, 'Finns ni?').locator('.mention').textContent()).toBe('Partssamverkan');
    }));

  test('tables are drawn, and a seventh button hides behind the others', () =>
    open(inChannel, async (page, server) => {
      const buttons = ['Ett', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju'];
      const cell = (text: string): ITableCell => ({ type: 'TableCell', items: [{ type: 'TextBlock', text }] });
      const table: IAdaptiveCard = {
        ...caseCard,
        body: [
          {
            type: 'Table',
            columns: [{ width: 1 }, { width: 1 }],
            rows: [
              { type: 'TableRow', cells: [cell('Part'), cell('Svar')] },
              { type: 'TableRow', cells: [cell('Rehab'), cell('tar det')] },
            ],
          },
        ],
        actions: buttons.map((title) => ({ type: 'Action.Execute', title, verb: title })),
      };
      await post(page, 'Björk 27').waitFor();
      server.say({ kind: 'message', message: { ...caseMessage, card: table } });
      await page.getByRole('cell', { name: 'tar det' }).waitFor();
      expect(await page.getByRole('button', { name: 'Sju' }).count()).toBe(0);
      await page.getByRole('button', { name: 'Fler val' }).click();
      await page.getByText('Sju', { exact: true }).click();
      await expect.poll(() => server.posted[0]?.body).toMatchObject({ verb: 'Sju' });
    }));

  test('tells where something new has come, until somebody looks', () =>
    open(inChannel, async (page, server) => {
      await post(page, 'Björk 27').waitFor();
      server.say({
        kind: 'message',
        message: message('m9', 'm9', { conversation: `a:${jonas.id}`, text: 'Hej' }),
      });
      await page.getByRole('button', { name: 'Partssamverkan oläst' }).click();
      await post(page, 'Hej').waitFor();
      expect(await page.getByLabel('oläst').count()).toBe(0);
    }));

  test('what is written is sent, to the bot only when it is mentioned, and kept until then', () =>
    open(inChannel, async (page, server) => {
      const box = page.getByRole('textbox', { name: 'Skriv ett meddelande' });
      await box.fill('Halvt');
      await page.getByRole('button', { name: 'Partssamverkan', exact: true }).click();
      expect(await box.inputValue()).toBe('');
      await page.getByRole('button', { name: 'SAMBU-teamet' }).click();
      expect(await box.inputValue()).toBe('Halvt');
      await box.press('Enter');
      await page.getByRole('button', { name: 'Nämn Partssamverkan' }).click();
      await box.fill('hjälp');
      await page.getByRole('button', { name: 'Skicka' }).click();
      await page
        .getByRole('listitem')
        .filter({ has: post(page, 'Björk 27') })
        .getByRole('button', { name: 'Svara' })
        .click();
      await page.getByRole('textbox', { name: 'Skriv ett svar' }).fill('@partssamverkan hej');
      await page.keyboard.press('Enter');
      const said = { person: jonas.id, conversation: channel };
      await expect
        .poll(() => server.posted.map(({ body }) => body))
        .toEqual([
          { ...said, text: 'Halvt', mentionsBot: false },
          { ...said, text: 'hjälp', mentionsBot: true },
          { ...said, thread: 'm3', text: 'hej', mentionsBot: true },
        ]);
    }));

  test('says when the server is gone, and is up to date when it is back', () =>
    open(inChannel, async (page, server) => {
      await post(page, 'Björk 27').waitFor();
      await server.stop();
      await page.getByText('Ingen kontakt med servern, försöker igen…').waitFor();
      server.state = { ...server.state, messages: server.state.messages.slice(0, 2) };
      await server.start();
      await expect.poll(() => post(page, 'Björk 27').count(), { timeout: 8_000 }).toBe(0);
      expect(await page.getByText('Ingen kontakt med servern').count()).toBe(0);
    }));

  test('shows notifications and traffic, and sets the mood and the teams', () =>
    open(inChat, async (page, server) => {
      await page.getByRole('button', { name: 'Notiser' }).click();
      const notified = page.getByRole('listitem').filter({ hasText: 'Mariestad, SAMBU-teamet · till Jonas Åkerman' });
      await notified.getByRole('button', { name: 'Jonas Åkerman' }).click();
      await page.getByRole('heading', { name: 'SAMBU-teamet' }).waitFor();
      await page.getByRole('button', { name: 'Trafik', exact: true }).click();
      await page.getByRole('complementary', { name: 'Trafik' }).getByText('201').click();
      await page.getByText('"id": "m3"').waitFor();
      await page.getByRole('button', { name: 'Kopplingens humör', exact: true }).click();
      await page.getByRole('combobox', { name: 'Humör' }).selectOption('Strypt, utan besked');
      await page.getByRole('spinbutton', { name: 'Antal anrop' }).fill('2');
      await page.getByRole('combobox', { name: 'Vilka anrop' }).selectOption('PUT, ändringar');
      await page.getByRole('button', { name: 'Byt humör' }).click();
      server.say({ kind: 'mood', mood: { kind: 'throttled', retryAfterSeconds: undefined, times: 2 } });
      await page.getByText('2 anrop kvar').waitFor();
      await page.getByRole('button', { name: 'Team och personer', exact: true }).click();
      await page.getByRole('button', { name: 'Ta bort boten' }).click();
      await page.getByRole('button', { name: 'Ta bort Anna Berg' }).click();
      await page.getByRole('textbox', { name: 'Namn på SAMBU-teamet' }).fill('SAMBU');
      await page.getByRole('button', { name: 'Byt namn på SAMBU-teamet' }).click();
      await expect
        .poll(() => server.posted)
        .toEqual([
          { act: 'mood', body: { kind: 'throttled', times: 2, only: 'PUT' } },
          { act: 'install', body: { team, installed: false } },
          { act: 'left', body: { team, person: anna.id } },
          { act: 'channel-renamed', body: { team, channel, name: 'SAMBU' } },
        ]);
    }));

  test('on a phone it is one column with a way back, and nothing sticks out at 320 pixels', () =>
    open(
      `#a=${jonas.id}`,
      async (page) => {
        await page.getByRole('button', { name: 'SAMBU-teamet' }).click();
        await post(page, 'Björk 27').waitFor();
        expect(await page.getByRole('navigation', { name: 'Chatt och team' }).count()).toBe(0);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
        await page.getByRole('button', { name: 'Tillbaka' }).click();
        await page.getByRole('navigation', { name: 'Chatt och team' }).waitFor();
        await page.getByRole('combobox', { name: 'Person' }).click();
        await page.getByRole('option', { name: /Anna Berg/ }).waitFor();
        expect(await axeFaults(page, 'wcag21')).toEqual([]);
      },
      { width: 390, height: 844 },
    ));

  test('a card can be answered by keyboard alone', () =>
    open(inChannel, async (page, server) => {
      await page.getByRole('log').focus();
      for (let tabs = 0; tabs < 12; tabs += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement.textContent')) === 'Vi tar det') break;
      }
      await page.keyboard.press('Enter');
      await expect.poll(() => server.posted[0]?.body).toMatchObject({ verb: 'case.take' });
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Vi tar det');
    }));

  test.each(['light', 'dark', 'contrast'])('axe finds nothing in the %s look', (theme) =>
    open(`${inChat}&ta=${theme}&b=${jonas.id}&cb=${channel}&tb=${theme}`, async (page) => {
      await page.getByRole('button', { name: 'Inte vårt, men vi hjälper vidare' }).click();
      await page.getByRole('button', { name: 'Fortsätt' }).click();
      await page.getByText('Välj en ålder.').waitFor();
      for (const tab of ['Notiser', 'Trafik', 'Kopplingens humör', 'Team och personer']) {
        await page.getByRole('button', { name: tab, exact: true }).click();
        expect(await axeFaults(page, 'wcag21'), tab).toEqual([]);
      }
    }),
  );
});
