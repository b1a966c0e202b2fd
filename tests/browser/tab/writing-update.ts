/** An update to all groups, as a coordinator writes it. */
import type { FrameLocator } from 'playwright-core';

export const writeUpdate = async (tab: FrameLocator, title: string): Promise<void> => {
  await tab.getByLabel('Rubrik').fill(title);
  await tab.getByLabel('Text', { exact: true }).fill('Bestäm gruppens **två möten** i vår.');
  await tab.getByRole('radio', { name: 'Att de gör något' }).check();
  await tab.getByLabel('Senast').fill('2026-12-04');
  await tab.getByRole('checkbox', { name: /^Alla grupper/ }).check();
  await tab.getByText('Går till 15 forum.').waitFor();
};
