// Läget in the frame of Teams over the whole app: what is said in a group shows there, and it is taken along as a file.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, type House, openHouse } from './house.ts';

const annika = { person: 'Annika Falkenström', path: '/region/laget' };
const karin = { person: 'Karin Wallin', path: '/mariestad-group/forumet' };

describe.skipIf(executablePath === undefined)('Läget, with the real server', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  it('has all municipalities of the region, as tiles and as rows', async () => {
    const { tab } = await house.open(annika);
    await tab.getByText('15 av 15 kommuner visas').waitFor();
    expect(await tab.getByRole('region', { name: 'Överblick' }).getByRole('link').count()).toBe(15);
    expect(await tab.locator('.overview-table tbody tr').count()).toBe(15);
    await tab.getByText(/^Siffrorna räknades i dag kl[.] \d/).waitFor();
  });

  it('puts a group first once it has said that it wants support, and leads to offering it', async () => {
    const group = await house.open(karin);
    const wish = group.tab.getByRole('region', { name: 'Stöd från koordinatorn' });
    await wish.getByRole('button', { name: 'Vi vill ha stöd', exact: true }).click();
    await wish.getByRole('button', { name: 'Spara' }).click();
    await wish.getByText('Sparat. Koordinatorn ser det.').waitFor();
    const { tab } = await house.open(annika);
    await tab.getByRole('link', { name: 'Vill ha stöd i Mariestad: erbjud stöd' }).waitFor();
    expect(await tab.locator('.overview-table tbody th').first().textContent()).toBe('Mariestad');
    await tab.getByRole('link', { name: 'Vill ha stöd i Mariestad: erbjud stöd' }).click();
    await tab.getByText('Gruppen har sagt att den vill ha stöd.').waitFor();
    await tab.getByRole('link', { name: 'Erbjud stöd' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Nytt utskick' }).waitFor();
    await tab.getByText('Går till Partssamverkansgruppen Mariestad.').waitFor();
  });

  it('is saved as a file for the steering group', async () => {
    const { page, tab } = await house.open(annika);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Hämta som Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Läget Skaraborg .*[.]xlsx$/);
    expect((await readFile(await download.path(), 'latin1')).startsWith('PK')).toBe(true);
    await tab.getByText(`${download.suggestedFilename()} är hämtad.`).waitFor();
  });

  it('shows a convener the own municipality, from the page of the group, and not the notes of support', async () => {
    const { tab } = await house.open(karin);
    await tab.getByRole('link', { name: 'Se läget' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Läget i Mariestad' }).waitFor();
    await tab.getByRole('region', { name: 'Från beslut till team i gång' }).waitFor();
    await tab.getByRole('region', { name: 'Stöd från koordinatorn' }).waitFor();
    expect(await tab.getByRole('region', { name: 'Anteckningar om stöd' }).count()).toBe(0);
  });

  it('tells a convener whose municipality it is not that there is nothing to see', async () => {
    const { tab } = await house.open({ ...karin, path: '/mariestad-group/laget/hjo' });
    await tab.getByRole('alert').waitFor();
    expect(await tab.getByText('Så står det till').count()).toBe(0);
  });
});
