/** `npm run picture`: the README's pictures: a real case in the local Teams with two people side by side, and the tab. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath, openBrowser } from '../browser/chromium.ts';
import { fillInQuestion } from '../browser/question-form.ts';
import { tabAddress, tabIn } from '../browser/tab-place.ts';
import { newPlace } from './command.ts';
import { tourAddress } from './greeting.ts';
import { start } from './start.ts';

const docs = join(import.meta.dirname, '../../docs');
const executablePath = browserPath();
if (executablePath === undefined) throw new Error('No Chromium, Chrome or Edge was found.');

const place = await newPlace();
const running = await start(
  { ...place, fresh: true, playground: false, verbose: false, daysAhead: 0 },
  new AbortController().signal,
  console.log,
);
const browser = await openBrowser(executablePath);
try {
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  await page.goto(tourAddress(running.localTeamsUrl ?? ''));
  const sara = page.getByRole('region', { name: 'Vänster: Sara Nyberg' });
  const elin = page.getByRole('region', { name: 'Höger: Elin Sandström' });
  const newest = sara.getByRole('article', { name: /^Partssamverkan/ }).last();

  await elin.getByText('Ny fråga till teamet').first().waitFor();
  await sara.getByRole('textbox', { name: 'Skriv ett meddelande' }).fill('ny fråga');
  await page.keyboard.press('Enter');
  await newest.getByRole('button', { name: 'elevhälsan' }).click();
  await newest.getByText('Akut fara: 112.').first().waitFor();
  await fillInQuestion(newest, { asked: ['rehab', 'vårdcentralen Kvarnbäcken'] });
  await newest.getByRole('button', { name: 'Fortsätt' }).click();
  await sara.getByText(/är skickad till teamet/).waitFor();
  await elin.getByRole('button', { name: 'Läs frågan' }).click();
  await elin.getByText('Eleven har varit borta').waitFor();

  mkdirSync(docs, { recursive: true });
  await page.screenshot({ path: join(docs, 'local-teams.png') });

  await page.setViewportSize({ width: 1200, height: 1040 });
  await page.goto(
    tabAddress(running.localTeamsUrl ?? '', {
      person: 'Elin Sandström',
      path: '/mariestad-team/kontakter?ord=s%C3%B6mn',
    }),
  );
  await page.reload();
  await tabIn(page).getByRole('link', { name: /070-/ }).first().waitFor();
  await page.screenshot({ path: join(docs, 'tab.png') });
  console.log(docs);
} finally {
  await browser.close();
  await running.stop();
  place.clear();
}
process.exit(0);
