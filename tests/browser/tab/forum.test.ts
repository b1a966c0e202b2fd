import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse } from './house.ts';

describe.skipIf(executablePath === undefined)('the page of a forum', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const henrik = { person: 'Henrik Åberg', path: '/mariestad-team/forumet' };

  it('lets a convener change what the team has agreed on, by the same card as in the chat', async () => {
    const { tab } = await house.open(henrik);
    await tab.getByRole('button', { name: 'Kontaktgaranti' }).click();
    const card = tab.getByRole('region', { name: 'Kontaktgaranti' }).last();
    await card.getByLabel(/Arbetsdagar/).fill('noll');
    await card.getByRole('button', { name: 'Spara' }).click();
    await card.getByText('Skriv ett helt antal arbetsdagar').waitFor();
    expect(await card.getByLabel(/Arbetsdagar/).inputValue()).toBe('noll');
    await card.getByLabel(/Arbetsdagar/).fill('4');
    await card.getByRole('button', { name: 'Spara' }).click();
    await tab.getByText('svar inom 4 arbetsdagar').waitFor();
    expect(
      (await house.stage.person('Elin Sandström').asks('/api/forums/mariestad-team')).body.settings.guaranteeDays,
    ).toBe(4);
  });

  it('is used by the keyboard alone', async () => {
    const { page, tab } = await house.open(henrik);
    await tab.getByRole('button', { name: 'Veckans sammanfattning' }).focus();
    await page.keyboard.press('Enter');
    const card = tab.getByRole('region', { name: 'Veckans sammanfattning' }).last();
    await card.getByRole('button', { name: 'Spara' }).waitFor();
    await tabOnto(page, card.getByLabel('Veckodag'));
    await page.keyboard.press('ArrowDown');
    await tabOnto(page, card.getByRole('button', { name: 'Spara' }));
    await page.keyboard.press('Enter');
    await tab.getByText(/^tisdag kl\. 8\.00$/).waitFor();
    await tabOnto(page, tab.getByRole('button', { name: 'Klar' }));
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
  });

  it('shows a claim to the convener alone, who confirms it there', async () => {
    const claim = 'Fatima Karimi säger sig tala för rehab. Stämmer det?';
    const fatima = house.stage.person('Fatima Karimi');
    await fatima.asks('/api/press', {
      method: 'POST',
      body: { verb: 'forums.claim-seats', data: { forum: 'mariestad-team', seats: 'rehab' } },
    });
    const elin = await house.open({ ...henrik, person: 'Elin Sandström' });
    await elin.tab.getByText('Väntar på bekräftelse: Fatima Karimi').waitFor();
    expect(await elin.tab.getByText(claim).count()).toBe(0);
    const { tab } = await house.open(henrik);
    await tab.getByText(claim).waitFor();
    await tab.getByRole('button', { name: 'Bekräfta (Fatima Karimi)' }).click();
    await tab.getByText('Elin Sandström och Fatima Karimi').waitFor();
  });

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const found = await house.audit('tab-forum', henrik, (tab) =>
      tab.getByRole('heading', { name: 'Platser' }).waitFor(),
    );
    expect(found).toEqual([]);
  }, 120_000);
});
