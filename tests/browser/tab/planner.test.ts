// The planner in the frame: a term's meetings laid in, shown before they are saved, changed, and ended.
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse, type TabWindow } from './house.ts';

const list = '/mariestad-team/moten';
const planner = `${list}/planera`;

describe.skipIf(executablePath === undefined)('the planner of a term', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const henrik = { person: 'Henrik Åberg', path: planner };
  const save = (tab: FrameLocator) => tab.getByRole('button', { name: /^Lägg in \d+ möten?$/ });
  const often = (tab: FrameLocator) => tab.getByLabel('Hur ofta', { exact: true });
  const day = (tab: FrameLocator, words: string) => tab.getByRole('listitem').filter({ hasText: words });
  const leave = ({ page }: TabWindow) => page.context().close();
  const series = async () =>
    (await house.stage.person('Henrik Åberg').asks('/api/forums/mariestad-team/series')).body.series;

  it('lays in odd weeks over week 53, with what the calendar does to them', async () => {
    const window = await house.open(henrik);
    const { tab } = window;
    await save(tab).waitFor();
    expect(await save(tab).textContent()).toBe('Lägg in 11 möten');
    await tab.getByText('Året har en vecka 53: 28 december 2026–3 januari 2027.').waitFor();
    await tab.getByText('Klockan ställs om till sommartid 28 mars 2027. 13.00 är 13.00 också efter det.').waitFor();
    await day(tab, 'Tisdag 16 februari 2027').getByText('Sportlov: utgår').waitFor();
    await day(tab, 'Tisdag 16 februari 2027').getByRole('button', { name: 'Behåll ändå' }).click();
    await day(tab, 'Tisdag 16 februari 2027').getByText('Sportlov: hålls ändå').waitFor();
    await day(tab, 'Tisdag 15 december').getByRole('button', { name: 'Ta bort' }).click();
    await day(tab, 'Tisdag 15 december').getByText('Borttaget av dig').waitFor();
    await day(tab, 'Tisdag 19 januari').getByRole('button', { name: 'Ändra dag' }).click();
    await tab.getByLabel('Ny dag').fill('2027-01-21');
    await tab.getByRole('button', { name: 'Flytta', exact: true }).click();
    await day(tab, 'Torsdag 21 januari').getByText('Flyttat från tisdag 19 januari 2027').waitFor();
    await day(tab, 'Tisdag 16 februari 2027').getByRole('button', { name: 'Ångra' }).click();
    await day(tab, 'Tisdag 16 februari 2027').getByText('Sportlov: utgår').waitFor();
    await tab.getByLabel('Plats').fill('Stadshuset, rum Vadsbo');
    expect(await save(tab).textContent()).toBe('Lägg in 10 möten');
    await save(tab).click();
    await tab.getByRole('status').getByText('10 möten är inlagda. Jag kallar 2 dagar före.').waitFor();
    await tab.getByRole('region', { name: 'Mötesserier' }).getByText('Udda veckor, tisdagar kl. 13.00–14.00').waitFor();
    expect(await series()).toMatchObject([
      { name: 'SAMBU-möte', ahead: 10, plan: { place: 'Stadshuset, rum Vadsbo' } },
    ]);
    await leave(window);
  });

  it('shows what a change does before it is saved, and changes only that', async () => {
    const window = await house.open({ ...henrik, path: list });
    const { tab } = window;
    await tab.getByRole('link', { name: 'Ändra SAMBU-möte' }).click();
    await tab.getByText('10 möten blir som förut').waitFor();
    await tab.getByText('Inga möten ändras.').waitFor();
    await tab.getByLabel('Veckodag').selectOption('Onsdag');
    await tab.getByLabel('Vårterminen 2027').uncheck();
    const changes = tab.getByRole('region', { name: 'Det här ändras' });
    await changes.getByText(/^Tisdag 1 december kl\. 13\.00–14\.00, vecka 49 blir onsdag 2 december/).waitFor();
    await changes.getByText('9 möten tas bort').waitFor();
    await changes.getByText('1 möte tillkommer').waitFor();
    await tab.getByRole('button', { name: 'Spara ändringarna' }).click();
    await tab.getByRole('status').getByText('Serien är ändrad.').waitFor();
    const [changed] = await series();
    expect(changed).toMatchObject({ plan: { rhythm: { weekday: 3 }, terms: ['2026-autumn'] } });
    await leave(window);
  });

  it('asks whoever was second which of the two changes holds', async () => {
    const [before] = await series();
    const window = await house.open({ ...henrik, path: `${list}/serie/mariestad-team/${before.id}` });
    const { tab } = window;
    await tab.getByLabel('Plats').fill('Biblioteket');
    await tab.getByText('2 möten ändras').waitFor();
    const asks = house.stage.person('Henrik Åberg').asks;
    const body = { ...before.plan, end: before.end, link: '', place: 'Vårdcentralen', series: before.id };
    const at = '/api/forums/mariestad-team/series';
    const { fingerprint } = (await asks(`${at}/preview`, { method: 'POST', body })).body;
    const headers = { 'If-Match': before.etag };
    const { series: _series, ...typed } = body;
    const put = { method: 'PUT', body: { ...typed, fingerprint }, headers } as const;
    expect((await asks(`${at}/${before.id}`, put)).status).toBe(200);
    await tab.getByRole('button', { name: 'Spara ändringarna' }).click();
    await tab.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    await tab.getByText('Vårdcentralen').waitFor();
    await tab.getByRole('button', { name: 'Spara det jag valt' }).click();
    await tab.getByRole('status').getByText('Serien är ändrad').waitFor();
    expect((await series())[0]).toMatchObject({ plan: { place: 'Biblioteket' } });
    await leave(window);
  });

  it('ends a series when asked, and says first how many meetings go', async () => {
    const window = await house.open({ ...henrik, path: list });
    const { tab } = window;
    await tab.getByRole('link', { name: 'Ändra SAMBU-möte' }).click();
    await tab.getByRole('button', { name: 'Avsluta serien…' }).click();
    const dialog = tab.getByRole('alertdialog');
    await dialog.getByText('2 möten framåt försvinner. Det som har varit står kvar.').waitFor();
    await dialog.getByRole('button', { name: 'Avsluta serien' }).click();
    await tab.getByRole('status').getByText('SAMBU-möte är avslutad.').waitFor();
    expect(await series()).toEqual([]);
    await leave(window);
  });

  it('is used by the keyboard alone', async () => {
    const window = await house.open(henrik);
    const { page, tab } = window;
    await save(tab).waitFor();
    await tabOnto(page, often(tab));
    await page.keyboard.press('ArrowDown');
    await day(tab, 'Tisdag 8 december').waitFor();
    await tabOnto(page, tab.getByLabel('Vårterminen 2027'));
    await page.keyboard.press('Space');
    await day(tab, 'Tisdag 12 januari').waitFor({ state: 'detached' });
    await tabOnto(page, tab.getByLabel('Börjar kl.'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('8.15');
    await tab.getByLabel('Slutar kl.').and(tab.locator('[value="09.15"]')).waitFor();
    await tabOnto(page, tab.getByText('Någon kommer inte varje gång, eller bara en stund'));
    await page.keyboard.press('Enter');
    await tabOnto(page, tab.getByLabel('Hur ofta BUP kommer'));
    await page.keyboard.press('ArrowDown');
    await tabOnto(page, tab.getByRole('button', { name: 'Ändra dag: tisdag 8 december' }));
    await page.keyboard.press('Enter');
    await tab.getByLabel('Ny dag').and(tab.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await tabOnto(page, tab.getByRole('button', { name: 'Ta bort: tisdag 8 december' }));
    await page.keyboard.press('Enter');
    await day(tab, 'Tisdag 8 december').getByText('Borttaget av dig').waitFor();
    await tabOnto(page, save(tab));
    expect(await save(tab).textContent()).toBe('Lägg in 1 möte');
    await page.keyboard.press('Enter');
    await tab.getByRole('status').getByText('1 möte är inlagt.').waitFor();
    expect(await series()).toMatchObject([{ plan: { start: '08:15', visits: [{ attendee: 'bup' }] } }]);
    await leave(window);
  });

  it('says what collides, and saves in spite of it when asked', async () => {
    const window = await house.open(henrik);
    const { tab } = window;
    await save(tab).waitFor();
    await often(tab).selectOption('Jämna veckor');
    await tab.getByLabel('Börjar kl.').fill('9.00');
    await tab.getByText('Ett möte krockar med ett annat i forumet:').waitFor();
    await tab.getByText(/krockar med SAMBU-möte tisdag 24 november/).waitFor();
    await tab.getByRole('button', { name: /^Spara ändå, \d+ möten$/ }).waitFor();
    await tab.getByLabel('Börjar kl.').fill('10.00');
    await save(tab).waitFor();
    await tab.getByRole('button', { name: 'Släng ändringarna' }).click();
    expect(await often(tab).inputValue()).toBe('odd');
    await leave(window);
  });

  it('says what cannot be, leads to its field, and loses nothing', async () => {
    const window = await house.open(henrik);
    const { page, tab } = window;
    await save(tab).waitFor();
    await tab.getByLabel('Namn').fill('Nattmöte');
    await often(tab).selectOption('Egna datum');
    await tab.getByLabel('Datum 1').fill('2027-03-28');
    await tab.getByLabel('Börjar kl.').fill('2.30');
    await tab.getByRole('button', { name: /^Behåll ändå: söndag 28 mars/ }).click();
    const unreal = 'Klockan ställs om natten till söndag 28 mars 2027, så mötet går inte att hålla den tiden.';
    await tab.getByRole('button', { name: unreal }).waitFor();
    await save(tab).click();
    await tab.getByRole('region', { name: 'En sak behöver ändras' }).and(tab.locator(':focus')).waitFor();
    await tab.getByRole('button', { name: unreal }).click();
    await tab.getByLabel('Börjar kl.').and(tab.locator(':focus[aria-invalid=true]')).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('14.30');
    await tab.getByLabel('Slutar kl.').fill('14');
    await tab.getByText('Mötet ska sluta samma dag').first().waitFor();
    await page.reload();
    await tab.getByText('Du har ändringar som inte är sparade.').waitFor();
    expect(await tab.getByLabel('Namn').inputValue()).toBe('Nattmöte');
    expect(await tab.getByLabel('Datum 1').inputValue()).toBe('2027-03-28');
    await tab.getByLabel('Slutar kl.').fill('15');
    await day(tab, 'Söndag 28 mars 2027').getByText('Påskdagen: hålls ändå').waitFor();
    await tab.getByRole('button', { name: 'Släng ändringarna' }).click();
    await leave(window);
  });

  /** The list as it would be to whoever opened the page before somebody changed the school years. */
  const telling = async ({ page }: TabWindow, terms: (now: unknown[]) => unknown[]): Promise<void> => {
    await page.route('**/api/forums/mariestad-team/series', async (route) => {
      if (route.request().method() !== 'GET') return route.fallback();
      const response = await route.fetch();
      const json = await response.json();
      await route.fulfill({ response, json: { ...json, terms: terms(json.terms) } });
    });
    await page.reload();
  };

  it('knows no term that is not entered', async () => {
    const window = await house.open(henrik);
    const { tab } = window;
    const unknown = {
      id: '2030-autumn',
      name: 'Höstterminen 2030',
      from: '2030-08-19',
      to: '2030-12-20',
      isOver: false,
    };
    await telling(window, (now) => [...now, unknown]);
    await tab.getByLabel('Höstterminen 2030').check();
    await tab.getByRole('button', { name: 'Den terminen finns inte för kommunen.' }).click();
    await tab.getByRole('group', { name: 'Terminer' }).and(tab.locator(':focus')).waitFor();
    await tab.getByLabel('Höstterminen 2030').uncheck();
    await save(tab).waitFor();
    await leave(window);
  });

  it('leads to the school years where none is entered', async () => {
    const window = await house.open(henrik);
    const { tab } = window;
    await telling(window, () => []);
    await tab.getByRole('button', { name: 'Välj minst en termin.' }).waitFor();
    expect(await tab.getByRole('link', { name: 'Lägg in läsåret' }).getAttribute('href')).toBe(
      `#/mariestad-team/moten/lasar/${encodeURIComponent('municipality:skaraborg:mariestad')}`,
    );
    await leave(window);
  });

  it('changes what was saved without an answer, rather than say that it is saved', async () => {
    const window = await house.open(henrik);
    const { page, tab } = window;
    await save(tab).waitFor();
    await tab.getByLabel('Namn').fill('Frukostmöte');
    let isLost = false;
    await page.route('**/api/forums/mariestad-team/series', async (route) => {
      if (route.request().method() !== 'POST' || isLost) return route.fallback();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await save(tab).click();
    await tab.getByText('Ingen kontakt. Det du har skrivit finns kvar.').first().waitFor();
    await tab.getByLabel('Plats').fill('Biblioteket');
    await tab.getByRole('button', { name: /^Spara ändå/ }).click();
    await tab.getByRole('region', { name: 'Det här ändras' }).getByText('11 möten ändras').waitFor();
    await tab.getByRole('button', { name: 'Spara ändringarna' }).click();
    await tab.getByRole('status').getByText('11 möten är inlagda.').waitFor();
    const saved = (await series()).filter(({ name }: { name: string }) => name === 'Frukostmöte');
    expect(saved).toMatchObject([{ ahead: 11, plan: { place: 'Biblioteket' } }]);
    await leave(window);
  });

  it('is for conveners', async () => {
    const window = await house.open({ person: 'Elin Sandström', path: planner });
    await window.tab.getByText('Här planerar den som kallar till mötena').waitFor();
    await leave(window);
  });

  it('lets the coordinator, who plans in every group, choose where', async () => {
    const window = await house.open({ person: 'Annika Falkenström', path: '/region/moten' });
    const { tab } = window;
    await tab.getByRole('link', { name: /^Planera möten/ }).waitFor();
    await tab.getByRole('link', { name: 'Planera möten', exact: true }).click();
    await tab.getByText('Välj var mötena ska hållas.').waitFor();
    await tab.getByRole('link', { name: 'Nätverket för sammankallande' }).click();
    await save(tab).waitFor();
    expect(await tab.getByLabel('Slag').inputValue()).toBe('network-meeting');
    await leave(window);
  });

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const found = await house.audit('tab-planner', henrik, async (tab) => {
      // The series of before stands at the same time: what collides is looked at too.
      await tab.getByRole('button', { name: 'Spara ändå, 11 möten' }).waitFor();
      await tab.getByText('Någon kommer inte varje gång, eller bara en stund').click();
      await tab.getByLabel('Ordförande').selectOption('Turas om');
      await tab.getByRole('button', { name: 'Ändra dag: tisdag 1 december' }).click();
    });
    const one = (await series()).find(({ name }: { name: string }) => name === 'SAMBU-möte');
    const path = `${list}/serie/mariestad-team/${one.id}`;
    const changing = await house.audit('tab-series', { ...henrik, path }, async (tab) => {
      await tab.getByLabel('Veckodag').selectOption('Torsdag');
      await tab.getByText('1 möte ändras').waitFor();
      await tab.getByLabel('Namn').fill('');
      await tab.getByRole('button', { name: 'Skriv vad mötet heter' }).waitFor();
      await tab.getByRole('button', { name: 'Spara ändringarna' }).click();
    });
    const everywhere = await house.audit(
      'tab-planner-everywhere',
      { person: 'Annika Falkenström', path: '/region/moten/planera' },
      (tab) => tab.getByText('Välj var mötena ska hållas.').waitFor(),
    );
    expect([...found, ...changing, ...everywhere]).toEqual([]);
  }, 240_000);
});
