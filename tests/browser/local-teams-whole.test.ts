// The page over the real local Teams, with a bot that answers what the test says.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPage } from '../local-teams/built-page.ts';
import { asa, bo, card, cardAnswer, channel, openTown, type Town, withCard } from '../local-teams/town.ts';
import { browserPath, openBrowser } from './chromium.ts';

const executablePath = browserPath();

describe.skipIf(executablePath === undefined)('the local Teams as a whole', () => {
  let browser: Browser;
  let town: Town;

  beforeAll(async () => {
    await builtPage();
    browser = await openBrowser(executablePath ?? '');
    town = await openTown();
  });
  afterAll(async () => {
    await browser?.close();
    await town?.stop();
  });

  test('two people see the same card, one presses it, and an update reaches both', async () => {
    const { bot, teams, call, inChannel } = town;
    const buttons = { actions: [{ type: 'Action.Execute', title: 'Vi tar det', verb: 'take', data: { case: 1 } }] };
    bot.answers = ({ type }) => (type === 'invoke' ? { body: cardAnswer(card('Ni har tagit frågan')) } : {});
    const page = await browser.newPage();
    page.setDefaultTimeout(5_000);
    await page.goto(`${teams.publicUrl}/#a=${asa.id}&ca=${channel}&b=${bo.id}&cb=${channel}`);
    const left = page.getByRole('region', { name: 'Vänster: Åsa Lindqvist' });
    const right = page.getByRole('region', { name: 'Höger: Bo Ek' });
    await left.getByText('Inget är sagt än i kanalen.').waitFor();

    const { body } = await inChannel(withCard(card('Björk 27', buttons)));
    await right.getByText('Björk 27').waitFor();
    await left.getByRole('button', { name: 'Vi tar det' }).click();
    await left.getByText('Ni har tagit frågan').waitFor();
    expect(await right.getByText('Ni har tagit frågan').count()).toBe(0);
    expect(bot.heard.find(({ type }) => type === 'invoke')).toMatchObject({
      from: { id: asa.id },
      value: { action: { verb: 'take', data: { case: 1 } } },
    });

    const conversation = `conversations/${encodeURIComponent(channel)}`;
    await call('PUT', `${conversation}/activities/${body.activityId}`, withCard(card('Björk 27: Rehab tar det')));
    await left.getByText('Björk 27: Rehab tar det').waitFor();
    await right.getByText('Björk 27: Rehab tar det').waitFor();

    await right.getByRole('button', { name: 'Nämn Partssamverkan' }).click();
    await right.getByRole('textbox', { name: 'Skriv ett meddelande' }).fill('hjälp');
    await right.getByRole('button', { name: 'Skicka' }).click();
    await left
      .getByRole('article', { name: /^Bo Ek/ })
      .getByText('hjälp')
      .waitFor();
    await expect.poll(() => bot.heard.at(-1)).toMatchObject({ type: 'message', from: { id: bo.id } });
    await page.getByRole('button', { name: 'Trafik', exact: true }).click();
    await page.getByRole('complementary', { name: 'Trafik' }).getByText('PUT').first().waitFor();
  });
});
