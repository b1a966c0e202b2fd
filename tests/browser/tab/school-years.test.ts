// School years in the tab: read by everybody of the area, entered by its conveners.
import { randomUUID } from 'node:crypto';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse } from './house.ts';

const mariestad = 'municipality:skaraborg:mariestad';
const list = `/mariestad-team/moten/lasar/${mariestad}`;
const maria = { person: 'Maria Dahlqvist', path: list };
const henrik = { person: 'Henrik Åberg', path: list };
const annika = { person: 'Annika Falkenström', path: '/region/moten/lasar/region:skaraborg' };

describe.skipIf(executablePath === undefined)('the page of the school years', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const group = (tab: FrameLocator, name: string | RegExp) => tab.getByRole('group', { name });
  const save = (tab: FrameLocator) => tab.getByRole('button', { name: 'Spara', exact: true });
  const opened = async (visit: typeof maria, year: string) => {
    const window = await house.open(visit);
    await window.tab.getByRole('link', { name: `Ändra ${year}` }).click();
    await window.tab.getByRole('heading', { level: 1, name: `Läsåret ${year}` }).waitFor();
    await save(window.tab).waitFor();
    return window;
  };

  it('shows terms and breaks with their weeks', async () => {
    const { tab } = await house.open(maria);
    const year = tab.getByRole('region', { name: '2026/27' });
    await year.getByText('17 augusti–18 december, vecka 34–51').waitFor();
    await year.getByText('26–30 oktober, vecka 44').waitFor();
    await tab.getByText('Terminer och lov i Mariestad.').waitFor();
    expect(await tab.getByRole('link', { name: 'Börja från 2027/28' }).count()).toBe(2);
  });

  it('has a new year begun from the one before, gone through and saved, with the keyboard alone', async () => {
    const { page, tab } = await house.open(maria);
    await tab.getByRole('link', { name: /^Börja från 2027[/]28.*2028[/]29$/ }).waitFor();
    await tabOnto(page, tab.getByRole('link', { name: /^Börja från 2027[/]28.*2028[/]29$/ }));
    await page.keyboard.press('Enter');
    await tab.getByRole('heading', { level: 1, name: 'Läsåret 2028/29' }).waitFor();
    await expect.poll(() => tab.locator('h1:focus').count()).toBe(1);
    await tab.getByText('Det här är ett förslag efter 2027/28').waitFor();
    const sportlov = group(tab, /Sportlov/);
    await sportlov.getByText('måndag 12 februari, vecka 7').waitFor();
    const before = await tab.getByRole('button', { name: /^Ta bort / }).count();
    await tabOnto(page, tab.getByRole('button', { name: 'Lägg till lov' }));
    await page.keyboard.press('Enter');
    const added = group(tab, `Lov ${before + 1}`);
    await expect.poll(() => added.getByLabel('Namn').evaluate((one) => one.matches(':focus'))).toBe(true);
    await page.keyboard.type('Läsdag');
    await tabOnto(page, group(tab, /Läsdag/).getByLabel('Från och med'));
    // A browser takes the digits in the order of its own language.
    await group(tab, /Läsdag/)
      .getByLabel('Från och med')
      .fill('2029-05-02');
    await tabOnto(page, save(tab));
    await page.keyboard.press('Enter');
    await tab.getByText('Läsåret 2028/29 är sparat.').waitFor();
    await tab.getByRole('region', { name: '2028/29' }).getByText('Läsdag').waitFor();
  });

  it('says at each field what is wrong, and leads there', async () => {
    const { tab } = await opened(maria, '2027/28');
    const autumn = group(tab, 'Höstterminen');
    await autumn.getByLabel('Sista dag').fill('2027-07-01');
    await save(tab).click();
    await autumn.getByText('Terminen slutar innan den börjar. Ändra en av dagarna.').waitFor();
    await expect.poll(() => autumn.getByLabel('Sista dag').evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await autumn.getByLabel('Sista dag').getAttribute('aria-invalid')).toBe('true');
    await autumn.getByLabel('Sista dag').fill('2027-12-17');
    await expect.poll(() => autumn.getByLabel('Sista dag').getAttribute('aria-invalid')).not.toBe('true');
    await group(tab, /Höstlov/)
      .getByLabel('Namn')
      .fill('Lov för 20120314-2389');
    await save(tab).click();
    await tab.getByText('”20120314-2389” ser ut som ett personnummer').waitFor();
    await tab.getByRole('button', { name: 'Släng ändringarna' }).click();
    await group(tab, /Höstlov/).waitFor();
  });

  it('keeps what is typed offline and over a reload', async () => {
    const { page, tab } = await opened(maria, '2027/28');
    await group(tab, /Höstlov/)
      .getByLabel('Namn')
      .fill('Höstlov och skörd');
    await tab.getByRole('button', { name: 'Ta bort Sportlov' }).click();
    await expect
      .poll(() => tab.getByRole('button', { name: 'Lägg till lov' }).evaluate((one) => one.matches(':focus')))
      .toBe(true);
    await page.route('**/api/areas/**', (route) => route.abort());
    await save(tab).click();
    await tab.getByText('Ingen kontakt. Det du har skrivit finns kvar.').first().waitFor();
    await page.unroute('**/api/areas/**');
    await page.reload();
    await tab.getByRole('link', { name: 'Ändra 2027/28' }).click();
    await tab.getByText('Du har ändringar som inte är sparade.').waitFor();
    expect(
      await group(tab, /Höstlov/)
        .getByLabel('Namn')
        .inputValue(),
    ).toBe('Höstlov och skörd');
    expect(await group(tab, /Sportlov/).count()).toBe(0);
    await save(tab).click();
    await tab.getByText('Läsåret 2027/28 är sparat.').waitFor();
    await tab.getByRole('region', { name: '2027/28' }).getByText('Höstlov och skörd').waitFor();
  });

  it('lets one choose where somebody else was first, and keeps what the other alone has changed', async () => {
    const mine = await opened(maria, '2026/27');
    await group(mine.tab, 'Vårterminen').getByLabel('Sista dag').fill('2027-06-10');
    const other = await opened(henrik, '2026/27');
    await group(other.tab, 'Vårterminen').getByLabel('Sista dag').fill('2027-06-09');
    await group(other.tab, 'Vårterminen').getByLabel('Första dag').fill('2027-01-12');
    await save(other.tab).click();
    await other.tab.getByText('Läsåret 2026/27 är sparat.').waitFor();
    await save(mine.tab).click();
    await mine.tab.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    expect(await mine.tab.getByRole('group').count()).toBe(1);
    await mine.tab.getByRole('radio', { name: /^Så skrev du/ }).check();
    await mine.tab.getByRole('button', { name: 'Spara det jag valt' }).click();
    await mine.tab.getByText('Läsåret 2026/27 är sparat.').waitFor();
    await mine.tab.getByText('12 januari–10 juni, vecka 2–23').waitFor();
  });

  it('tells which meetings a new break lies over, until their series is saved again', async () => {
    const series = randomUUID();
    const body = {
      id: series,
      kind: 'team-meeting',
      name: 'SAMBU-möte',
      start: '13.00',
      end: '14.30',
      attendees: ['rehab', 'elevhalsa'],
      rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
      terms: ['2027-spring'],
    };
    const asking = { method: 'POST', body } as const;
    expect((await house.stage.person('Henrik Åberg').asks('/api/forums/mariestad-team/series', asking)).status).toBe(
      201,
    );
    await house.stage.settled();
    const notice = (tab: FrameLocator) =>
      tab.getByRole('region', { name: '1 möte ligger nu på lov eller lediga dagar' });
    const { tab, goesTo } = await opened(henrik, '2026/27');
    await tab.getByRole('button', { name: 'Lägg till lov' }).click();
    const added = group(tab, /^Lov \d+$/);
    await added.getByLabel('Namn').fill('Läslov');
    await group(tab, /Läslov/)
      .getByLabel('Från och med')
      .fill('2027-03-02');
    await save(tab).click();
    await tab.getByText('Läsåret 2026/27 är sparat.').waitFor();
    await notice(tab).getByText('Tisdag 2 mars 2027 kl. 13.00–14.30, vecka 9: Läslov').waitFor();
    expect(await house.audit('school-years-days-off', henrik, (other) => notice(other).waitFor())).toEqual([]);
    await goesTo('/mariestad-team/moten');
    await notice(tab)
      .getByRole('link', { name: /^Ändra serien.*SAMBU-möte$/ })
      .click();
    await tab.getByRole('heading', { level: 1, name: 'Ändra serien' }).waitFor();
    await tab.getByText(/^Tisdag 2 mars 2027 kl\. 13\.00–14\.30, vecka 9 blir onsdag 3 mars 2027/).waitFor();
    await tab.getByRole('button', { name: 'Spara ändringarna' }).click();
    await tab.getByRole('status').getByText('Serien är ändrad.').waitFor();
    await notice(tab).waitFor({ state: 'detached' });
  });

  it('is read by others of the municipality, who may change nothing', async () => {
    const { tab, goesTo } = await house.open({ person: 'Mikael Rönn', path: list });
    await tab.getByRole('region', { name: '2026/27' }).waitFor();
    expect(await tab.getByRole('link', { name: /^(Ändra|Börja)/ }).count()).toBe(0);
    await goesTo(`${list}/2026`);
    await tab.getByText('Du kan inte ändra läsåret').waitFor();
  });

  it('lets the coordinator enter those of a municipality that has none', async () => {
    const { tab } = await house.open(annika);
    await tab.getByText('Terminer och lov som nätverkets möten går efter.').waitFor();
    await tab.getByLabel('Visa läsår för').selectOption({ label: 'Hjo' });
    await tab.getByText('Terminer och lov i Hjo.').waitFor();
    await tab.getByRole('link', { name: /^Börja från ett vanligt läsår.*2026[/]27$/ }).click();
    await save(tab).click();
    await tab.getByText('Läsåret 2026/27 är sparat.').waitFor();
    await tab.getByRole('region', { name: '2026/27' }).waitFor();
  });

  it('axe finds nothing in the list, the form, and a form that is refused', async () => {
    expect(
      await house.audit('school-years', maria, (tab) => tab.getByRole('region', { name: '2026/27' }).waitFor()),
    ).toEqual([]);
    expect(
      await house.audit('school-years-form', { ...maria, path: `${list}/2026` }, async (tab) => {
        await group(tab, /Höstlov/)
          .getByLabel('Namn')
          .fill('');
        await group(tab, 'Höstterminen').getByLabel('Första dag').fill('2026-07-01');
        await save(tab).click();
        await tab.getByText(/fält behöver ändras/).waitFor();
      }),
    ).toEqual([]);
  });
});
