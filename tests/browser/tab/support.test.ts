// The support to a group, on the page of its forum: how it stands with the team, and what the group wishes.
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse } from './house.ts';

const page = (municipality: string) => `/${municipality}-group/forumet`;
const karin = { person: 'Karin Wallin', path: page('mariestad') };
const annika = { person: 'Annika Falkenström', path: page('mariestad') };

describe.skipIf(executablePath === undefined)('support, on the page of a group', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const wish = (tab: FrameLocator) => tab.getByRole('region', { name: 'Stöd från koordinatorn' });
  const status = (tab: FrameLocator) => tab.getByRole('region', { name: 'Team för barn och familjer' });
  const button = (part: ReturnType<typeof wish>, name: string) => part.getByRole('button', { name, exact: true });

  it('is wished for by the convener, with the keyboard alone, and taken back', async () => {
    const { page: window, tab } = await house.open(karin);
    await wish(tab).getByText('Ni har inte sagt något om stöd.').waitFor();
    await tabOnto(window, button(wish(tab), 'Vi vill ha stöd'));
    await window.keyboard.press('Enter');
    const form = tab.getByRole('form', { name: 'Vill ni ha stöd?' });
    await expect.poll(() => form.locator('input:focus').count()).toBe(1);
    expect(await form.getByRole('radio', { name: 'Vi vill ha stöd' }).isChecked()).toBe(true);
    await tabOnto(window, form.getByLabel('Vad gäller det? (frivilligt)'));
    await window.keyboard.type('Vi är nya och vill ha hjälp med mötena.');
    await tabOnto(window, form.getByRole('button', { name: 'Spara' }));
    await window.keyboard.press('Enter');
    await wish(tab).getByText('Vi är nya och vill ha hjälp med mötena.').waitFor();
    await wish(tab)
      .getByText(/^Karin Wallin, sammankallande, /)
      .waitFor();
    await wish(tab).getByRole('status').getByText('Sparat. Koordinatorn ser det.').waitFor();
    await expect.poll(() => wish(tab).locator('h2:focus').count()).toBe(1);
    await tabOnto(window, button(wish(tab), 'Ta tillbaka'));
    await window.keyboard.press('Enter');
    await wish(tab).getByText('Ni har inte sagt något om stöd.').waitFor();
    await wish(tab).getByRole('status').getByText('Borttaget.').waitFor();
  });

  it('is told at its field when the line holds a personal number, and nothing typed is lost over a reload', async () => {
    const { page: window, tab } = await house.open(karin);
    await button(wish(tab), 'Vi vill inte ha stöd nu').click();
    const line = () => tab.getByLabel('Vad gäller det? (frivilligt)');
    await line().fill('Det gäller 20120314-2389 i vår.');
    await button(wish(tab), 'Spara').click();
    await tab.getByText('”20120314-2389” ser ut som ett personnummer').waitFor();
    await expect.poll(() => line().evaluate((one) => one.matches(':focus'))).toBe(true);
    await window.reload();
    await button(wish(tab), 'Vi vill inte ha stöd nu').click();
    expect(await line().inputValue()).toBe('Det gäller 20120314-2389 i vår.');
    await line().fill('Vi har fullt upp i vår.');
    await button(wish(tab), 'Spara').click();
    await wish(tab).getByText('Vi har fullt upp i vår.').waitFor();
    await button(wish(tab), 'Ta tillbaka').click();
    await wish(tab).getByText('Ni har inte sagt något om stöd.').waitFor();
  });

  it('is noted by the coordinator for a group, and says so to it', async () => {
    const { tab } = await house.open({ ...annika, path: page('skovde') });
    await button(wish(tab), 'Gruppen vill ha stöd').click();
    await button(wish(tab), 'Spara').click();
    await wish(tab)
      .getByText(/^Antecknat av koordinatorn [(]Annika Falkenström[)], /)
      .waitFor();
    const agneta = await house.open({ person: 'Agneta Roos', path: page('skovde') });
    await wish(agneta.tab).getByText('Vi vill ha stöd', { exact: true }).waitFor();
    await wish(agneta.tab)
      .getByText(/^Antecknat av koordinatorn/)
      .waitFor();
  });

  it('shows how it stands with the team, and each change of it', async () => {
    const { tab } = await house.open(karin);
    await status(tab).getByText('Inget SAMBU-team än.').waitFor();
    await button(status(tab), 'Ändra hur det står till').click();
    await tab.getByLabel('Hur står det till?').selectOption({ label: 'I gång' });
    await tab.getByLabel('I gång sedan').fill('2029-01-15');
    await button(status(tab), 'Spara').click();
    await tab.getByText(/^Dagen har inte varit än[.]/).waitFor();
    await tab.getByLabel('Hur står det till?').selectOption({ label: 'Beslutat, inte startat än' });
    await tab.getByLabel('Planerad start').fill('2026-11-30');
    await button(status(tab), 'Spara').click();
    await status(tab)
      .getByText(/^SAMBU-team: beslutat[.] Starten/)
      .waitFor();
    await status(tab).getByText('Så har det ändrats').click();
    await status(tab)
      .getByText(/från inget team till beslutat/)
      .waitFor();
  });

  it('lets one choose where somebody else was first', async () => {
    const mine = await house.open(annika);
    await button(status(mine.tab), 'Ändra hur det står till').click();
    await mine.tab.getByLabel('Vad kallas det hos er?').fill('HLT-team');
    const other = await house.open(karin);
    await button(status(other.tab), 'Ändra hur det står till').click();
    await other.tab.getByLabel('Vad kallas det hos er?').fill('Barnteam');
    await button(status(other.tab), 'Spara').click();
    await status(other.tab)
      .getByText(/^Barnteam: beslutat/)
      .waitFor();
    await button(status(mine.tab), 'Spara').click();
    await mine.tab.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    await mine.tab.getByRole('radio', { name: /^Så skrev du/ }).check();
    await mine.tab.getByRole('button', { name: 'Spara det jag valt' }).click();
    await status(mine.tab)
      .getByText(/^HLT-team: beslutat/)
      .waitFor();
  });

  it('is read by others of the group, who change nothing', async () => {
    const { tab } = await house.open({ person: 'Robert Åslund', path: page('mariestad') });
    await status(tab)
      .getByText(/^HLT-team: beslutat/)
      .waitFor();
    await wish(tab).getByText('Gruppen har inte sagt något om stöd.').waitFor();
    expect(await wish(tab).getByRole('button').count()).toBe(0);
    expect(await status(tab).getByRole('button', { name: /Ändra/ }).count()).toBe(0);
  });

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const shown = await house.audit('tab-support', karin, async (tab) => {
      await status(tab).getByText('Så har det ändrats').click();
      await wish(tab).scrollIntoViewIfNeeded();
    });
    expect(shown).toEqual([]);
    const forms = await house.audit('tab-support-forms', karin, async (tab) => {
      await button(status(tab), 'Ändra hur det står till').click();
      await tab.getByLabel('Hur står det till?').selectOption({ label: 'I gång' });
      await tab.getByLabel('I gång sedan').fill('2029-01-15');
      await button(status(tab), 'Spara').click();
      await tab.getByText(/^Dagen har inte varit än[.]/).waitFor();
      await button(wish(tab), 'Vi vill ha stöd').click();
      await tab.getByLabel('Vad gäller det? (frivilligt)').scrollIntoViewIfNeeded();
    });
    expect(forms).toEqual([]);
  }, 240_000);
});
