// What a meeting takes up and what was decided, over answers that the test decides.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtTab } from '../../support/built-tab.ts';
import { openBrowser } from '../chromium.ts';
import { tabOnto } from '../keyboard.ts';
import { TabServer } from '../tab-server.ts';
import { faults } from './faults.ts';
import { executablePath } from './house.ts';
import { agendaOf, called, listOf, minutesOf, now, past, viewOf } from './told-meetings.ts';

const apiOf = (id: string): string => `/api/forums/mariestad-team/meetings/${id}`;
const pathOf = (id: string): string => `/tab/#/mariestad-team/moten/mariestad-team/${id}`;
const minutesApi = `${apiOf(past.id)}/minutes`;
const refusal = (status: number, sentence: string, more: object = {}, present?: unknown) => ({
  status,
  body: { error: { code: 'x', sentence, ...more }, ...(present !== undefined && { present }) },
});

describe.skipIf(executablePath === undefined)('agenda and minutes in the tab', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: TabServer;
  let sent: { method: string; body: unknown; ifMatch: string | undefined }[] = [];

  beforeAll(async () => {
    const files = await builtTab();
    browser = await openBrowser(executablePath ?? '');
    server = new TabServer(files);
    await server.start();
  });
  beforeEach(() => {
    sent = [];
    const tells = (path: string, body: unknown) => server.says.set(path, () => ({ body }));
    tells('/api/meetings?forum=mariestad-team', listOf());
    tells('/api/calendar-status', { state: 'off', sentence: 'Av.' });
    tells(apiOf(called.id), viewOf(called));
    tells(`${apiOf(called.id)}/agenda`, agendaOf());
    tells(apiOf(past.id), viewOf(past));
    tells(`${apiOf(past.id)}/agenda`, agendaOf({ isEmpty: true, decisions: [], groups: [], points: [] }));
    tells(minutesApi, minutesOf());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (path: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...more });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(`${server.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const focusedIn = (page: Page): Promise<string> => page.evaluate('document.activeElement.className');

  it('shows what is taken up, when, and leads to a case', async () => {
    const page = await open(pathOf(called.id));
    const agenda = page.getByRole('region', { name: 'Dagordning' });
    await agenda.getByText('BUP är med kl. 13.05–13.25.').waitFor();
    const words = await agenda.innerText();
    for (const told of [
      'skulle ha varit klart 20 november',
      'kl. 13.05–13.15',
      'till BUP och rehab',
      'Punkter, från kl. 13.45',
    ])
      expect(words).toContain(told);
    expect(await agenda.getByRole('link', { name: 'Björk 27' }).getAttribute('href')).toBe(
      '#/mariestad-team/arenden/mariestad-team/c1',
    );
    await page.context().close();
  });

  it('ticks off what is done, and tells it', async () => {
    const page = await open(pathOf(called.id));
    server.says.set(`/api/forums/mariestad-team/decisions/${past.id}/d1/done`, () => {
      server.says.set(`${apiOf(called.id)}/agenda`, () => ({ body: agendaOf({ decisions: [] }) }));
      return { body: minutesOf() };
    });
    await page.getByRole('button', { name: 'Klart (Se över rutinen)' }).click();
    await page.getByText('Bra. Beslutet är markerat som klart.').waitFor();
    await page.getByText('Beslutat tidigare, inte klart').waitFor({ state: 'detached' });
    expect(await focusedIn(page)).toBe('agenda');
    await page.context().close();
  });

  it('takes a point, and keeps what is typed when it is refused and through a reload', async () => {
    const page = await open(pathOf(called.id));
    const points = `${apiOf(called.id)}/points`;
    server.says.set(points, () => refusal(422, 'Inget är sparat än.', { fields: { text: 'Ta bort telefonnumret.' } }));
    const field = page.getByLabel('Vad vill du ta upp?');
    await field.fill('Ring 070-174 06 21');
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText('Ta bort telefonnumret.').waitFor();
    await page.reload();
    expect(await field.inputValue()).toBe('Ring 070-174 06 21');
    await field.fill('Planera med Björk');
    server.says.set(points, () => refusal(422, 'Pekar det ut någon?', { fields: { text: 'x' } }, { words: ['Björk'] }));
    await page.getByRole('button', { name: 'Lägg till' }).click();
    await page.getByText('Pekar ”Björk” ut ett barn eller en familj?').waitFor();
    server.says.set(points, () => ({ body: agendaOf() }));
    await page.getByRole('button', { name: 'Nej, spara ändå' }).click();
    await page.getByText('Punkten står på dagordningen.').waitFor();
    expect(await field.inputValue()).toBe('');
    await page.context().close();
  });

  it('tells whoever helps the groups how much there is, and no more', async () => {
    server.says.set(`${apiOf(called.id)}/agenda`, () => ({
      body: { kind: 'counts', cases: 1, points: 2, decisions: 0 },
    }));
    const page = await open(pathOf(called.id));
    await page.getByText('1 fråga, 2 punkter och 0 beslut som inte är klara.').waitFor();
    expect(await page.getByText('Lägg till en punkt').count()).toBe(0);
    await page.context().close();
  });

  const putting = (answer: () => { status?: number; body?: unknown }): void => {
    server.says.set(minutesApi, async (request) => {
      if (request.method === 'GET') return { body: minutesOf() };
      sent.push({ method: request.method, body: request.body, ifMatch: request.headers['if-match'] });
      return answer();
    });
  };

  it('are written by the keyboard alone, with who does what by when', async () => {
    putting(() => ({ body: minutesOf({ etag: '"2"' }) }));
    const page = await open(pathOf(past.id));
    await page.getByText('Med: rehab.').waitFor();
    expect(await page.getByRole('link', { name: 'Följ upp Björk 27' }).getAttribute('href')).toBe(
      '#/mariestad-team/arenden/mariestad-team/c1',
    );
    await tabOnto(page, page.getByRole('button', { name: 'Ändra anteckningarna' }));
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Elevhälsan' }).press('Space');
    await tabOnto(page, page.getByRole('button', { name: 'Lägg till ett beslut' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bjud in biblioteket');
    await page.getByRole('group', { name: 'Beslut 2' }).getByLabel('Senast').fill('2026-12-11');
    await page.reload();
    await page.getByText('Det här har du skrivit och inte sparat än.').waitFor();
    await page.getByRole('button', { name: 'Spara' }).press('Enter');
    await page.getByText('Anteckningarna är sparade.').waitFor();
    expect(sent).toEqual([
      {
        method: 'PUT',
        ifMatch: '"1"',
        body: {
          present: ['rehab', 'elevhalsa'],
          decisions: [
            { id: 'd1', text: 'Se över rutinen', attendee: 'rehab', by: '2026-11-20' },
            { text: 'Bjud in biblioteket', by: '2026-12-11' },
          ],
          notNames: [],
        },
      },
    ]);
    await expect.poll(() => focusedIn(page)).toBe('minutes');
    await page.context().close();
  });

  it('say at the field what must be mended', async () => {
    putting(() =>
      refusal(422, 'Något behöver ändras först.', {
        fields: { 'decisions.1.by': 'Den sista dagen kan inte ligga före mötet.' },
      }),
    );
    const page = await open(pathOf(past.id));
    await page.getByRole('button', { name: 'Ändra anteckningarna' }).click();
    await page.getByRole('button', { name: 'Lägg till ett beslut' }).click();
    await page.getByRole('button', { name: 'Lägg till ett beslut' }).click();
    const last = page.getByRole('group', { name: 'Beslut 3' });
    await last.getByLabel('Beslut 3').fill('Bjud in biblioteket');
    await page.getByRole('button', { name: 'Spara' }).click();
    await last.getByText('Den sista dagen kan inte ligga före mötet.').waitFor();
    await expect
      .poll(() =>
        last.getByLabel('Senast').evaluate((field: { matches(s: string): boolean }) => field.matches(':focus')),
      )
      .toBe(true);
    await page.context().close();
  });

  it('let one choose where somebody else has written the same, and lose nothing', async () => {
    const theirs = minutesOf({
      etag: '"2"',
      decisions: [
        { id: 'd1', text: 'Se över rutinen till jul', attendee: 'rehab', by: '2026-11-20' },
        { id: 'd2', text: 'Deras nya' },
      ],
    });
    putting(() =>
      sent.length === 1 ? refusal(412, 'Någon annan har sparat.', {}, theirs) : { body: minutesOf({ etag: '"3"' }) },
    );
    const page = await open(pathOf(past.id));
    await page.getByRole('button', { name: 'Ändra anteckningarna' }).click();
    await page.getByRole('group', { name: 'Beslut 1' }).getByLabel('Beslut 1').fill('Se över rutinen i vår');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('heading', { name: 'Någon annan hann ändra' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('radio', { name: /Se över rutinen till jul/ }).check();
    await page.getByRole('button', { name: 'Spara det jag valt' }).click();
    await page.getByText('Anteckningarna är sparade, med det som någon annan hann skriva.').waitFor();
    expect(sent[1]).toMatchObject({
      ifMatch: '"2"',
      body: {
        decisions: [
          { id: 'd1', text: 'Se över rutinen till jul' },
          { id: 'd2', text: 'Deras nya' },
        ],
      },
    });
    await page.context().close();
  });

  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
  ] as const)('have nothing that axe finds, on a desk and on a phone (%s)', async (_name, look) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 320, height: 640 },
    ]) {
      const page = await open(pathOf(called.id), { viewport, ...look });
      await page.getByText('Björk 27').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.goto(`${server.origin}${pathOf(past.id)}`);
      await page.getByText('Med: rehab.').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ändra anteckningarna' }).click();
      await page.getByRole('group', { name: 'Beslut 1' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    }
  });
});
