import type { Page } from 'playwright-core';
import { axeFaults } from '../axe.ts';

/** What axe finds of WCAG 2.2 A and AA on a page of the tab alone, and by how much it is wider than its window. */
export async function faults(page: Page): Promise<string[]> {
  const found = await axeFaults(page);
  const tooWide = Number(
    await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  );
  return [...found, ...(tooWide > 0 ? [`the page is ${tooWide} px wider than its window`] : [])];
}
