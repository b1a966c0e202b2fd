// A question that is put, read, answered and closed in the tab alone, by two people who look at the same case.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWithConsent } from '../../support/asking.ts';
import { buttonOf, wordsOf } from '../../support/seen-card.ts';
import { fillInQuestion, question, textBox } from '../question-form.ts';
import { executablePath, type House, openHouse, type TabWindow } from './house.ts';

const list = '/mariestad-team/arenden';

describe.skipIf(executablePath === undefined)('the page of the cases', { timeout: 120_000 }, () => {
  let house: House;
  let sara: TabWindow;
  let elin: TabWindow;

  beforeAll(async () => {
    house = await openHouse();
    [sara, elin] = await Promise.all([
      house.open({ person: 'Sara Nyberg', path: list }),
      house.open({ person: 'Elin Sandström', path: list }),
    ]);
  });
  afterAll(() => house?.close());

  const presses = ({ tab }: TabWindow, name: string | RegExp) => tab.getByRole('button', { name, exact: true }).click();
  const card = ({ tab }: TabWindow) => tab.locator('.card-canvas');
  const inChannel = () => wordsOf(house.stage.person('Mikael Rönn').sees(house.stage.caseCard()));

  it('says in words that there is nothing, and what to do', async () => {
    await sara.tab.getByText('Inga öppna frågor').waitFor();
    await sara.tab.getByRole('link', { name: 'Ny fråga' }).waitFor();
  });

  it('asks by the same form as in chat, which keeps what is typed when the server cannot be reached', async () => {
    await sara.tab.getByRole('link', { name: 'Ny fråga' }).click();
    await presses(sara, 'elevhälsan');
    await card(sara).getByText('Akut fara: 112.').first().waitFor();
    await fillInQuestion(card(sara), { asked: ['rehab'] });
    await sara.page.route('**/api/press', (route) => route.abort());
    await presses(sara, 'Fortsätt');
    await sara.tab.getByText('Ingen kontakt. Det du har skrivit finns kvar.').first().waitFor();
    expect(await textBox(card(sara)).inputValue()).toBe(question);
    await sara.page.unroute('**/api/press');
  });

  it('shows why it was stopped where one looks, and keeps what is typed for who goes elsewhere first', async () => {
    const named = `${question} Ring Kevin Andersson.`;
    await textBox(card(sara)).fill(named);
    await presses(sara, 'Fortsätt');
    const stopped = card(sara).getByText('Inget är skickat än.');
    await expect.poll(async () => (await stopped.boundingBox())?.y ?? 0).toBeGreaterThan(100);
    expect((await stopped.boundingBox())?.y).toBeLessThan(sara.page.viewportSize()?.height ?? 0);
    await sara.tab.getByRole('navigation').getByRole('link', { name: 'Start' }).click();
    await sara.tab.getByRole('link', { name: 'Ny fråga' }).click();
    await presses(sara, 'elevhälsan');
    await expect.poll(() => textBox(card(sara)).inputValue()).toBe(named);
    await textBox(card(sara)).fill(question);
    await presses(sara, 'Fortsätt');
    await card(sara)
      .getByText(/är skickad till teamet/)
      .first()
      .waitFor();
    await house.stage.settled();
    expect(inChannel()).toContain('Väntar på svar');
  });

  it('shows it to whoever is to answer without being loaded anew, first in the list', async () => {
    const section = elin.tab.getByRole('region', { name: /^Din tur/ });
    await section.getByText('Er tur: svara senast torsdag 26 november').waitFor();
    expect(await section.getByText('varit borta').count()).toBe(0);
    const gunilla = await house.open({ person: 'Gunilla Frisk', path: list });
    await gunilla.tab
      .getByRole('region', { name: /^Väntar på andra/ })
      .getByRole('link')
      .waitFor();
    await gunilla.page.context().close();
  });

  it('is opened and read by keyboard alone', async () => {
    const frame = elin.page.frames().find((one) => one.url().includes('/tab/'));
    const focused = () => frame?.evaluate('document.activeElement.textContent');
    await elin.tab.getByRole('heading', { level: 1 }).focus();
    for (let step = 0; step < 20 && !String(await focused()).includes('Väntar på svar'); step += 1)
      await elin.page.keyboard.press('Tab');
    await elin.page.keyboard.press('Enter');
    await card(elin).getByRole('button', { name: 'Läs frågan' }).waitFor();
    for (let step = 0; step < 20 && (await focused()) !== 'Läs frågan'; step += 1)
      await elin.page.keyboard.press('Tab');
    await elin.page.keyboard.press('Enter');
    await card(elin).getByText('Eleven har varit borta').waitFor();
    await expect.poll(() => frame?.evaluate('document.activeElement.className')).toBe('card-canvas');
    await presses(elin, 'Tillbaka');
    await card(elin).getByRole('button', { name: 'Läs frågan' }).waitFor();
    expect(await card(elin).getByText('Eleven har varit borta').count()).toBe(0);
  });

  it('is taken, and the one who asked sees it within moments, as does the channel', async () => {
    await presses(sara, 'Öppna');
    await card(sara).getByText('Rehab: har inte svarat än.').waitFor();
    await presses(elin, 'Vi tar det');
    await card(elin).getByText('Sparat. Rehab: tar det.').waitFor();
    await card(sara).getByText('Rehab: tar det.').waitFor({ timeout: 2_500 });
    await expect.poll(inChannel).toContain('Rehab: tar det.');
  });

  it('has a link of its own, which a colleague follows to it from another forum', async () => {
    await elin.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await presses(elin, 'Kopiera länk');
    await elin.page.getByText('Länken är kopierad.').waitFor();
    const link = new URL(String(await elin.page.evaluate('navigator.clipboard.readText()')));
    const path = new URLSearchParams(link.hash.slice(1)).get('pa') ?? '';
    expect(path).toMatch(/^[/]mariestad-team[/]arenden[/]mariestad-team[/][^/]+$/);
    const alias = await elin.tab.getByRole('heading', { level: 1 }).innerText();
    const mikael = await house.open({ person: 'Mikael Rönn', path: path.replace('/mariestad-team', '/some-group') });
    await mikael.tab.getByRole('heading', { level: 1, name: alias }).waitFor();
    await mikael.page.context().close();
  });

  it('shows at once what is done in the channel', async () => {
    await house.stage.person('Elin Sandström').presses(house.stage.caseCard(), 'Vi har pratats vid');
    for (const window of [sara, elin]) await card(window).getByText('Ni har pratats vid.').waitFor({ timeout: 2_500 });
  });

  it('takes no form from whoever is filling it in when the case changes, and says so', async () => {
    await presses(elin, 'Utse uppföljningsansvarig');
    await card(elin).getByRole('radio', { name: 'rehab' }).check();
    await card(elin).getByRole('combobox', { name: 'Första steg' }).selectOption('Ringa familjen');
    await house.stage.person('Elin Sandström').presses(house.stage.caseCard(), 'De har fått veta');
    await elin.tab.getByText('Ärendet har ändrats.').waitFor();
    expect(await card(elin).getByRole('radio', { name: 'rehab' }).isChecked()).toBe(true);
    await card(elin).getByRole('combobox', { name: 'Vilken hjälp föreslår ni?' }).selectOption('Råd');
    await presses(elin, 'Spara');
    await card(elin).getByText('Uppföljningsansvarig: rehab.').waitFor();
    expect(await elin.tab.getByText('Ärendet har ändrats.').count()).toBe(0);
  });

  it('has nothing that axe finds: the list, a question that is open, the form of a new one', async () => {
    const path = decodeURIComponent(
      (await elin.page
        .frames()
        .find((one) => one.url().includes('/tab/'))
        ?.evaluate('location.hash.slice(1)')) as string,
    );
    const found = [
      ...(await house.audit('tab-cases-list', { person: 'Mikael Rönn', path: list }, (tab) =>
        tab
          .getByRole('region', { name: /^Väntar på andra/ })
          .getByText('SAMBU-team Mariestad')
          .waitFor(),
      )),
      ...(await house.audit('tab-cases-read', { person: 'Elin Sandström', path }, async (tab) => {
        await tab.getByRole('button', { name: 'Läs frågan' }).click();
        await tab.getByText('Eleven har varit borta').waitFor();
      })),
      ...(await house.audit('tab-cases-new', { person: 'Maria Dahlqvist', path: `${list}/ny/mariestad-team` }, (tab) =>
        tab.getByRole('button', { name: 'Fortsätt' }).waitFor(),
      )),
    ];
    expect(found).toEqual([]);
  });

  it('is closed, and stands among what is closed', async () => {
    await presses(elin, 'Avsluta');
    await card(elin).getByRole('radio', { name: 'Hjälpen har börjat' }).check();
    await presses(elin, 'Avsluta');
    await card(elin).getByText('Avslutad: Hjälpen har börjat.').waitFor();
    await card(sara).getByText('Avslutad: Hjälpen har börjat.').waitFor();
    await sara.tab.getByRole('link', { name: 'Alla ärenden' }).click();
    await sara.tab
      .getByRole('region', { name: /^Avslutade/ })
      .getByText('Hjälpen har börjat')
      .waitFor();
  });

  it('takes an open question from whoever reads it, the moment the consent is withdrawn', async () => {
    const posted = await askWithConsent(house.stage);
    const sarasOwn = house.stage.person('Sara Nyberg');
    const { forum, case: id } = buttonOf(sarasOwn.sees(posted), 'Läs frågan').data;
    await elin.goesTo(`${list}/${forum}/${id}`);
    await presses(elin, 'Läs frågan');
    await card(elin).getByText('Eleven har varit borta').waitFor();
    await sarasOwn.presses(posted, 'Samtycket är ändrat');
    await sarasOwn.presses(posted, 'Stäng frågan');
    await card(elin).getByText('Samtycket är återtaget.').waitFor({ timeout: 2_500 });
    expect(await elin.tab.getByText('Eleven har varit borta').count()).toBe(0);
    await elin.tab.getByText('Frågan stängdes medan du hade den öppen.').waitFor();
  });

  it('shows the coordinator numbers alone', async () => {
    const annika = { person: 'Annika Falkenström', path: '/region/arenden' };
    const found = await house.audit('tab-cases-counts', annika, (tab) =>
      tab.getByRole('heading', { name: 'SAMBU-team Mariestad' }).waitFor(),
    );
    expect(found).toEqual([]);
  });
});
