// A region's settings in the tab, and a new region from a file: coordinators keep them, process support reads them.
import { fileURLToPath } from 'node:url';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse } from './house.ts';

const settings = '/region/installningar';
const annika = { person: 'Annika Falkenström', path: settings };
const sample = fileURLToPath(new URL('../../sample/dalsland.json', import.meta.url));

describe.skipIf(executablePath === undefined)('the settings of a region', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const part = (tab: FrameLocator, name: string) => tab.getByRole('group', { name, exact: true });
  const row = (tab: FrameLocator, name: string) => tab.getByRole('group', { name });
  const save = (tab: FrameLocator) => tab.getByRole('button', { name: 'Spara', exact: true });
  const opened = async (visit = annika) => {
    const window = await house.open(visit);
    await save(window.tab).waitFor();
    return window;
  };
  const isFocused = (element: { matches(selector: string): boolean }): boolean => element.matches(':focus');

  it('are reached from Läget and changed with the keyboard alone, and say what was saved', async () => {
    const { page, tab } = await house.open({ ...annika, path: '/region/laget' });
    await tabOnto(page, tab.getByRole('link', { name: 'Inställningar' }));
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Inställningar för Skaraborg' }).waitFor();
    await save(tab).waitFor();
    await part(tab, 'Koordinatorer').getByText('Annika Falkenström (du)').waitFor();
    await part(tab, 'Koordinatorer').getByText('Anges där appen är uppsatt').waitFor();
    const name = part(tab, 'Regionen').getByLabel('Namn');
    await tabOnto(page, name);
    await page.keyboard.press('End');
    await page.keyboard.type('s län');
    const days = part(tab, 'Förval för nya forum').getByLabel('Kontaktgaranti');
    await days.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('4');
    await tabOnto(page, save(tab));
    await page.keyboard.press('Enter');
    await tab.getByText('Sparat: regionens namn och kontaktgaranti, arbetsdagar.').waitFor();
    await tab.getByRole('heading', { level: 1, name: 'Inställningar för Skaraborgs län' }).waitFor();
    expect(await days.inputValue()).toBe('4');
    expect(await tab.getByText('Du har ändringar som inte är sparade.').count()).toBe(0);
  });

  it('keep what has forums and seats, and lead to each field that must be mended', async () => {
    const { page, tab } = await opened();
    await row(tab, 'Kommun 9 (Mariestad)').getByText('Har forum').waitFor();
    expect(await row(tab, 'Kommun 9 (Mariestad)').getByRole('button').count()).toBe(0);
    await tab.getByRole('button', { name: 'Lägg till kommun' }).click();
    const added = row(tab, 'Kommun 16');
    await expect.poll(() => added.getByLabel('Kod').evaluate(isFocused)).toBe(true);
    await added.getByLabel('Kod').fill('146');
    await save(tab).click();
    const trouble = tab.getByRole('region', { name: '2 saker behöver ändras innan det går att spara' });
    await expect.poll(() => trouble.evaluate(isFocused)).toBe(true);
    await trouble.getByRole('button', { name: 'Kommun 16, namn: Kommunen har inget namn.' }).click();
    await expect.poll(() => added.getByLabel('Namn').evaluate(isFocused)).toBe(true);
    expect(await added.getByLabel('Kod').getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    await tab.getByText('Du har ändringar som inte är sparade.').waitFor();
    expect(await added.getByLabel('Kod').inputValue()).toBe('146');
    await tab.getByRole('button', { name: 'Släng ändringarna' }).click();
    await added.waitFor({ state: 'detached' });
  });

  it('let one choose where somebody else was first, and lose nothing typed', async () => {
    const mine = await opened();
    await part(mine.tab, 'Förval för nya forum').getByLabel('Ett team kallas').fill('Lilla teamet');
    await mine.tab.getByRole('button', { name: /^Ta bort Part \d+ [(]Fritid[)]$/ }).click();
    const other = await opened();
    await part(other.tab, 'Förval för nya forum').getByLabel('Ett team kallas').fill('Barnteamet');
    await part(other.tab, 'Regionen').getByLabel('Namn').fill('Skaraborg');
    await save(other.tab).click();
    await other.tab.getByText('Sparat: regionens namn och vad ett team kallas.').waitFor();
    await save(mine.tab).click();
    await mine.tab.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    expect(await mine.tab.getByRole('group').count()).toBe(1);
    await mine.tab.getByRole('radio', { name: /^Så skrev du/ }).check();
    await mine.tab.getByRole('button', { name: 'Spara det jag valt' }).click();
    await mine.tab.getByText('Sparat: parter och vad ett team kallas.').waitFor();
    expect(await part(mine.tab, 'Regionen').getByLabel('Namn').inputValue()).toBe('Skaraborg');
  });

  it('begin a new region from a file, told in words before it is made', async () => {
    const { page, tab } = await opened();
    await tab.getByRole('link', { name: 'Ny region' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Ny region' }).waitFor();
    const choose = (name: string, content: string) =>
      tab.getByLabel('Välj fil').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await choose('fel.json', '{\n "region": {},\n}');
    await tab.getByText('Filen går inte att läsa, för den är inte riktig JSON.').waitFor();
    await tab.getByLabel('Välj fil').setInputFiles(sample);
    await tab.getByText('dalsland.json är inläst. 1 sak behöver ändras, här eller i filen.').waitFor();
    await tab.getByRole('button', { name: /^Koordinatorer: Regionen behöver minst en koordinator/ }).click();
    await tab.getByRole('button', { name: 'Lägg till mig' }).click();
    const preview = tab.getByRole('region', { name: 'Det här skapas' });
    await preview.getByText('5 kommuner: Bengtsfors, Dals-Ed, Färgelanda, Mellerud och Åmål.').waitFor();
    await preview.getByText('Koordinator: Annika Falkenström.').waitFor();
    await part(tab, 'Regionen').getByLabel('Id').fill('skaraborg');
    await tab.getByRole('button', { name: 'Skapa regionen' }).click();
    await tab.getByRole('button', { name: /^Regionens id: Det finns redan en region med det id:t/ }).click();
    await expect.poll(() => part(tab, 'Regionen').getByLabel('Id').evaluate(isFocused)).toBe(true);
    await part(tab, 'Regionen').getByLabel('Id').fill('dalsland');
    await tab.getByRole('button', { name: 'Skapa regionen' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Regionen Dalsland finns nu' }).waitFor();
    await tab.getByText('Appen frågar vilken kanal som hör till vilket forum.').waitFor();
    await tab.getByRole('button', { name: 'Gå till Dalsland' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Inställningar för Dalsland' }).waitFor();
    await save(tab).waitFor();
    expect(await row(tab, 'Kommun 1 (Bengtsfors)').getByLabel('Kod').inputValue()).toBe('1460');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Hämta som fil' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('dalsland.json');
  });

  it('show at its field what only the server knows', async () => {
    const { tab } = await opened();
    await tab.getByRole('button', { name: 'Lägg till kommun' }).click();
    await row(tab, 'Kommun 16').getByLabel('Kod').fill('1460');
    await row(tab, 'Kommun 16').getByLabel('Namn').fill('Bengtsfors');
    await save(tab).click();
    await tab.getByRole('button', { name: /^Kommun 16 [(]Bengtsfors[)], kod: .*en annan region/ }).waitFor();
  });

  it('are read by process support, who is told why nothing can be changed', async () => {
    const { tab } = await house.open({ person: 'Robert Åslund', path: settings });
    await tab.getByText('De ändras av regionens koordinatorer.').waitFor();
    await tab.getByText('Mariestad (1493), rad 2, kolumn 3').waitFor();
    expect(await save(tab).count()).toBe(0);
    expect(await tab.getByRole('link', { name: 'Ny region' }).count()).toBe(0);
  });

  it('axe finds nothing in them, where something is wrong, and in a new region', async () => {
    expect(await house.audit('region-settings', annika, (tab) => save(tab).waitFor())).toEqual([]);
    expect(
      await house.audit('region-settings-wrong', annika, async (tab) => {
        await part(tab, 'Regionen').getByLabel('Namn').fill('');
        await row(tab, 'Kommun 2 ').getByLabel('Kod').fill('');
        await save(tab).click();
        await tab.getByRole('region', { name: /^2 saker behöver ändras/ }).waitFor();
      }),
    ).toEqual([]);
    expect(
      await house.audit('region-new', { ...annika, path: '/region/ny-region' }, async (tab) => {
        await tab.getByLabel('Välj fil').setInputFiles(sample);
        await tab.getByText('dalsland.json är inläst.').waitFor();
      }),
    ).toEqual([]);
  });
});
