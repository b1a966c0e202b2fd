// The contact list in the tab: found, kept true, read in from a file and put on paper.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse, type TabWindow } from './house.ts';

const list = '/mariestad-team/kontakter';
const elin = { person: 'Elin Sandström', path: list };
const henrik = { person: 'Henrik Åberg', path: list };

describe.skipIf(executablePath === undefined)('the page of the contacts', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const search = (tab: FrameLocator) => tab.getByLabel('Sök i kontakterna');
  const titles = (tab: FrameLocator) => tab.locator('.contact-row h3').allTextContents();
  const rows = (tab: FrameLocator) => tab.locator('.contact-row');
  const link = (tab: FrameLocator) => rows(tab).locator('h3 a');
  /** The row of the rehab, alone. */
  const toRehab = async ({ tab }: TabWindow) => {
    await search(tab).fill('dietist');
    await tab.getByText(/^1 av \d+ rader/).waitFor();
    await link(tab).click();
    await tab.getByRole('button', { name: 'Kopiera länk' }).waitFor();
  };
  const path = ({ page }: TabWindow): string =>
    new URL(
      page
        .frames()
        .find((one) => one.url().includes('/tab/'))
        ?.url() ?? '',
    ).hash.slice(1);

  describe('to find somebody', () => {
    it('is searched as one types, and is where one left it when one comes back', async () => {
      const window = await house.open(elin);
      const { page, tab } = window;
      await tab.getByText(/^\d+ rader$/).waitFor();
      await search(tab).pressSequentially('dietist');
      await tab.getByText(/^1 av \d+ rader/).waitFor();
      await rows(tab).getByText('070-174 06 08').waitFor();
      expect(await tab.getByRole('link', { name: /070-174 06 08/ }).getAttribute('href')).toBe('tel:+46701740608');
      await expect.poll(() => path(window)).toBe(`${list}?ord=dietist`);
      await link(tab).click();
      await tab.getByRole('heading', { level: 1, name: 'Samverkanskontakt' }).waitFor();
      await page.evaluate('history.back()');
      await expect.poll(() => search(tab).inputValue()).toBe('dietist');
      expect(await rows(tab).count()).toBe(1);
      await tab.getByRole('button', { name: 'Töm sökrutan' }).click();
      await tab.getByText(/^\d+ rader$/).waitFor();
    });

    it('knows å, ä and ö, and what people call things', async () => {
      const { tab } = await house.open(elin);
      for (const [words, party] of [
        ['rehab', 'Rehabmottagning'],
        ['vardcentral', 'Vårdcentral'],
        ['FÖRSKOLA', 'Förskola'],
        ['soc', 'Socialtjänst'],
      ] as const) {
        await search(tab).fill(words);
        await rows(tab).first().getByText(party, { exact: false }).first().waitFor();
      }
      await search(tab).fill('öööö');
      await tab.getByText('Ingen rad stämmer').waitFor();
      await tab.getByRole('button', { name: 'Visa alla' }).click();
      expect(await search(tab).inputValue()).toBe('');
    });

    it('is narrowed by party, by age and by who answers at this hour', async () => {
      const { page, tab } = await house.open(elin);
      await tab.getByLabel('Verksamhet').selectOption({ label: 'Rehabmottagning' });
      await expect.poll(() => rows(tab).count()).toBe(1);
      await tab.getByLabel('Ålder').selectOption({ label: '0–5 år' });
      await tab.getByText('Ingen rad stämmer').waitFor();
      await tab.getByRole('button', { name: 'Visa alla' }).click();
      await tab.getByText(/^\d+ rader$/).waitFor();
      // A Tuesday: the rehab answers from 10 to 11.30.
      const comesAt = async (instant: string) => {
        await page.clock.setFixedTime(instant);
        await page.reload();
        await search(tab).fill('dietist');
        await tab.getByRole('switch', { name: /^Ring nu/ }).check();
      };
      await comesAt('2026-11-24T09:30:00Z');
      await rows(tab).getByText('Svarar nu till 11.30').waitFor();
      await comesAt('2026-11-24T13:00:00Z');
      await tab.getByText('Ingen av dem svarar i telefon just nu.').waitFor();
      await tab.getByRole('switch', { name: /^Ring nu/ }).uncheck();
      await rows(tab).getByText('Svarar torsdag 10.00').waitFor();
    });

    it('leads here from a link that asks for something', async () => {
      const { tab } = await house.open({ ...elin, path: `${list}?ord=dietist&alder=12` });
      await expect.poll(() => search(tab).inputValue()).toBe('dietist');
      expect(await tab.getByLabel('Ålder').locator('option:checked').textContent()).toBe('12 år');
      expect(await rows(tab).count()).toBe(1);
    });

    it('has the keyboard for all of it', async () => {
      const { page, tab } = await house.open(elin);
      await tab.getByText(/^\d+ rader$/).waitFor();
      await tab.getByRole('heading', { level: 1 }).focus();
      await tabOnto(page, search(tab));
      await page.keyboard.type('dietist');
      await tab.getByText(/^1 av \d+ rader/).waitFor();
      await tabOnto(page, link(tab));
      await page.keyboard.press('Enter');
      await tab.getByRole('heading', { level: 1, name: 'Samverkanskontakt' }).waitFor();
      await expect.poll(() => tab.locator('h1:focus').count()).toBe(1);
      await tabOnto(page, tab.getByRole('button', { name: 'Stämmer' }));
      await page.keyboard.press('Enter');
      await tab.getByText('Tack. Raden är bekräftad.').waitFor();
      await tabOnto(page, tab.getByRole('link', { name: 'Ändra' }));
      await page.keyboard.press('Enter');
      await tab.getByRole('heading', { level: 1, name: 'Ändra raden' }).waitFor();
      await tabOnto(page, tab.getByLabel('Mer om telefonen'));
      await page.keyboard.type('jämna veckor');
      await tabOnto(page, tab.getByRole('button', { name: 'Spara' }));
      await page.keyboard.press('Enter');
      await tab.getByText('Sparat.').waitFor();
      await tab.getByText('tisdag och torsdag 10.00–11.30, jämna veckor').waitFor();
    });

    it('shows the coordinator all lists, with whose each row is', async () => {
      const { tab } = await house.open({ person: 'Annika Falkenström', path: '/region/kontakter' });
      await search(tab).fill('elevhälsa');
      await expect
        .poll(async () => (await tab.locator('.contact-list-name').allTextContents()).length)
        .toBeGreaterThan(5);
      const lists = new Set(await tab.locator('.contact-list-name').allTextContents());
      expect([...lists]).toEqual(expect.arrayContaining(['Mariestad', 'Skövde']));
    });
  });

  describe('to keep it true', () => {
    it('says at each field what is wrong, keeps what is typed offline and over a reload, and saves it', async () => {
      const window = await house.open(elin);
      const { page, tab } = window;
      await tab.getByRole('link', { name: 'Ny rad' }).click();
      await tab.getByLabel('Telefontid').fill('när vi kan');
      await tab.getByRole('button', { name: 'Spara' }).click();
      await tab.getByText('”när vi kan” går inte att läsa som telefontid').waitFor();
      await tab.getByText('Skriv vilken funktion det är.').waitFor();
      await tab.getByLabel('Telefontid').fill('mån, ons 8-9');
      await tab.getByText('Vi läser det så här: måndag och onsdag 8.00–9.00').waitFor();
      await tab.getByLabel('Funktion').fill('<b>Ålands</b> & Co <script>alert(1)</script>');
      await tab.getByLabel('Det här gör vi', { exact: true }).fill('<img src=x onerror=alert(1)> **inte fet**');
      await page.route('**/api/areas/**', (route) => route.abort());
      await tab.getByRole('button', { name: 'Spara' }).click();
      await tab.getByText('Ingen kontakt. Det du har skrivit finns kvar.').first().waitFor();
      await page.unroute('**/api/areas/**');
      await page.reload();
      await tab.getByRole('link', { name: 'Ny rad' }).click();
      await tab.getByText('Du har ändringar som inte är sparade.').waitFor();
      expect(await tab.getByLabel('Telefontid').inputValue()).toBe('mån, ons 8-9');
      await tab.getByRole('button', { name: 'Spara' }).click();
      // The markup stands as it was written.
      await tab.getByRole('heading', { level: 1, name: '<b>Ålands</b> & Co <script>alert(1)</script>' }).waitFor();
      await tab.getByText('<img src=x onerror=alert(1)> **inte fet**').waitFor();
      expect(await tab.locator('.contact-row img').count()).toBe(0);
      expect(path(window)).toMatch(/^\/mariestad-team\/kontakter\/[a-z0-9-]+$/);
    });

    it('stops what points to a child, at the field where it stands', async () => {
      const window = await house.open(elin);
      const { tab } = window;
      await toRehab(window);
      await tab.getByRole('link', { name: 'Ändra' }).click();
      await tab.getByLabel('Just nu').fill('Pojken 20120314-2389 väntar');
      await tab.getByRole('button', { name: 'Spara' }).click();
      await tab.getByText('Något av det du skrev får inte stå här. Se vid fälten.').waitFor();
      expect(await tab.getByLabel('Just nu').getAttribute('aria-invalid')).toBe('true');
      await tab.getByRole('button', { name: 'Släng ändringarna' }).click();
      await expect.poll(() => tab.getByLabel('Just nu').inputValue()).toContain('dietist');
    });

    it('lets one choose where somebody else was first, and keeps what the other alone has changed', async () => {
      const window = await house.open(elin);
      const other = await house.open(henrik);
      await toRehab(window);
      await window.tab.getByRole('link', { name: 'Ändra' }).click();
      await window.tab.getByLabel('Det här gör vi', { exact: true }).fill('Mitt ord');
      await window.tab.getByLabel('Så tar du kontakt').fill('Min väg');

      await toRehab(other);
      await other.tab.getByRole('link', { name: 'Ändra' }).click();
      await other.tab.getByLabel('Det här gör vi', { exact: true }).fill('Ett annat ord om rehab');
      await other.tab.getByLabel('Just nu').fill('Dietisten är tillbaka');
      await other.tab.getByRole('button', { name: 'Spara' }).click();
      await other.tab.getByText('Sparat.').waitFor();

      await window.tab.getByRole('button', { name: 'Spara' }).click();
      await window.tab.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
      expect(await window.tab.getByRole('group').count()).toBe(1);
      await window.tab.getByText('Ett annat ord om rehab').waitFor();
      await window.tab.getByRole('radio', { name: /^Så står det nu/ }).check();
      await window.tab.getByRole('button', { name: 'Spara det jag valt' }).click();
      await window.tab.getByText('Sparat.').waitFor();
      for (const words of ['Ett annat ord om rehab', 'Min väg', 'Dietisten är tillbaka'])
        await window.tab.getByText(words).waitFor();
    });

    it('tells what was changed, from what to what, and takes it back', async () => {
      const { tab } = await house.open({ ...henrik, path: `${list}?ord=Dietisten är tillbaka` });
      await link(tab).click();
      await tab.getByRole('button', { name: 'Historik' }).click();
      const latest = tab.locator('.contact-history li').first();
      await latest.getByText('Ändrad av rehab').waitFor();
      await latest.getByText('Min väg').waitFor();
      await latest.getByRole('button', { name: /^Ta tillbaka/ }).click();
      await tab.getByText('Ändringen är tillbakatagen.').waitFor();
      await tab.locator('.contact-alone').getByText('Föräldrar ringer själva.').waitFor();
    });

    it('removes a row when asked twice, and puts it back', async () => {
      const { tab } = await house.open({ ...henrik, path: `${list}?verksamhet=polis` });
      await link(tab).first().waitFor();
      const before = await titles(tab);
      await link(tab).first().click();
      await tab.getByRole('button', { name: 'Ta bort' }).click();
      await tab.getByRole('button', { name: 'Ta bort raden' }).click();
      await tab.getByText('Raden är borttagen.').waitFor();
      await expect.poll(async () => (await titles(tab)).length).toBe(before.length - 1);
      await tab.getByRole('button', { name: 'Ångra' }).click();
      await expect.poll(() => titles(tab)).toEqual(before);
    });

    it('leaves others’ rows alone', async () => {
      const { tab } = await house.open({ ...elin, path: `${list}?verksamhet=polis` });
      await link(tab).first().click();
      await tab.getByRole('button', { name: 'Kopiera länk' }).waitFor();
      expect(await tab.getByRole('button', { name: 'Stämmer' }).count()).toBe(0);
      expect(await tab.getByRole('link', { name: 'Ändra' }).count()).toBe(0);
    });
  });

  describe('in and out', () => {
    const file = (text: string, name = 'lista.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    const choose = (tab: FrameLocator) => tab.getByLabel('Välj fil');

    it('shows what a file would do before anything is saved, and takes it back afterwards', async () => {
      const { tab } = await house.open({ ...henrik, path: `${list}/las-in` });
      await choose(tab).setInputFiles(
        file(
          [
            'Verksamhet;Enhet;Funktion;Telefon;Telefontid;Det här gör vi',
            'Rehab;Ekliden;Mottagningen;070-174 06 60;mån 8-9;<i>Rörelse</i>',
            'Elevhälsa;Ekskolan;Kurator;070-174 06 61;när vi kan;Samtal',
            'Rymdstyrelsen;;Astronaut;;;',
          ].join('\n'),
        ),
      );
      await tab.getByRole('heading', { name: 'Det här står i lista.csv' }).waitFor();
      for (const [kind, count] of [
        ['Oklara', 1],
        ['Nya', 1],
        ['Går inte att läsa in', 1],
      ] as const)
        await tab.getByRole('heading', { name: `${kind} ${count}` }).waitFor();
      await tab.getByText('”Rymdstyrelsen” är ingen verksamhet i listan.').waitFor();
      await tab.getByText('Visa hela raden').first().click();
      await tab.getByText('<i>Rörelse</i>').waitFor();
      await tab.getByRole('button', { name: 'Spara 1 rad' }).waitFor();
      await tab.getByLabel('Lägg till som ny rad').check();
      await tab.getByLabel('Telefontid').fill('tis 9-10');
      await tab.getByRole('button', { name: 'Spara 2 rader' }).click();
      await tab.getByText('2 rader tillagda.').waitFor();
      const reader = await house.open({ ...elin, path: `${list}?ord=Ekskolan` });
      await rows(reader.tab).getByText('tisdag 9.00–10.00').waitFor();
      await tab.getByRole('button', { name: /^Ångra inläsningen/ }).click();
      await tab.getByRole('alertdialog').getByRole('button', { name: 'Ångra inläsningen' }).click();
      await tab.getByText('Inläsningen är ångrad. 2 rader är som förut.').waitFor();
      await reader.page.reload();
      await expect.poll(() => search(reader.tab).inputValue()).toBe('Ekskolan');
      await expect.poll(() => rows(reader.tab).getByText('tisdag 9.00–10.00').count()).toBe(0);
    });

    it('says what is wrong with a file that is none', async () => {
      const { tab } = await house.open({ ...henrik, path: `${list}/las-in` });
      await choose(tab).setInputFiles(file('%PDF-1.7', 'lista.pdf'));
      await tab.getByRole('alert').getByText(/xlsx/).waitFor();
      await choose(tab).setInputFiles(file('Namn;Stad\nA;B'));
      await tab.getByText('saknas. Överst i listan').waitFor();
    });

    it('is saved as a sheet, as text and for an address book', async () => {
      const { page, tab } = await house.open(elin);
      for (const [name, begins] of [
        ['Excel', 'PK'],
        ['CSV', '\uFEFF'],
        ['Adressbok (vCard)', 'BEGIN:VCARD'],
      ] as const) {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          tab.getByRole('button', { name, exact: true }).click(),
        ]);
        expect((await readFile(await download.path(), 'utf8')).startsWith(begins), name).toBe(true);
        await tab.getByText(`${download.suggestedFilename()} är hämtad.`).waitFor();
      }
    });

    it('is on one page for a wall, and nothing else is on the paper', async () => {
      const { page, tab } = await house.open({ ...elin, path: list });
      await tab.getByRole('link', { name: 'Alla verksamheter på en sida' }).click();
      await tab.getByRole('heading', { level: 2, name: 'Rehabmottagning' }).waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await tab.getByRole('navigation', { name: 'Sidor' }).isVisible()).toBe(false);
      expect(await tab.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
      expect(await tab.getByRole('heading', { level: 2, name: 'Rehabmottagning' }).isVisible()).toBe(true);
    });
  });

  it.each([
    ['contacts', { path: list }],
    ['contacts-searched', { path: `${list}?ord=samtal&alder=12` }],
    ['contacts-all', { path: `${list}/alla` }],
    ['contacts-new', { path: `${list}/ny` }],
    ['contacts-import', { path: `${list}/las-in` }],
  ])('axe finds nothing in %s, in three themes, on a desk and on a phone', async (picture, visit) => {
    expect(await house.audit(picture, { ...henrik, ...visit }, ready)).toEqual([]);
  });
  const ready = (tab: FrameLocator) =>
    tab.locator('.contact-row, .all-row, .contact-form, .file-field').first().waitFor();

  it('axe finds nothing in what a file would do, with what is new, unclear and refused', async () => {
    const rows = [
      'Rehab;Ekliden;Mottagningen;mån 8-9',
      'Elevhälsa;Ekskolan;Kurator;när vi kan',
      'Rymdstyrelsen;;Astronaut;',
    ];
    const buffer = Buffer.from(['Verksamhet;Enhet;Funktion;Telefontid', ...rows].join('\n'));
    const found = await house.audit('contacts-preview', { ...henrik, path: `${list}/las-in` }, async (tab) => {
      await tab.getByLabel('Välj fil').setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer });
      await tab.getByRole('heading', { name: 'Det här står i lista.csv' }).waitFor();
    });
    expect(found).toEqual([]);
  });

  it('shows on BUP’s row the hour that the network has planned for the whole region, and on no other', async () => {
    const body = {
      id: randomUUID(),
      kind: 'consultation-hour',
      name: 'Konsultationstid BUP',
      start: '9.00',
      end: '10.00',
      attendees: ['bup'],
      rhythm: { kind: 'dates', dates: ['2026-11-25'] },
    };
    const asking = { method: 'POST', body } as const;
    const planned = await house.stage.person('Annika Falkenström').asks('/api/forums/skaraborg-network/series', asking);
    expect(planned.status).toBe(201);
    const window = await house.open({ ...elin, path: `${list}?ord=BUP` });
    const { tab } = window;
    await link(tab).first().click();
    const hours = tab.getByRole('region', { name: 'Konsultationstider' });
    await hours.getByText('Öppnar onsdag 25 november kl. 09.00').waitFor();
    await window.goesTo(list);
    await toRehab(window);
    expect(await hours.count()).toBe(0);
  });

  it('axe finds nothing in a row with its history open, nor in a form that is refused', async () => {
    expect(
      await house.audit('contacts-row', { ...henrik, path: `${list}?ord=dietist` }, async (tab) => {
        await link(tab).click();
        await tab.getByRole('button', { name: 'Historik' }).click();
        await tab.locator('.contact-history li').first().waitFor();
      }),
    ).toEqual([]);
    expect(
      await house.audit('contacts-refused', { ...henrik, path: `${list}/ny` }, async (tab) => {
        await tab.getByLabel('Telefontid').fill('när vi kan');
        await tab.getByRole('button', { name: 'Spara' }).click();
        await tab.getByText(/fält behöver ändras/).waitFor();
      }),
    ).toEqual([]);
  });
});
