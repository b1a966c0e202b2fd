// Läget as a coordinator sees it, over answers that the test decides: the map, the table, the terms, and on paper.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { anna, elin } from '../tab-server.ts';
import { executablePath } from './house.ts';
import { detailOf, many, overviewOf, supportOf } from './told-overview.ts';
import { type Ground, openGround } from './updates-ground.ts';

const here = '/tab/#/region/laget';
const phone = { viewport: { width: 320, height: 640 } };

describe.skipIf(executablePath === undefined)('Läget', { timeout: 120_000 }, () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
    ground.tells('/api/overview', overviewOf());
    ground.tells('/api/overview/tibro', detailOf());
    ground.tells('/api/municipalities/tibro/support', supportOf());
  }, 120_000);
  afterAll(() => ground?.close());

  it('tells of each municipality in words, in the order of the server, and of each column', async () => {
    const page = await ground.open(here);
    const table = page.getByRole('table').first();
    const names = await table.getByRole('rowheader').allTextContents();
    expect(names.slice(0, 4)).toEqual(['Hjo', 'Tibro', 'Essunga', 'Falköping']);
    expect(await table.getByRole('columnheader').count()).toBe(17);
    expect(await table.getByRole('columnheader').getByRole('button').count()).toBe(0);
    await table
      .getByRole('row', { name: /^Tibro/ })
      .getByText('Ingen sammankallande')
      .waitFor();
    await page.getByText('Siffrorna räknades i dag kl. 7.55 eller senare.').waitFor();
    await page.getByText('Få frågor är inte lite arbete.').waitFor();
    expect(await page.getByRole('link', { name: 'Läget', exact: true }).getAttribute('aria-current')).toBe('page');
    await page.context().close();
  });

  it('lays the tiles as the municipalities lie, and says on each what is chosen', async () => {
    const page = await ground.open(here);
    const tile = (name: string) => page.getByRole('region', { name: 'Överblick' }).getByRole('link', { name });
    await tile('Hjo Vill ha stöd').waitFor();
    const [hjo, gullspang, essunga] = await Promise.all(
      ['Hjo', 'Gullspång', 'Essunga'].map((name) => tile(name).boundingBox()),
    );
    expect(gullspang?.y).toBeLessThan(hjo?.y ?? 0);
    expect(essunga?.x).toBeLessThan(hjo?.x ?? 0);
    expect(essunga?.y).toBe(hjo?.y);
    await page.getByText('Vill ha stöd: 2 kommuner').waitFor();
    await page.getByLabel('Rutorna visar').selectOption('SAMBU-team');
    await tile('Tibro I gång sedan 1 augusti 2019').waitFor();
    await page.getByText('Beslutat: 4 kommuner').waitFor();
    await page.reload();
    await page.getByText('Beslutat: 4 kommuner').waitFor();
    await page.context().close();
  });

  it('narrows the table by name and by what it is about', async () => {
    const page = await ground.open(here);
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
    await page.getByLabel('Sök kommun').fill('skö');
    await page.getByText('1 av 15 kommuner visas').waitFor();
    await row('Skövde').waitFor();
    expect(await row('Hjo').count()).toBe(0);
    await page.getByLabel('Sök kommun').fill('');
    await page.getByLabel('Visa i tabellen').selectOption('Möten');
    expect(await page.getByRole('table').first().getByRole('columnheader').count()).toBe(5);
    expect(await row('Hjo').getByText('Inget möte inlagt').count()).toBe(1);
    await page.context().close();
  });

  it('goes by keyboard from a cell to what can be done about it', async () => {
    const page = await ground.open(here);
    await page.getByLabel('Visa i tabellen').selectOption('Gruppen');
    const cell = page.getByRole('link', { name: 'Ingen sammankallande i Tibro: se hur gruppen får en' });
    await tabOnto(page, cell);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Läget i Tibro' }).waitFor();
    const act = page.getByRole('link', { name: 'Utse sammankallande', exact: true });
    await expect.poll(() => act.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await act.getAttribute('href')).toBe('#/tibro-group/forumet');
    await page.goBack();
    await cell.click();
    await expect.poll(() => act.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.context().close();
  });

  it('counts municipalities term by term, as bars with figures and in a table', async () => {
    const page = await ground.open(here);
    const part = page.getByRole('region', { name: 'Termin för termin' });
    const chart = part.getByRole('region', { name: 'SAMBU-team i gång' });
    expect(await chart.locator('dd').allTextContents()).toEqual(['3 av 15', '4 av 15', '4 av 15']);
    await chart.getByText('HT 2026, pågår').waitFor();
    const read = part.getByRole('region', { name: 'Regionens dokument lästa av alla platser' });
    expect(await read.getByText('Uppgift saknas').count()).toBe(2);
    const cells = part.getByRole('row', { name: /^VT 2026/ }).getByRole('cell');
    expect((await cells.allTextContents()).slice(0, 4)).toEqual(['13 av 15', '12 av 15', '4 av 15', '4 av 15']);
    await part.getByText('VT 2025: Slutrapporten, juni 2025').waitFor();
    await page.context().close();
  });

  it('offers to read again when the figures are old, and only then', async () => {
    const page = await ground.open(here);
    expect(await page.getByRole('button', { name: 'Hämta igen' }).count()).toBe(0);
    ground.tells(
      '/api/overview',
      overviewOf({ asOf: '2026-11-23T10:00:00Z', asOfWords: 'måndag 23 november kl. 11.00' }),
    );
    await page.reload();
    await page
      .getByText(/^Siffrorna räknades måndag 23 november kl. 11.00 eller senare[.].* Nu var det länge sedan[.]$/)
      .waitFor();
    ground.tells('/api/overview', overviewOf());
    await page.getByRole('button', { name: 'Hämta igen' }).click();
    await page.getByText('Siffrorna räknades i dag kl. 7.55 eller senare.').waitFor();
    await page.getByRole('status').getByText('Hämtat.').waitFor();
    await page.context().close();
  });

  it('shows one municipality: what stands and since when, its forums, and the steps of its team', async () => {
    const page = await ground.open(`${here}/tibro`);
    const steps = page.getByRole('region', { name: 'Från beslut till team i gång' });
    await steps.getByText('2 av 4 steg är klara').waitFor();
    expect(await steps.getByText('Klart', { exact: true }).count()).toBe(2);
    const go = steps.getByRole('link', { name: 'Gå dit för steget ”Varje part har någon på sin plats”' });
    expect(await go.getAttribute('href')).toBe('#/tibro-team/forumet');
    expect(await steps.getByRole('link').count()).toBe(1);
    await page.getByText('SAMBU-team: i gång sedan 1 augusti 2019.').waitFor();
    await page.getByText('Vi är nya.').waitFor();
    await page.getByText('Räknat i dag kl. 7.55.').waitFor();
    ground.tells('/api/overview/tibro', detailOf({ asOfWords: 'i dag kl. 8.00' }));
    await page.getByRole('button', { name: 'Räkna om nu' }).click();
    await page.getByText('Räknat i dag kl. 8.00.').waitFor();
    await page.getByRole('status').getByText('Räknat om.').waitFor();
    ground.tells('/api/overview/tibro', detailOf());
    await page.getByRole('region', { name: 'Anteckningar om stöd' }).waitFor();
    await page
      .getByRole('region', { name: 'Forum och kanaler' })
      .getByText(/^Saknar kanal. Sammankallande: Eva/)
      .waitFor();
    await page.getByRole('link', { name: 'Till Läget' }).click();
    await page.getByRole('heading', { level: 1, name: 'Läget i Skaraborg' }).waitFor();
    await page.context().close();
  });

  it('is of the own municipality for a convener, and not among the pages', async () => {
    ground.server.says.set('/api/me', () => ({ body: anna }));
    ground.tells('/api/overview/mariestad', detailOf({ links: [] }));
    const page = await ground.open('/tab/#/mariestad-grupp/laget');
    await page.getByRole('heading', { level: 1, name: 'Läget i Tibro' }).waitFor();
    await page.getByText('Inget särskilt just nu.').waitFor();
    expect(await page.getByRole('link', { name: 'Till Läget' }).count()).toBe(0);
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Läget' }).count()).toBe(0);
    ground.server.says.set('/api/me', () => ({ body: elin }));
    await page.context().close();
  });

  it('is a report on paper: whole, black on white also from the dark, and nothing to press', async () => {
    const page = await ground.open(here, { colorScheme: 'dark' });
    await page.getByLabel('Sök kommun').fill('hjo');
    await page.getByLabel('Visa i tabellen').selectOption('Möten');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    const looks = await page.evaluate(`(() => {
      const { backgroundColor, color } = getComputedStyle(document.querySelector('.tab'));
      return [backgroundColor, color];
    })()`);
    expect(looks).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect(await page.locator('.overview-table tbody tr').filter({ visible: true }).count()).toBe(15);
    expect(await page.locator('.overview-table tbody td').filter({ visible: true }).count()).toBe(15 * 16);
    expect(await page.locator('.trend-chart').filter({ visible: true }).count()).toBe(7);
    await page.context().close();
  });

  it('is workable with as many municipalities as there are in the country', async () => {
    ground.tells('/api/overview', many(290));
    const page = await ground.open(here);
    await page.getByText('290 av 290 kommuner visas').waitFor();
    expect(await page.getByRole('region', { name: 'Överblick' }).count()).toBe(0);
    await page.getByLabel('Sök kommun').fill('289');
    await page.getByText('1 av 290 kommuner visas').waitFor();
    await page.getByRole('link', { name: 'Kommun 289', exact: true }).waitFor();
    ground.tells('/api/overview', overviewOf());
    await page.context().close();
  });

  it('shows cards on a phone, each with what matters most and the rest a choice away', async () => {
    const page = await ground.open(here, phone);
    const labels = page
      .locator('.overview-table tbody tr')
      .first()
      .locator('.overview-label')
      .filter({ visible: true });
    expect(await labels.count()).toBe(6);
    await page.getByLabel('Visa i tabellen').selectOption('Allt');
    await expect.poll(() => labels.count()).toBe(16);
    await page.context().close();
  });

  it.each([
    ['overview', here],
    ['overview-municipality', `${here}/tibro?om=convener`],
  ])('axe finds nothing in %s, in three looks, on a desk and on a phone', async (picture, path) => {
    const ready = (tab: Parameters<Parameters<Ground['audit']>[2]>[0]) =>
      tab.locator('.overview-table, .support-history').first().waitFor();
    expect(await ground.audit(picture, path, ready)).toEqual([]);
  });
});
