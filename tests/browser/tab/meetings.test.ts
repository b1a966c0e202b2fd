// The page of the meetings over answers that the test decides: what is told, what may be done, and what is asked for.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtTab } from '../../support/built-tab.ts';
import { openBrowser } from '../chromium.ts';
import { tabOnto } from '../keyboard.ts';
import { TabServer } from '../tab-server.ts';
import { faults } from './faults.ts';
import { executablePath } from './house.ts';
import { agendaOf, called, hoursOf, listOf, now, ofGroup, past, toAnswer, viewOf } from './told-meetings.ts';

const here = '/tab/#/mariestad-team/moten';
const one = `/api/forums/mariestad-team/meetings/${toAnswer.id}`;
const answers = { title: 'Vi kommer', verb: 'meeting.answer', data: { forum: 'mariestad-team', meeting: toAnswer.id } };

const card = (words: string) => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: words, wrap: true }] },
});

const sizes = { desk: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } } as const;

describe.skipIf(executablePath === undefined)('the page of the meetings', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: TabServer;
  const said = new Map<string, unknown>();

  beforeAll(async () => {
    const files = await builtTab();
    browser = await openBrowser(executablePath ?? '');
    server = new TabServer(files);
    await server.start();
    const tells = (path: string, body: unknown): void => {
      said.set(path, body);
      server.says.set(path, () => ({ body: said.get(path) }));
    };
    tells('/api/meetings?forum=mariestad-team', listOf());
    tells('/api/meetings?forum=all', listOf({ coming: [called, toAnswer, ofGroup] }));
    tells('/api/meetings?forum=mariestad-grupp', listOf({ coming: [], past: [], mayPlan: [ofGroup.forum] }));
    tells('/api/consultation-hours', hoursOf());
    tells(one, viewOf(toAnswer, { doable: [answers] }));
    tells(`${one}/agenda`, agendaOf());
    tells(
      `/api/forums/mariestad-grupp/meetings/${ofGroup.id}/agenda`,
      agendaOf({ decisions: [], groups: [], points: [] }),
    );
    tells('/api/calendar-status', { state: 'off', sentence: 'Det som saknas är en Teams-länk i din kalender.' });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const open = async (path: string, more: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await browser.newContext({
      viewport: sizes.desk,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...more,
    });
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    await page.clock.setFixedTime(now);
    await page.goto(`${server.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('tells when, where and how it stands, and what one has said', async () => {
    const page = await open(here);
    const coming = page.getByRole('region', { name: 'Kommande' });
    await coming.getByRole('link', { name: /^Tisdag 24 november kl. 13.00–14.30, vecka 48 SAMBU-möte/ }).waitFor();
    const words = await coming.innerText();
    for (const told of ['Stadshuset, rum Vadsbo', 'Elevhälsan räknas med.', '2 punkter på dagordningen', 'Inställt'])
      expect(words).toContain(told);
    expect(await page.getByText('tisdag 10 november', { exact: false }).isVisible()).toBe(false);
    await page.getByText('Tidigare möten (1)').click();
    await page.getByText('Minnesanteckningar finns').waitFor();
    await page.context().close();
  });

  it('says what goes on now', async () => {
    const page = await open(here);
    await page.clock.setFixedTime(new Date('2026-11-24T12:10:00Z'));
    await page.reload();
    await page.getByText('Nu', { exact: true }).waitFor();
    await page.context().close();
  });

  it('shows all of one’s own where that is chosen, and remembers it', async () => {
    const page = await open(here);
    await page.getByLabel('Visa möten i').selectOption('Alla mina forum');
    await page.getByRole('link', { name: /Gruppmöte · Partssamverkansgruppen/ }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: /Gruppmöte · Partssamverkansgruppen/ }).waitFor();
    await page.context().close();
  });

  it('says what to do where there are none, to whoever may plan', async () => {
    const page = await open('/tab/#/mariestad-grupp/moten');
    await page.getByText('Inga möten är inlagda').waitFor();
    const href = await page.getByRole('link', { name: 'Planera möten' }).getAttribute('href');
    expect(href).toBe('#/mariestad-grupp/moten/planera');
    expect(await page.getByRole('link', { name: 'Läsår och lov' }).getAttribute('href')).toBe(
      `#/mariestad-grupp/moten/lasar/${encodeURIComponent('municipality:skaraborg:mariestad')}`,
    );
    await page.context().close();
  });

  it('lets one answer by the keyboard alone, and shows what became of it', async () => {
    const page = await open(here);
    await tabOnto(page, page.getByRole('link', { name: 'Svara för elevhälsan' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Terminsmöte' }).waitFor();
    await page.getByText('Elevhälsan har inte svarat än. Kommer ni?').waitFor();
    await page.getByText('Beslutsfört: 3 av minst 3 parter kommer').waitFor();
    const body = viewOf({ ...toAnswer, mine: [{ id: 'elevhalsa', name: 'elevhälsan', answer: 'comes' }] });
    server.says.set('/api/press', () => {
      said.set(one, body);
      return { body: card('Sparat. Elevhälsan kommer.') };
    });
    await tabOnto(page, page.getByRole('button', { name: 'Vi kommer' }));
    await page.keyboard.press('Enter');
    await page.getByText('Sparat. Elevhälsan kommer.').waitFor();
    await page.getByRole('status').getByText('Elevhälsan kommer.', { exact: true }).waitFor();
    await tabOnto(page, page.getByRole('button', { name: 'Klar', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('Sparat. Elevhälsan kommer.').waitFor({ state: 'detached' });
    said.set(one, viewOf(toAnswer, { doable: [answers] }));
    await page.context().close();
  });

  it('takes a meeting from whoever may not see it any more', async () => {
    const page = await open(`${here}/mariestad-team/${past.id}`);
    await page.getByText('Det här finns inte, eller så är det inte ditt.').waitFor();
    await page.context().close();
  });

  it('puts a meeting in one’s own calendar, and takes it out when asked', async () => {
    const path = `/api/forums/mariestad-grupp/meetings/${ofGroup.id}`;
    const event = { isMine: true, state: 'made', isStale: false, sentence: 'Mötet ligger i din kalender.' };
    let isMade = false;
    server.says.set('/api/calendar-status', () => ({ body: { state: 'on', sentence: 'Lägg mötet i din kalender.' } }));
    server.says.set(path, () => ({ body: viewOf(ofGroup) }));
    server.says.set(`${path}/event`, ({ method }) => {
      if (method !== 'GET') isMade = method === 'POST';
      return { body: { event: isMade ? event : null, mayMake: !isMade } };
    });
    const page = await open(`/tab/#/mariestad-grupp/moten/mariestad-grupp/${ofGroup.id}`);
    await page.getByRole('button', { name: 'Lägg i min kalender' }).click();
    await page.getByText('Mötet ligger i din kalender.').waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('meeting-event');
    await page.getByRole('button', { name: 'Ta bort ur min kalender' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort ur min kalender' }).click();
    await page.getByRole('button', { name: 'Lägg i min kalender' }).waitFor();
    server.says.set(`${path}/event`, () => ({
      status: 503,
      body: {
        error: { code: 'uncertain', sentence: 'Kalendern svarade inte i tid.' },
        present: {
          event: { ...event, state: 'unknown', sentence: 'Försök igen: det blir aldrig två möten.' },
          mayMake: false,
        },
      },
    }));
    await page.getByRole('button', { name: 'Lägg i min kalender' }).click();
    await page.getByText('Kalendern svarade inte i tid.').waitFor();
    await page.getByRole('button', { name: 'Försök igen' }).waitFor();
    server.says.set('/api/calendar-status', () => ({ body: said.get('/api/calendar-status') }));
    await page.context().close();
  });

  it('stands on Start: the nearest, what waits for an answer elsewhere, and who may be called now', async () => {
    const page = await open('/tab/#/mariestad-team');
    const next = page.getByRole('region', { name: 'Nästa möte' });
    await next.getByText('Tisdag 24 november kl. 13.00–14.30, vecka 48').waitFor();
    await next.getByRole('heading', { name: 'Fler kallelser väntar på svar' }).waitFor();
    await page.getByRole('region', { name: 'Konsultationstider' }).getByText('Öppet nu, till kl. 09.00').waitFor();
    await next.getByRole('link', { name: 'Svara för elevhälsan' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Terminsmöte' }).waitFor();
    await page.context().close();
  });

  // The third theme is Teams' own: the whole stage has it.
  const looks = { light: {}, dark: { colorScheme: 'dark' } } as const;
  it.each(Object.entries(looks))('has nothing that axe finds, on a desk and on a phone (%s)', async (_name, look) => {
    for (const viewport of Object.values(sizes)) {
      const page = await open(here, { viewport, ...look });
      await page.getByText('Tidigare möten (1)').click();
      expect(await faults(page)).toEqual([]);
      await page.goto(`${server.origin}${here}/mariestad-team/${toAnswer.id}`);
      await page.getByText('Beslutsfört').waitFor();
      await page.getByRole('button', { name: 'Ladda ner (.ics)' }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.context().close();
    }
  });
});
