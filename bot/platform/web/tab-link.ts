import type { Settings } from '../ports.ts';

/** What the tab is called in the manifest. */
export const tabEntity = 'partssamverkan';

/**
 * A link that opens the tab at one of its paths ("/mariestad-team/kontakter/…"): inside Teams where the app has an id
 * there, else in the browser. Learn, "Deep links": `subEntityId` becomes `page.subPageId` of the tab's context.
 */
export const tabLink = (
  { teamsAppId, publicUrl }: Pick<Settings, 'teamsAppId' | 'publicUrl'>,
  path: string,
): string => {
  const inBrowser = `${publicUrl}/tab/#${path}`;
  if (teamsAppId === undefined) return inBrowser;
  const query = new URLSearchParams({ webUrl: inBrowser, context: JSON.stringify({ subEntityId: path }) });
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabEntity}?${query}`;
};
