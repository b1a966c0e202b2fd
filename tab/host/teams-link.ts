/** Opens the app in Teams. */
export const teamsLink = (appId: string): string => `https://teams.microsoft.com/l/app/${encodeURIComponent(appId)}`;

/** Where in the tab a link of the bot's leads; undefined for every other one. */
export function pathInLink(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  if (host !== 'teams.microsoft.com' || !pathname.startsWith('/l/entity/')) return undefined;
  try {
    const path: unknown = JSON.parse(searchParams.get('context') ?? '{}').subEntityId;
    return typeof path === 'string' && path.startsWith('/') ? path : undefined;
  } catch {
    return undefined;
  }
}
