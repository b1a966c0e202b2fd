// An update from the first word to the last forum, over the whole app: real server, real storage, the local Teams.
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, type House, openHouse } from './house.ts';

const place = '/region/utskick';

describe.skipIf(executablePath === undefined)('an update, over the whole app', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ worker: true });
  }, 120_000);
  afterAll(() => house?.close());

  const annika = { person: 'Annika Falkenström', path: `${place}/nytt` };
  const write = async (tab: FrameLocator, title: string): Promise<void> => {
    await tab.getByLabel('Rubrik').fill(title);
    await tab.getByLabel('Text', { exact: true }).fill('Vi **börjar** i januari. Läs gärna före nästa möte.');
  };

  it('reaches every group, and tells so while it is looked at', async () => {
    const { page, tab } = await house.open(annika);
    await write(tab, 'Ny rutin för SIP');
    await tab.getByRole('checkbox', { name: /^Alla grupper/ }).check();
    await tab.getByText(/^Går till \d+ forum\.$/).waitFor();
    await tab.getByRole('region', { name: 'Kortet i kanalen' }).getByText('Ny rutin för SIP').waitFor();
    await tab.getByRole('button', { name: 'Skicka…' }).click();
    const dialog = tab.getByRole('alertdialog');
    await dialog.getByText(/^\d+ grupper$/).waitFor();
    await dialog.getByRole('button', { name: 'Skicka', exact: true }).click();
    await tab.getByText('Det är på väg ut.').waitFor();
    await tab.getByRole('heading', { name: 'Så gick det ut' }).waitFor({ timeout: 60_000 });
    const bar = tab.getByRole('progressbar', { name: 'Framme' });
    const [arrived, all] = await Promise.all([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]);
    expect(Number(all)).toBeGreaterThan(1);
    expect(arrived).toBe(all);
    await page.context().close();
  });

  it('keeps two who write the same draft apart, and throws it away when asked', async () => {
    const { page, tab } = await house.open(annika);
    await write(tab, 'Utkast för två');
    await tab.getByRole('button', { name: 'Spara utkast' }).click();
    await tab.getByText('Utkastet är sparat.').waitFor();
    const asks = house.stage.person('Annika Falkenström').asks;
    const [{ id }] = (await asks('/api/updates')).body.updates;
    const { content, audience, version } = (await asks(`/api/updates/${id}`)).body;
    const body = { content: { ...content, title: 'Den andras rubrik' }, audience };
    const headers = { 'If-Match': `"${version}"` };
    expect((await asks(`/api/updates/${id}`, { method: 'PUT', body, headers })).status).toBe(200);
    await tab.getByLabel('Rubrik').fill('Min egen rubrik');
    await tab.getByRole('button', { name: 'Spara utkast' }).click();
    await tab.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    await tab.getByText('Den andras rubrik').waitFor();
    await tab.getByRole('button', { name: 'Spara det jag valt' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Min egen rubrik' }).waitFor();
    await tab.getByRole('button', { name: 'Kasta utkastet…' }).click();
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Kasta utkastet' }).click();
    await tab.getByText('Utkastet är kastat.').waitFor();
    await page.context().close();
  });
});
