// An update that is out: how it goes, as it goes; what somebody must look at; what has been answered.
import type { Response } from 'express';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UpdateProgress } from '../../../bot/updates/contract/progress.ts';
import { tabOnto } from '../keyboard.ts';
import { faults } from './faults.ts';
import { executablePath } from './house.ts';
import { draftView, ofSent, progressOf, resultsOf, sentId, sentView, troubled } from './told-updates.ts';
import { type Ground, here, openGround } from './updates-ground.ts';

const api = `/api/updates/${sentId}`;
const one = `${here}/${sentId}`;

describe.skipIf(executablePath === undefined)('an update that is out', { timeout: 120_000 }, () => {
  let ground: Ground;
  let streams: Response[] = [];
  let now: UpdateProgress;

  beforeAll(async () => {
    ground = await openGround();
    ground.server.streams.set(`${api}/progress`, (response) => {
      streams.push(response);
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`data: ${JSON.stringify(now)}\n\n`);
      if (now.isSettled) response.end();
    });
  }, 120_000);
  afterAll(() => ground?.close());

  beforeEach(() => {
    streams = [];
    now = progressOf('På väg ut: 3 av 15 är framme.', { delivered: 3, sending: 4, queued: 8 });
    ground.tells(api, sentView());
    ground.tells(`${api}/results`, resultsOf());
  });

  /** To all who look. */
  const tell = (next: UpdateProgress): void => {
    now = next;
    for (const stream of streams) stream.write(`data: ${JSON.stringify(next)}\n\n`);
  };
  const bar = (page: Page) => page.getByRole('progressbar', { name: 'Framme' });
  const words = (page: Page, sentence: string) =>
    page.getByRole('region', { name: /^Så g/ }).getByText(sentence).first();

  it('tells how it goes as it goes, in words and as a bar', async () => {
    const page = await ground.open(one);
    await words(page, 'På väg ut: 3 av 15 är framme.').waitFor();
    expect(await bar(page).getAttribute('aria-valuenow')).toBe('3');
    await page.getByText('Väntar på sin tur: 8').waitFor();
    tell(progressOf('På väg ut: 12 av 15 är framme.', { delivered: 12, sending: 3 }));
    await words(page, 'På väg ut: 12 av 15 är framme.').waitFor();
    expect(await bar(page).getAttribute('aria-valuenow')).toBe('12');
    ground.tells(api, sentView({ state: 'sent', stateWords: 'Utskickat' }));
    tell(progressOf('Alla 15 har fått det.', { delivered: 15 }, { phase: 'out', isSettled: true }));
    await page.getByRole('heading', { name: 'Så gick det ut' }).waitFor();
    await page.getByText('Utskickat', { exact: true }).waitFor();
    await page.context().close();
  });

  it('says that contact is lost, keeps what it knew, and comes back by itself', async () => {
    const page = await ground.open(one);
    await words(page, 'På väg ut: 3 av 15 är framme.').waitFor();
    await ground.server.stop();
    await page.getByText('Kontakten är bruten just nu, så det här kan ha hunnit ändras.').waitFor();
    await words(page, 'På väg ut: 3 av 15 är framme.').waitFor();
    streams = [];
    now = progressOf('På väg ut: 14 av 15 är framme.', { delivered: 14, sending: 1 });
    await ground.server.start();
    await words(page, 'På väg ut: 14 av 15 är framme.').waitFor({ timeout: 15_000 });
    await page.getByText('Kontakten är bruten').waitFor({ state: 'detached' });
    await page.reload();
    await words(page, 'På väg ut: 14 av 15 är framme.').waitFor();
    await page.context().close();
  });

  it('shows what waits, what failed and what nobody knows, and does what is chosen', async () => {
    now = progressOf('11 av 15 är framme.', { delivered: 12, waiting: 1, failed: 1, uncertain: 1 }, { rows: troubled });
    ground.tells(`${api}/shows`, {});
    ground.tells(`${api}/again`, sentView());
    const page = await ground.open(one);
    await page.getByText('Teams bad oss vänta till kl. 8.02.').waitFor();
    await page.getByText('Be den som äger teamet att lägga till appen igen, och skicka sedan igen.').waitFor();
    await tabOnto(page, page.getByRole('button', { name: 'Det syns i Partssamverkansgruppen Skövde' }));
    await page.keyboard.press('Enter');
    await page.getByText('Noterat: kortet syns i Partssamverkansgruppen Skövde.').waitFor();
    expect(ground.asked(`${api}/shows`).at(-1)?.body).toEqual({ forum: 'grupp-6', shows: 'seen' });
    await page.getByRole('button', { name: 'Syns inte i Partssamverkansgruppen Skövde, skicka igen' }).click();
    await page.getByText('Skickas igen till Partssamverkansgruppen Skövde.').waitFor();
    expect(ground.asked(`${api}/shows`).at(-1)?.body).toEqual({ forum: 'grupp-6', shows: 'not-seen' });
    await page.getByRole('button', { name: 'Skicka igen till Partssamverkansgruppen Tibro' }).click();
    await page.getByText('Skickas igen till Partssamverkansgruppen Tibro.').waitFor();
    expect(ground.asked(`${api}/again`).at(-1)?.body).toEqual({ forums: ['grupp-7'] });
    await page.context().close();
  });

  it('offers nothing to whoever only reads', async () => {
    now = progressOf('13 av 15 är framme.', { delivered: 13, failed: 1, uncertain: 1 }, { rows: troubled });
    ground.tells(api, sentView({ may: { ...draftView().may, edit: false, discard: false, test: false, send: false } }));
    const page = await ground.open(one);
    await page.getByText('Appen är borttagen ur teamet.').first().waitFor();
    for (const name of ['Skicka igen', 'Det syns', 'Stoppa', 'Återkalla'])
      expect(await page.getByRole('button', { name: new RegExp(`^${name}`) }).count()).toBe(0);
    await page.context().close();
  });

  it('asks before it stops and recalls, and says what came of it', async () => {
    ground.tells(`${api}/stop`, sentView({ version: 4 }));
    ground.tells(`${api}/recall`, sentView({ version: 5 }));
    const page = await ground.open(one);
    await page.getByRole('button', { name: 'Stoppa…' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('De som inte har fått det får det inte.').waitFor();
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    expect(ground.asked(`${api}/stop`)).toEqual([]);
    await page.getByRole('button', { name: 'Stoppa…' }).click();
    await dialog.getByRole('button', { name: 'Stoppa', exact: true }).click();
    await page.getByText('Stoppat. Det som inte var på väg går inte ut.').waitFor();
    await page.getByRole('button', { name: 'Återkalla…' }).click();
    await dialog.getByText('Alla kort som är ute byts mot en rad om att utskicket är återkallat.').waitFor();
    await dialog.getByRole('button', { name: 'Återkalla', exact: true }).click();
    await page.getByText('Återkallat. Korten byts nu.').waitFor();
    await page.context().close();
  });

  it('corrects what is out: the kind of what is asked stays', async () => {
    ground.tells(`${api}/correction`, sentView({ version: 4 }));
    const page = await ground.open(one);
    await page.getByRole('link', { name: 'Rätta' }).click();
    await page.getByText('De svar som har kommit står kvar.').waitFor();
    expect(await page.getByRole('radio', { name: /^Att de/ }).count()).toBe(0);
    await page.getByLabel('Senast').fill('2026-12-11');
    await page.getByRole('region', { name: 'Kortet i kanalen' }).getByText('Ny rutin för SIP').waitFor();
    await page.getByRole('button', { name: 'Rätta alla kort' }).click();
    await page.getByText('Rättat. Korten byts nu.').waitFor();
    expect(ground.asked(`${api}/correction`).at(-1)).toMatchObject({
      method: 'PUT',
      ifMatch: '3',
      body: { content: { asks: { kind: 'act', by: '2026-12-11' } } },
    });
    await page.context().close();
  });

  it('tells what has been answered, by forum and by party, and finds the silent', async () => {
    const page = await ground.open(one);
    const bars = page.getByRole('region', { name: /^Elevhälsan/ });
    expect((await bars.innerText()).replace(/\s+/g, ' ')).toBe(
      'Elevhälsan (8 platser) Läst 2 av 8 Åtgärdat 2 av 8 Inte svarat 4 av 8',
    );
    const table = page.getByRole('table');
    const mariestad = table.getByRole('row', { name: /Mariestad/ });
    await mariestad.getByText('Elevhälsan: Åtgärdat, tisdag 24 november kl. 07.59').waitFor();
    await page.getByLabel('Visa').selectOption('De som inte har svarat klart');
    await page.getByText('7 av 7 visas').waitFor();
    expect(await mariestad.count()).toBe(0);
    await page.getByLabel('Sök forum').fill('skö');
    await page.getByText('1 av 1 visas').waitFor();
    await page.context().close();
  });

  it('draws one forum’s answers as one thing: its seats, and who said what', async () => {
    const { forums, seatShares } = resultsOf();
    const [mariestad] = forums.filter(({ name }) => name.endsWith('Mariestad'));
    now = progressOf('Framme hos 1 av 1.', { delivered: 1 }, { total: 1, phase: 'out', isSettled: true });
    ground.tells(
      `${api}/results`,
      resultsOf({ total: 1, delivered: 1, forums: mariestad ? [mariestad] : [], seatShares, isWhole: false }),
    );
    const page = await ground.open(one, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    const answers = page.getByRole('region', { name: 'Svar', exact: true });
    await answers.getByText('Elevhälsan: Åtgärdat, tisdag 24 november kl. 07.59').waitFor();
    expect(await answers.getByRole('definition').count()).toBe(3);
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await bar(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'CSV' }).count()).toBe(1);
    await page.screenshot({ path: '.local/screenshots/updates-one-forum-phone.png', fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it('hands the answers over as files', async () => {
    const page = await ground.open(one);
    await page.route('**/results.xlsx', (route) =>
      route.fulfill({ body: 'PK', headers: { 'content-disposition': 'attachment; filename="svar.xlsx"' } }),
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Excel' }).click();
    expect((await download).suggestedFilename()).toBe('svar.xlsx');
    await page.getByText('svar.xlsx är sparad.').waitFor();
    await page.context().close();
  });

  it('has nothing that axe finds, and no page wider than its window', async () => {
    now = progressOf('12 av 15 är framme.', { delivered: 12, waiting: 1, failed: 1, uncertain: 1 }, { rows: troubled });
    const found = await ground.audit('updates-out', one, async (tab) => {
      await tab.getByText('1 av 8 grupper').waitFor();
      await tab.getByRole('progressbar').waitFor();
    });
    expect(found).toEqual([]);
  });

  it('takes back what waits, and is written again', async () => {
    const may = { ...ofSent, stop: false, correct: false, recall: false, resend: false, unschedule: true };
    ground.tells(api, sentView({ state: 'bundled', stateWords: 'Väntar på nästa brev', may }));
    const page = await ground.open(one);
    await page.getByText('Väntar på nästa brev').waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    ground.server.says.set(`${api}/unschedule`, () => {
      const draft = draftView({ id: sentId, version: 5 });
      ground.tells(api, draft);
      return { body: draft };
    });
    await page.getByRole('button', { name: 'Ta tillbaka till utkast' }).click();
    await page.getByLabel('Rubrik').waitFor();
    await page.getByText('Det är ett utkast igen.').waitFor();
    await page.context().close();
  });
});
