// The paper that the family takes home: from the consent card to the browser, to the printer.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyLinks } from '../../../bot/cases/actions/family-links.ts';
import type { FamilyFacts } from '../../../bot/cases/family-facts.ts';
import { readText } from '../../../bot/cases/pages/family-information/family-text.ts';
import { familyPage } from '../../../bot/cases/pages/family-information/page.ts';
import { languageOf } from '../../../bot/platform/web/language.ts';
import { inArabic } from '../../cases/family-texts.ts';
import { axeFaults } from '../axe.ts';
import { fillInQuestion } from '../question-form.ts';
import { executablePath, openTheatre, type Pane, type TeamsWindow, type Theatre } from '../teams-window.ts';

const screenshots = join(import.meta.dirname, '../../../.local/screenshots');
const sarasPhone = { name: 'Sara Nyberg', at: 'chat' } as const;

const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });

/** Each page of a PDF is an object that says so. */
const pagesWhenPrinted = async (page: Page): Promise<number> => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
};

const isWiderThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe.skipIf(executablePath === undefined)('the information to the family', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  let window: TeamsWindow;
  let sara: Pane;
  let paper: Page;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    theatre = await openTheatre();
    window = await theatre.open(sarasPhone);
    sara = window.pane('Sara Nyberg');
  });
  afterAll(() => theatre?.close());

  const open = async (facts: FamilyFacts, language: string): Promise<void> => {
    const [server] = theatre.stage.servers;
    const links = server ? await familyLinks(server.world.ports, facts) : [];
    await paper.goto(links.find((link) => link.language.tag === language)?.url ?? '');
  };

  it('is offered before anything is filled in, and keeps what is', async () => {
    await sara.writes('ny fråga');
    await sara.presses('elevhälsan');
    await fillInQuestion(sara.newest(), { asked: ['rehab'], mode: 'Med samtycke' });
    await sara.presses('Fortsätt');
    await sara.newest().getByRole('radio', { name: 'Båda vårdnadshavarna' }).check();
    await sara.presses('Skriv ut information till familjen');
    const link = sara.newest().getByRole('link', { name: 'Öppna på svenska' });
    await link.waitFor();
    expect(await sara.newest().getByRole('radio', { name: 'Båda vårdnadshavarna' }).isChecked()).toBe(true);
    expect(await window.look('60-family-links', sarasPhone, 'axe')).toEqual([]);
    [paper] = await Promise.all([window.page.context().waitForEvent('page'), link.click()]);
    await paper.getByRole('heading', { level: 1, name: 'Vi vill hjälpas åt' }).waitFor();
  });

  it('reads well in light and in dark, on a phone and enlarged four times', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await paper.emulateMedia({ colorScheme });
      for (const width of [1280, 390, 320]) {
        await paper.setViewportSize({ width, height: 900 });
        expect(await axeFaults(paper, 'all')).toEqual([]);
        expect(await isWiderThanWindow(paper)).toBe(false);
        await picture(paper, `61-family-${colorScheme}-${width}`);
      }
    }
    await paper.emulateMedia({ colorScheme: 'light' });
    await paper.setViewportSize({ width: 1280, height: 900 });
  });

  it('goes on one sheet of paper, with the boxes to tick and the lines to write on', async () => {
    await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await paper.setViewportSize({ width: 658, height: 1016 });
    await picture(paper, '62-family-print');
    expect(await paper.getByRole('navigation').isVisible()).toBe(false);
    const lines = await paper.locator('.blank').all();
    expect(lines).toHaveLength(3);
    for (const line of lines) expect((await line.boundingBox())?.width).toBeGreaterThan(250);
    await paper.emulateMedia({ media: null, colorScheme: 'light' });
    expect(await pagesWhenPrinted(paper)).toBe(1);
  });

  it('is there in English, at one press', async () => {
    await paper.setViewportSize({ width: 1280, height: 900 });
    await paper.getByRole('link', { name: 'English' }).click();
    await paper.getByRole('heading', { level: 1, name: 'We want to help together' }).waitFor();
    expect(await axeFaults(paper, 'all')).toEqual([]);
    expect(await pagesWhenPrinted(paper)).toBe(1);
  });

  it.each(['sv', 'en'])('is one sheet also of a large team, and when it is agreed: %s', async (language) => {
    const parties = Array.from({ length: 20 }, (_, n) => `vårdcentralen Kvarnbäcken ${n + 1}`);
    const agreed = { until: Temporal.PlainDate.from('2026-12-18'), scope: 'ongoing' } as const;
    await open({ parties, adult: true }, language);
    expect(await pagesWhenPrinted(paper)).toBe(1);
    await picture(paper, `63-family-large-${language}`);
    await open({ parties: ['elevhälsan', 'rehab', 'vårdcentralen Kvarnbäcken'], adult: false, agreed }, language);
    expect(await axeFaults(paper, 'all')).toEqual([]);
    expect(await pagesWhenPrinted(paper)).toBe(1);
    await picture(paper, `63-family-agreed-${language}`);
  });

  it('turns round for a language that is written from right to left', async () => {
    const [language, text] = [languageOf('ar'), readText(inArabic)];
    if (!language || !text.ok) throw new Error('the Arabic text does not fit');
    await paper.setContent(familyPage(language, text.value, { parties: ['elevhälsan', 'rehab'], adult: false }, []));
    expect(await axeFaults(paper, 'all')).toEqual([]);
    const [box, name] = [await paper.locator('li').first().boundingBox(), paper.getByText('elevhälsan')];
    const right = ({ x, width }: { x: number; width: number }) => x + width;
    // The box to tick stands before the name: to its right.
    expect(box && right(box)).toBeGreaterThan(right((await name.boundingBox()) ?? { x: 9_999, width: 0 }));
    await picture(paper, '64-family-right-to-left');
  });

  it('says what to do where the link holds no longer', async () => {
    await open({ parties: ['elevhälsan'], adult: false }, 'sv');
    theatre.stage.clock.pass({ hours: 8 * 24 });
    await paper.reload();
    await paper.getByRole('heading', { level: 1, name: 'Länken gäller inte längre' }).waitFor();
    expect(await axeFaults(paper, 'all')).toEqual([]);
    await picture(paper, '65-family-gone');
  });
});
