import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../../support/asking.ts';
import { tabOnto } from '../keyboard.ts';
import { tabIn } from '../tab-place.ts';
import { executablePath, type House, openHouse } from './house.ts';

const elin = { person: 'Elin Sandström', path: '/mariestad-team' };

describe.skipIf(executablePath === undefined)('Start', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
    await askConsultation(house.stage);
  });
  afterAll(() => house?.close());

  it('shows what waits: the question, the document, and what is confirmed', async () => {
    const { tab } = await house.open(elin);
    await tab.getByText('Hej Elin!').waitFor();
    const turn = tab.getByRole('region', { name: 'Din tur' });
    await turn.getByText('13–15 år').first().waitFor();
    await tab.getByRole('region', { name: 'Att läsa' }).getByRole('link').first().waitFor();
    await tab.getByText('Inga möten är inlagda än.').waitFor();
  });

  it('leads by the keyboard alone to the case', async () => {
    const { page, tab } = await house.open(elin);
    const turn = tab.getByRole('region', { name: 'Din tur' });
    await turn.getByText('13–15 år').first().waitFor();
    const question = turn.getByRole('link').first();
    const alias = await question.innerText();
    await tabOnto(page, question);
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: alias }).waitFor();
    await tab.getByRole('button', { name: 'Läs frågan' }).waitFor();
  });

  it('leads to every page, each of which reads for itself what Start has read', async () => {
    const { tab } = await house.open(elin);
    await tab
      .getByRole('region', { name: 'Rader i kontaktlistan att bekräfta' })
      .getByText('bekräftad')
      .first()
      .waitFor();
    await tab.getByRole('link', { name: 'Till kontaktlistan' }).click();
    await tab.getByText(/^\d+ rader$/).waitFor();
    for (const [page, shows] of [
      ['Styrdokument', /^\d+ dokument/],
      ['Forumet', /Platser/],
      ['Ärenden', /Er tur/],
      ['Start', /^Hej Elin/],
    ] as const) {
      await tab.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: page }).click();
      await tab.getByText(shows).first().waitFor();
    }
  });

  it('says which part cannot be read, shows the others, and tries again when asked', async () => {
    const { page, tab } = await house.open({ person: 'Henrik Åberg', path: '/mariestad-team/forumet' });
    const sentence = 'Lagringen svarar inte. Försök igen om en stund.';
    const failing = /[/]api[/](forums[/][^/]+|reading)$/;
    await tab.getByRole('heading', { name: 'Platser' }).waitFor();
    await page.route(failing, (route) => route.fulfill({ status: 503, json: { error: { code: 'x', sentence } } }));
    await page.reload();
    await tab.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Start' }).click();
    for (const part of ['Att bekräfta', 'Att läsa'])
      await tab.getByRole('region', { name: part }).getByText(sentence).waitFor();
    await tab.getByRole('region', { name: 'Rader i kontaktlistan' }).getByText(/rad/).first().waitFor();
    await page.unroute(failing);
    await tab.getByRole('region', { name: 'Att läsa' }).getByRole('button', { name: 'Försök igen' }).click();
    await tab.getByRole('region', { name: 'Att läsa' }).getByText(sentence).waitFor({ state: 'detached' });
  });

  it('is where a link in the chat leads, in the same window and as the same person', async () => {
    await house.stage.person('Elin Sandström').says('kontakt rehab');
    const { page } = await house.open(elin);
    await page.getByRole('tab', { name: 'Chatt' }).click();
    await page.getByText('Öppna i fliken').last().click();
    const tab = tabIn(page);
    await tab.getByRole('heading', { level: 1, name: 'Kontakter' }).waitFor();
    expect(await tab.getByLabel('Sök i kontakterna').inputValue()).toBe('rehab');
    expect(page.context().pages()).toHaveLength(1);
  });

  it('shows the coordinator how many questions there are, never which', async () => {
    const { tab } = await house.open({ person: 'Annika Falkenström', path: '/region' });
    await tab.getByText('Så här många frågor har teamen.').waitFor();
    expect(await tab.getByRole('region', { name: 'Frågor i teamen' }).innerText()).not.toMatch(/13–15|sömn/);
  });

  it('tells a convener whose claims wait', async () => {
    await house.stage.person('Fatima Karimi').asks('/api/press', {
      method: 'POST',
      body: { verb: 'forums.claim-seats', data: { forum: 'mariestad-team', seats: 'rehab' } },
    });
    const { tab } = await house.open({ person: 'Henrik Åberg', path: '/mariestad-team' });
    await tab.getByText('Fatima Karimi säger sig tala för rehab.').waitFor();
    await tab.getByRole('link', { name: 'Till forumet' }).click();
    await tab.getByRole('button', { name: 'Bekräfta (Fatima Karimi)' }).waitFor();
  });

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const found = await house.audit('tab-start', elin, (tab) =>
      tab.getByRole('region', { name: 'Att läsa' }).getByRole('link').first().waitFor(),
    );
    expect(found).toEqual([]);
  }, 120_000);
});
