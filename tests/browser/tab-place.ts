/** Where the app's tab stands in the local Teams, as a browser goes there. */
import type { FrameLocator, Page } from 'playwright-core';

export type TabVisit = {
  /** By id or by name. */
  readonly person: string;
  /** A channel's id; the chat with the bot where nothing is said. */
  readonly conversation?: string;
  /** In the tab, after its `#`: the `subPageId` that Teams tells. */
  readonly path?: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
};

export const tabAddress = (publicUrl: string, { person, conversation, path, theme }: TabVisit): string => {
  const params = new URLSearchParams({ a: person, ca: conversation ?? 'chat', fa: 'tab' });
  if (path !== undefined) params.set('pa', path);
  if (theme !== undefined) params.set('ta', theme);
  return `${publicUrl}/#${params}`;
};

export const tabIn = (page: Page): FrameLocator => page.frameLocator('iframe[title="Partssamverkan"]');
