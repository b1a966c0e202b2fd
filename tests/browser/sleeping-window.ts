/** A window that hears of nothing until it is woken, like a laptop that was closed: what it shows is from before. */
import type { Page } from 'playwright-core';

/** Loads the page anew. Returns what puts it to sleep and what wakes it. */
export const canSleep = async (page: Page): Promise<{ sleep(): Promise<void>; wake(): Promise<void> }> => {
  await page.addInitScript(`
    const held = [];
    let isAsleep = false;
    window.fallAsleep = () => { isAsleep = true; };
    window.wakeUp = () => {
      isAsleep = false;
      for (const hear of held.splice(0)) hear();
    };
    window.EventSource = class extends EventSource {
      addEventListener(type, hear) {
        super.addEventListener(type, (event) => (isAsleep ? held.push(() => hear(event)) : hear(event)));
      }
    };
  `);
  await page.reload();
  return {
    sleep: () => page.evaluate('window.fallAsleep()'),
    wake: () => page.evaluate('window.wakeUp()'),
  };
};
