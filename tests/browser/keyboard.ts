/** Walks by Tab until the focus is on what begins with a name, as somebody without a mouse does. */
import type { Locator, Page } from 'playwright-core';

export const keyboard = (page: Page) => {
  /** All that its name is made of. */
  const focused = (): Promise<string[]> =>
    page.evaluate(`(() => {
      const at = document.activeElement;
      const by = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
      const named = [...by, ...(at.labels ?? []), at].map((one) => one?.textContent?.trim() ?? '');
      return [...named, at.getAttribute('aria-label') ?? ''];
    })()`);
  const walk = async (key: string, name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press(key);
      if ((await focused()).some((words) => words.startsWith(name))) return;
    }
    throw new Error(`${key} does not lead to ${name}`);
  };
  return { onTo: (name: string) => walk('Tab', name), backTo: (name: string) => walk('Shift+Tab', name) };
};

/** The same onto one thing, also inside a frame. Throws where no Tab leads there. */
export const tabOnto = async (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element: { matches(selector: string): boolean }) => element.matches(':focus'))) return;
  }
  throw new Error(`${key} does not lead to ${wanted}`);
};
