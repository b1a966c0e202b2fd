// Steering documents in the frame: written and published by one, read by another, compared, and taken after.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { executablePath, type House, openHouse, type TabWindow } from './house.ts';

const list = '/mariestad-team/styrdokument';
const region = 'region:skaraborg';
const sip = 'Riktlinje för samordnad individuell plan, SIP';
const agreementPath = `${list}/${region}/overenskommelse-samverkan-barn-unga`;

describe.skipIf(executablePath === undefined)('the page of the documents', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const elin = { person: 'Elin Sandström', path: list };
  const henrik = { person: 'Henrik Åberg', path: list };
  const annika = { person: 'Annika Falkenström', path: '/region/styrdokument' };
  const dialog = ({ tab }: TabWindow) => tab.getByRole('alertdialog');
  const heading = ({ tab }: TabWindow, name: string | RegExp) => tab.getByRole('heading', { level: 1, name }).waitFor();
  const leave = ({ page }: TabWindow) => page.context().close();

  it('shows what is in force by kind, what one is asked to read before it, and searches the texts', async () => {
    const window = await house.open(elin);
    const { tab } = window;
    await tab.getByRole('region', { name: 'Att läsa' }).getByRole('link', { name: sip }).waitFor();
    await tab.getByRole('region', { name: 'Överenskommelser' }).getByText('Gäller sedan 19 augusti 2024').waitFor();
    await tab.getByRole('region', { name: 'Börjar gälla senare' }).getByText('Gäller från 1 januari 2027').waitFor();
    expect(await tab.getByText('Rutin för lov och semester').count()).toBe(0);
    expect(await tab.getByText('Skulle ha setts över').count()).toBe(0);
    await tab.getByRole('textbox', { name: 'Sök' }).fill('kontaktgaranti');
    await tab
      .getByRole('region', { name: 'Träffar' })
      .getByText(/svarar inom fem arbetsdagar/)
      .waitFor();
    await tab.getByRole('combobox', { name: 'Typ' }).selectOption('Blankett');
    await tab.getByText('Inget dokument passar').waitFor();
    await tab.getByRole('button', { name: 'Visa alla' }).click();
    await tab.getByRole('region', { name: 'Blanketter' }).waitFor();
    await leave(window);
  });

  it('tells the convener of a review day that has passed, and of drafts', async () => {
    const window = await house.open(henrik);
    const plans = window.tab.getByRole('region', { name: 'Handlingsplaner' });
    await plans.getByText('Skulle ha setts över 15 juni').waitFor();
    await window.tab.getByRole('region', { name: 'Utkast' }).getByText('Rutin för lov och semester').waitFor();
    await plans.getByRole('link').click();
    await window.tab.getByRole('button', { name: 'Sett över…' }).click();
    await dialog(window).getByRole('button', { name: 'Ja, det stämmer' }).click();
    await window.tab.getByText('Noterat. Ni får en påminnelse när det är dags igen.').waitFor();
    await window.tab.getByText('Skulle ha setts över').waitFor({ state: 'detached' });
    await leave(window);
  });

  it('is read by the keyboard alone, and "Läst" tells who has', async () => {
    const window = await house.open(elin);
    const { page, tab } = window;
    await tabOnto(page, tab.getByRole('region', { name: 'Att läsa' }).getByRole('link', { name: sip }));
    await page.keyboard.press('Enter');
    await heading(window, sip);
    await tab.getByRole('heading', { level: 2, name: 'Före mötet' }).waitFor();
    await tab.getByText(/^Inte än: .*rehab/).waitFor();
    await tabOnto(page, tab.getByRole('region', { name: 'Tabell, går att rulla i sidled' }));
    await tabOnto(page, tab.getByRole('button', { name: 'Läst', exact: true }));
    await page.keyboard.press('Enter');
    await tab.getByText('Tack. Nu står ni bland dem som har läst.').waitFor();
    await tab.getByText(/^Har läst: rehab \(/).waitFor();
    await tabOnto(page, tab.getByRole('link', { name: 'Till styrdokumenten' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tab.getByRole('region', { name: 'Riktlinjer' }).waitFor();
    await tab.getByRole('region', { name: 'Att läsa' }).waitFor({ state: 'detached' });
    await leave(window);
  });

  it('compares the version in force with the one that comes', async () => {
    const window = await house.open({ ...elin, path: agreementPath });
    const { tab } = window;
    await tab.getByText('En ny version gäller från 1 januari 2027.').waitFor();
    await tab.getByRole('button', { name: 'Tidigare och kommande versioner' }).click();
    await tab.getByRole('link', { name: /^Jämför med den som gäller/ }).click();
    await heading(window, 'Jämför två versioner');
    const text = tab.getByRole('region', { name: 'Ändrat i texten' });
    await text.locator('del', { hasText: 'fem' }).waitFor();
    expect(await text.locator('ins').first().textContent()).toContain('Tillagt: ');
    expect(await text.locator('ins').allTextContents()).toContainEqual(expect.stringContaining('tre'));
    await leave(window);
  });

  it('lets the coordinator write and publish, and a member read what is in force', async () => {
    const window = await house.open({ ...annika, path: '/region/styrdokument' });
    const { tab } = window;
    await tab.getByRole('link', { name: 'Nytt dokument' }).click();
    await heading(window, 'Nytt dokument');
    await tab.getByRole('button', { name: 'Spara utkast' }).click();
    await tab.getByText('Skriv en titel.').waitFor();
    await tab.getByRole('combobox', { name: 'Typ' }).selectOption('Riktlinje');
    await tab.getByRole('textbox', { name: 'Titel' }).fill('Riktlinje för möten <b onclick="alert(1)">i höst</b>');
    await tab
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill(
        '# Så möts vi\n\nVi börjar i tid.\n\n<img src=x onerror="parent.hit=1;window.hit=1"><script>window.hit=1</script>\n\n[klicka](javascript:window.hit=1) och [läs](https://example.se/mer)',
      );
    await tab.getByRole('checkbox', { name: 'Be alla att läsa' }).check();
    await tab.getByRole('button', { name: 'Förhandsvisa' }).click();
    await tab.getByRole('heading', { level: 2, name: 'Så möts vi' }).waitFor();
    await tab.getByRole('button', { name: 'Spara utkast' }).click();
    await tab.getByText('Det här är ett utkast. Bara ni som publicerar ser det.').waitFor();

    await tab.getByRole('button', { name: 'Publicera…' }).click();
    await dialog(window).getByRole('button', { name: 'Publicera', exact: true }).click();
    await dialog(window).getByText('Skriv vilken funktion som svarar för dokumentet').waitFor();
    await dialog(window).getByRole('button', { name: 'Avbryt' }).click();
    await tab.getByRole('link', { name: 'Fortsätt skriva' }).click();
    await tab.getByRole('textbox', { name: 'Svarar för dokumentet' }).fill('Utvecklingsledare');
    await tab.getByRole('button', { name: 'Spara utkast' }).click();
    await tab.getByRole('button', { name: 'Publicera…' }).click();
    await dialog(window).getByText('Det gäller från i dag, för hela regionen.').waitFor();
    await dialog(window).getByRole('button', { name: 'Publicera', exact: true }).click();
    await tab.getByText('Publicerat.', { exact: true }).waitFor();
    await leave(window);

    const reader = await house.open(elin);
    const name = 'Riktlinje för möten <b onclick="alert(1)">i höst</b>';
    await reader.tab.getByRole('region', { name: 'Att läsa' }).getByRole('link', { name }).click();
    await heading(reader, name);
    await reader.tab.getByText('<script>window.hit=1</script>').waitFor();
    expect(await reader.tab.getByRole('link', { name: 'klicka' }).count()).toBe(0);
    const link = reader.tab.getByRole('link', { name: /^läs/ });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await reader.tab.locator('.prose img, .prose script, h1 b').count()).toBe(0);
    const frame = reader.page.frames().find((one) => one.url().includes('/tab/'));
    expect(await frame?.evaluate('window.hit')).toBeUndefined();
    await leave(reader);
  });

  it('lets the coordinator withdraw, and says to the member that it is in force no more', async () => {
    const window = await house.open({ ...annika, path: `/region/styrdokument/${region}/blankett-samtycke` });
    await window.tab.getByRole('button', { name: 'Dra tillbaka…' }).click();
    await dialog(window).getByRole('button', { name: 'Dra tillbaka', exact: true }).click();
    await window.tab.getByText('Dokumentet är draget tillbaka.').waitFor();
    await leave(window);
    const reader = await house.open({ ...elin, path: `${list}/${region}/blankett-samtycke` });
    await reader.tab.getByText(/^Det här gäller inte i dag\. Tillbakadragen/).waitFor();
    expect(await reader.tab.getByRole('button', { name: 'Dra tillbaka…' }).count()).toBe(0);
    await leave(reader);
  });

  it('takes after a good example with one press, and keeps what is typed over a reload', async () => {
    const window = await house.open(henrik);
    const { tab } = window;
    await tab.getByRole('link', { name: 'Goda exempel' }).click();
    await tab
      .getByRole('button', { name: /^Glo och sno/ })
      .first()
      .click();
    await tab.getByText(/^Kopierat som utkast/).waitFor();
    await heading(window, 'Så använder vi mötets första kvart');
    await tab.getByText('Så använder vi mötets första kvart, Töreboda').waitFor();
    await tab.getByRole('link', { name: 'Fortsätt skriva' }).click();
    await tab.getByRole('textbox', { name: 'Svarar för dokumentet' }).fill('Sammankallande för SAMBU-teamet');
    const path = await window.page
      .frames()
      .find((one) => one.url().includes('/tab/'))
      ?.evaluate('location.hash.slice(1)');
    await window.page.reload();
    await window.goesTo(decodeURIComponent(String(path)));
    await tab.getByText('Det här har du skrivit förut och inte sparat än.').waitFor();
    expect(await tab.getByRole('textbox', { name: 'Svarar för dokumentet' }).inputValue()).toContain('SAMBU');
    await tab.getByRole('button', { name: 'Spara utkast' }).click();
    await tab.getByText(/^Utkastet är sparat/).waitFor();
    await leave(window);
  });

  it('shows both when two write the same draft, and lets one choose', async () => {
    const path = `${list}/municipality:skaraborg:mariestad/rutin-lov-mariestad/andra`;
    const [one, other] = await Promise.all([house.open({ ...henrik, path }), house.open({ ...henrik, path })]);
    const title = ({ tab }: TabWindow) => tab.getByRole('textbox', { name: 'Titel' });
    await title(one).fill('Rutin för lov');
    await title(other).fill('Rutin för semester');
    await other.tab.getByRole('textbox', { name: 'Svarar för dokumentet' }).fill('Sammankallande');
    await one.tab.getByRole('button', { name: 'Spara utkast' }).click();
    await one.tab.getByText(/^Utkastet är sparat/).waitFor();
    await other.tab.getByRole('button', { name: 'Spara utkast' }).click();
    const side = other.tab.getByRole('alert');
    await side.getByText('Rutin för lov', { exact: true }).waitFor();
    await side.getByRole('button', { name: 'Spara det jag valt' }).click();
    await heading(other, 'Rutin för semester');
    await Promise.all([leave(one), leave(other)]);
  });

  it('says in words that nothing is there for whoever is not a convener, or that a document is gone', async () => {
    const window = await house.open({ ...elin, path: `${list}/exempel` });
    await window.tab.getByText('Goda exempel är till för sammankallande').waitFor();
    await window.goesTo(`${list}/ny`);
    await window.tab.getByText('Du publicerar inte här').waitFor();
    await window.goesTo(`${list}/${region}/finns-inte`);
    await heading(window, 'Dokumentet finns inte');
    await leave(window);
  });

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const found = [
      ...(await house.audit('tab-documents-list', henrik, (tab) =>
        tab.getByRole('region', { name: 'Överenskommelser' }).waitFor(),
      )),
      ...(await house.audit('tab-documents-one', { ...henrik, path: `${list}/${region}/riktlinje-sip` }, (tab) =>
        tab.getByRole('heading', { name: 'Före mötet' }).waitFor(),
      )),
      ...(await house.audit(
        'tab-documents-readings',
        { ...annika, path: `/region/styrdokument/${region}/riktlinje-sip` },
        (tab) => tab.getByRole('heading', { name: 'Vilka har läst?' }).scrollIntoViewIfNeeded(),
      )),
      ...(await house.audit('tab-documents-compare', { ...elin, path: `${agreementPath}/jamfor/1/2` }, (tab) =>
        tab.locator('ins').first().waitFor(),
      )),
    ];
    expect(found).toEqual([]);
  }, 240_000);

  it('has nothing that axe finds where one writes, publishes and takes after', async () => {
    const action = 'municipality:skaraborg:mariestad/handlingsplan-mariestad';
    const found = [
      ...(await house.audit('tab-documents-form', { ...henrik, path: `${list}/${action}/andra` }, async (tab) => {
        await tab.getByRole('button', { name: 'Förhandsvisa' }).click();
        await tab.getByRole('region', { name: 'Så här blir texten' }).getByRole('table').waitFor();
      })),
      ...(await house.audit('tab-documents-acts', { ...henrik, path: `${list}/${action}` }, async (tab) => {
        await tab.getByRole('button', { name: 'Dra tillbaka…' }).click();
        await tab.getByRole('alertdialog').waitFor();
      })),
      ...(await house.audit('tab-documents-examples', { ...henrik, path: `${list}/exempel` }, (tab) =>
        tab
          .getByRole('button', { name: /^Glo och sno/ })
          .first()
          .waitFor(),
      )),
    ];
    expect(found).toEqual([]);
  }, 240_000);
});
