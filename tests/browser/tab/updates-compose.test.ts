// Where an update is written: its card beside it, whom it reaches, what is kept, and the last question before it goes.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UpdateView } from '../../../bot/updates/contract/update.ts';
import { tabOnto } from '../keyboard.ts';
import { executablePath } from './house.ts';
import { draftView, listOf, ofSent, previewOf, recipientsOf } from './told-updates.ts';
import { type Ground, here, openGround } from './updates-ground.ts';

const view = draftView();
const draft = `/api/updates/${view.id}`;

describe.skipIf(executablePath === undefined)('writing an update', { timeout: 120_000 }, () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
  }, 120_000);
  afterAll(() => ground?.close());

  const card = (page: Page) => page.getByRole('region', { name: 'Kortet i kanalen' });
  const write = async (page: Page, title: string): Promise<void> => {
    await page.getByLabel('Rubrik').fill(title);
    await page.getByLabel('Text', { exact: true }).fill('Vi **börjar** i januari.');
    await page.getByRole('checkbox', { name: 'Alla grupper (8)' }).check();
  };
  const last = <T>(all: readonly T[]): T | undefined => all.at(-1);

  it('draws the card as it is written, in light and in dark, with buttons that do nothing', async () => {
    const page = await ground.open(`${here}/nytt`);
    await write(page, 'Ny rutin för SIP');
    await card(page).getByText('Ny rutin för SIP').waitFor();
    expect(await card(page).locator('strong').textContent()).toBe('börjar');
    const inks = new Set<string>();
    for (const look of ['Ljust', 'Mörkt']) {
      await page.getByRole('button', { name: look }).click();
      await page.getByRole('button', { name: look, pressed: true }).waitFor();
      inks.add(await page.evaluate("getComputedStyle(document.querySelector('.card-canvas')).backgroundColor"));
      await card(page).getByRole('button', { name: 'Åtgärdat' }).click({ force: true });
    }
    expect(inks.size).toBe(2);
    expect(page.url()).toContain('/nytt');
    await page.context().close();
  });

  it('says when what draws the card cannot be had, and has it when one tries again', async () => {
    const page = await ground.open(`${here}/nytt`, { serviceWorkers: 'block' });
    let asked = 0;
    await page.context().route(/card-canvas.*[.]js/, (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.reload();
    await page.getByText('Kortet gick inte att rita just nu.').waitFor();
    expect(asked).toBe(1);
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await card(page).waitFor();
    await page.context().close();
  });

  it('tells in words when the card is nearly full, and when it is too large', async () => {
    const own = ground.server.says.get('/api/updates/preview');
    ground.server.says.set('/api/updates/preview', ({ body }) => ({
      body: previewOf('Långt', body.content.text, {
        bytes: body.content.text.length > 100 ? 29_000 : 25_000,
        flaws: body.content.text.length > 100 ? { card: 'Kortet är för stort: 29 kB av 28. Korta texten.' } : {},
      }),
    }));
    const page = await ground.open(`${here}/nytt`);
    await page.getByText('Kortet är snart fullt: 89 procent är använt.').waitFor();
    await page.getByLabel('Text', { exact: true }).fill('långt '.repeat(40));
    await page.getByText('Kortet är för stort: 29 kB av 28. Korta texten.').waitFor();
    if (own) ground.server.says.set('/api/updates/preview', own);
    await page.context().close();
  });

  it('says before one presses that the time is a day off, and what the screening would stop', async () => {
    const own = ground.server.says.get('/api/updates/preview');
    const notice = 'Lördag 28 november kl. 09.00 är på en helg. Många läser det först nästa arbetsdag.';
    const why = 'Det ser ut som ett personnummer.';
    ground.server.says.set('/api/updates/preview', ({ body }) => ({
      body: previewOf(body.content.title, body.content.text, {
        notices: body.at === '2026-11-28T09:00' ? [notice] : [],
        ...(/\d{8}/.test(body.content.text) && { screened: { fields: { text: why }, words: [] } }),
      }),
    }));
    const page = await ground.open(`${here}/nytt`, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    await page.getByRole('radio', { name: /^En viss tid/ }).check();
    await page.getByLabel('Dag', { exact: true }).fill('2026-11-28');
    await page.getByRole('group', { name: 'När?' }).getByText(notice).waitFor();
    await page.getByLabel('Text', { exact: true }).fill('Gäller 20100101-2384.');
    await page.getByRole('button', { name: why }).waitFor();
    await page.screenshot({ path: '.local/screenshots/updates-told-before-phone.png', fullPage: true });
    await page.getByLabel('Text', { exact: true }).fill('Gäller alla.');
    await page.getByText(why).first().waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: /^Nu/ }).check();
    await page.getByText(notice).waitFor({ state: 'detached' });
    if (own) ground.server.says.set('/api/updates/preview', own);
    await page.context().close();
  });

  it('points to a page and to a document at once, and lets go of one without the other', async () => {
    const document = { area: 'region:skaraborg', id: 'sip', title: 'Riktlinje för SIP' };
    const both = { ...view.content, link: 'https://www.example.se/sip', document };
    ground.tells(draft, draftView({ content: both }));
    ground.tells('/api/areas/region%3Askaraborg/documents', { documents: [], mayPublish: false });
    const page = await ground.open(`${here}/${view.id}`);
    expect(await page.getByLabel('Webbadress').inputValue()).toBe('https://www.example.se/sip');
    await page.getByRole('combobox', { name: 'Styrdokument' }).waitFor();
    await page.getByRole('checkbox', { name: 'En webbsida' }).uncheck();
    await page.getByLabel('Webbadress').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByText('Utkastet är sparat.').waitFor();
    expect(last(ground.asked(draft).filter(({ method }) => method === 'PUT'))).toMatchObject({
      body: { content: { link: '', document: { area: document.area, id: document.id } } },
    });
    ground.tells(draft, view);
    await page.context().close();
  });

  it('says whom it reaches, who is tired, and offers the letter', async () => {
    const page = await ground.open(`${here}/nytt`);
    await page.getByText('Inget forum är valt än.').waitFor();
    await page.getByRole('checkbox', { name: 'Teamet är i gång (3)' }).check();
    await page.getByText('Går till 3 forum.').waitFor();
    await page.getByText('Välj en och en').click();
    await page.getByLabel('Sök forum').fill('skara');
    await page.getByRole('checkbox', { name: /^Partssamverkansgruppen Skara 2 på 30 dagar/ }).check();
    await page.getByText('Går till 4 forum.').waitFor();
    await page.getByText(/minst det tredje på 30 dagar för Partssamverkansgruppen Skara. Samla i brevet/).waitFor();
    await page.getByText('Vad som har skickats till dem de senaste 30 dagarna').click();
    await page.getByText('”Enkäten om teamen” (12 november) och ”Träff i Skövde” (2 november)').waitFor();
    await page.getByRole('button', { name: 'Lägg det i brevet' }).click();
    expect(await page.getByRole('radio', { name: /^I brevet/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Lägg i brevet…' }).waitFor();
    await page.context().close();
  });

  it('takes a saved list, and saves what is chosen as another', async () => {
    ground.tells('/api/update-lists', { lists: [] });
    const page = await ground.open(`${here}/nytt`);
    await page.getByLabel('Sparad lista').selectOption('Har SAMBU-team');
    await page.getByText('Går till 3 forum.').waitFor();
    await page.getByRole('checkbox', { name: 'Nätverket' }).check();
    expect(await page.getByLabel('Sparad lista').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Spara valet som lista' }).click();
    await page.getByLabel('Vad ska listan heta?').fill('Team och nätverk');
    await page.getByRole('button', { name: 'Spara listan' }).click();
    await page.getByText('Listan ”Team och nätverk” är sparad.').waitFor();
    expect(last(ground.asked('/api/update-lists'))?.body).toMatchObject({
      name: 'Team och nätverk',
      audience: { groupsWith: ['active'], network: true },
    });
    await page.context().close();
  });

  it('keeps what is typed over a reload, and saves nothing until one says so', async () => {
    ground.tells(draft, view);
    const saved: unknown[] = [];
    const list = ground.server.says.get('/api/updates');
    ground.server.says.set('/api/updates', ({ method, body }) => {
      if (method === 'GET') return { body: listOf() };
      saved.push(body);
      return { status: 201, body: view };
    });
    const page = await ground.open(`${here}/nytt`);
    await write(page, 'Ny rutin för SIP');
    await page.getByRole('radio', { name: /^Att de väljer ett svar/ }).check();
    await page.getByLabel('Svar 1').fill('Ja');
    await page.getByRole('button', { name: 'Lägg till ett svar' }).click();
    await page.getByLabel('Svar 3').and(page.locator(':focus')).fill('Nej');
    await page.getByRole('button', { name: 'Ta bort svar 2' }).click();
    await page.reload();
    expect(await page.getByLabel('Svar 2').inputValue()).toBe('Nej');
    await page.getByText('Det här har du skrivit men inte sparat.').waitFor();
    expect(saved).toEqual([]);
    await page.getByRole('button', { name: 'Skicka…' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('15 grupper').waitFor();
    expect(page.url()).toContain(view.id);
    expect(saved).toMatchObject([
      {
        content: { title: 'Ny rutin för SIP', asks: { kind: 'choose', choices: ['Ja', 'Nej'] } },
        audience: { groups: true },
      },
    ]);
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    if (list) ground.server.says.set('/api/updates', list);
    await page.goto(`${ground.server.origin}${here}/nytt`);
    await page.getByLabel('Rubrik').waitFor();
    expect(await page.getByLabel('Rubrik').inputValue()).toBe('');
    await page.context().close();
  });

  it('asks about words, and goes on when they point to nobody', async () => {
    ground.tells(draft, view);
    const page = await ground.open(`${here}/${view.id}`);
    await page.getByLabel('Rubrik').fill('Hälsning från Björk');
    ground.tells(
      draft,
      {
        error: { code: 'asks', sentence: 'Vi undrar över ett ord.', fields: { 'content.title': 'Se över rubriken.' } },
        present: { words: ['Björk'] },
      },
      422,
    );
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByText('Är ”Björk” namn på ett barn, eller något som pekar ut ett?').waitFor();
    await page.getByRole('button', { name: 'Se över rubriken.' }).click();
    await page.getByLabel('Rubrik').and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Det pekar inte ut något barn' }).click();
    ground.tells(draft, draftView({ version: 4, content: { ...view.content, title: 'Hälsning från Björk' } }));
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByText('Utkastet är sparat.').waitFor();
    expect(last(ground.asked(draft).filter(({ method }) => method === 'PUT'))).toMatchObject({
      ifMatch: '3',
      body: { notNames: ['Björk'] },
    });
    await page.context().close();
  });

  it('lets nobody overwrite another: one’s own and theirs meet, and one chooses', async () => {
    ground.tells(draft, view);
    const page = await ground.open(`${here}/${view.id}`);
    await page.getByLabel('Rubrik').fill('Min rubrik');
    const content: UpdateView['content'] = { ...view.content, title: 'Deras rubrik', text: 'Deras text.' };
    const theirs = draftView({ version: 4, by: 'Karin Lund', content });
    ground.tells(draft, { error: { code: 'changed', sentence: 'Någon hann ändra.' }, present: theirs }, 412);
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    await page.getByText('Sparat av Karin Lund.').waitFor();
    expect(await page.getByRole('group').count()).toBe(1);
    ground.tells(draft, draftView({ version: 5, content: { ...content, title: 'Min rubrik' } }));
    await page.getByRole('button', { name: 'Spara det jag valt' }).click();
    await page.getByText('Det som någon annan har ändrat står också kvar.').waitFor();
    expect(last(ground.asked(draft).filter(({ method }) => method === 'PUT'))).toMatchObject({
      ifMatch: '4',
      body: { content: { title: 'Min rubrik', text: 'Deras text.' } },
    });
    await page.context().close();
  });

  it('keeps what one wrote when another sent it meanwhile', async () => {
    ground.tells(draft, view);
    const page = await ground.open(`${here}/${view.id}`);
    await page.getByLabel('Rubrik').fill('Min rubrik');
    const sent = draftView({ version: 4, state: 'sending', stateWords: 'På väg ut', may: ofSent });
    ground.tells(draft, { error: { code: 'changed', sentence: 'Redan skickat.' }, present: sent }, 409);
    await page.getByRole('button', { name: 'Spara utkast' }).click();
    await page.getByText('Det är inte ett utkast längre').waitFor();
    const other = draftView({ id: '2026-11-24.99999999', content: { ...view.content, title: 'Min rubrik' } });
    ground.tells(`/api/updates/${other.id}`, other);
    const list = ground.server.says.get('/api/updates');
    ground.tells('/api/updates', other, 201);
    await page.getByRole('button', { name: 'Spara mitt som ett nytt utkast' }).click();
    await page.getByRole('heading', { level: 1, name: 'Min rubrik' }).waitFor();
    if (list) ground.server.says.set('/api/updates', list);
    await page.context().close();
  });

  it('says what is left to mend before it is sent, and sends a try-out to oneself', async () => {
    const bare = draftView({ content: { ...view.content, title: '' }, flaws: { title: 'Skriv en rubrik.' } });
    ground.tells(draft, bare);
    ground.tells(`${draft}/test`, { outcome: 'sent', sentence: 'Provet ligger i din chatt.' });
    const page = await ground.open(`${here}/${view.id}`);
    await page.getByRole('button', { name: 'Skicka ett prov till mig' }).click();
    await page.getByText('Provet ligger i din chatt.').waitFor();
    await page.getByRole('button', { name: 'Skicka…' }).click();
    await page.getByRole('heading', { name: 'En sak behöver ändras' }).waitFor();
    await page.getByRole('button', { name: 'Skriv en rubrik.' }).click();
    await page.getByLabel('Rubrik').and(page.locator(':focus[aria-invalid=true]')).waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
    await page.context().close();
  });

  it('is written and sent by the keyboard alone', async () => {
    ground.tells(draft, view);
    const sent = draftView({
      version: 5,
      state: 'scheduled',
      stateWords: 'Går ut fredag 27 november kl. 08.30',
      may: { ...ofSent, unschedule: true },
    });
    ground.server.says.set(`${draft}/send`, ({ body, headers }) => {
      expect([headers['if-match'], body]).toEqual(['3', { when: { at: '2026-11-27T08:30' } }]);
      ground.tells(draft, sent);
      return { body: sent };
    });
    const page = await ground.open(`${here}/${view.id}`);
    await card(page).getByText('Ny rutin för SIP').waitFor();
    await tabOnto(page, page.getByRole('radio', { name: /^Nu/ }));
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Dag', { exact: true }).fill('2026-11-27');
    await page.getByLabel('Klockslag').fill('08:30');
    await tabOnto(page, page.getByRole('button', { name: 'Mörkt' }));
    await page.keyboard.press('Enter');
    await tabOnto(page, page.getByRole('button', { name: 'Bestäm tiden…' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('15 grupper').waitFor();
    await dialog.getByText('Fredag 27 november kl. 08.30').waitFor();
    await dialog.getByText('Att de gör något, senast fredag 4 december').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bestäm tiden…' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await tabOnto(page, dialog.getByRole('button', { name: 'Bestäm tiden' }));
    await page.keyboard.press('Enter');
    await page.getByText('Tiden är bestämd. Du kan ta tillbaka det fram till dess.').waitFor();
    await page.getByText('Går ut fredag 27 november kl. 08.30').waitFor();
    await page.getByRole('button', { name: 'Ta tillbaka till utkast' }).waitFor();
    await page.context().close();
  });

  it('goes to the own forum alone where a convener writes, with nothing to choose', async () => {
    const [own] = recipientsOf().forums;
    ground.tells('/api/updates/recipients?forum=grupp-0', recipientsOf({ forums: own ? [own] : [], lists: [] }));
    ground.tells(draft, draftView({ forum: { id: 'grupp-0', name: 'Partssamverkansgruppen Essunga' } }));
    const page = await ground.open(`${here}/${view.id}`);
    await page.getByText('Går till Partssamverkansgruppen Essunga.').waitFor();
    expect(await page.getByRole('checkbox', { name: /grupper|team|nätverket|forum/i }).count()).toBe(0);
    await page.context().close();
  });

  it('has nothing that axe finds, and no page wider than its window', async () => {
    ground.tells(draft, view);
    const found = await ground.audit('updates-draft', `${here}/${view.id}`, async (tab) => {
      await tab.getByText('Går till 8 forum').waitFor();
      await tab.getByRole('region', { name: 'Kortet i kanalen' }).getByText('Åtgärdat').waitFor();
      await tab.getByText('Välj en och en').click();
    });
    expect(found).toEqual([]);
  });
});
