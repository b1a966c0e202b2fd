// Links into Teams that lead to the app's own tab: https://teams.microsoft.com/l/entity/<app id>/<page>?context=<JSON>.

export type TabLink = { path: string | undefined; channel: string | undefined };

const hosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

/** Undefined for every other link. */
export function tabLink(link: string, appId: string): TabLink | undefined {
  if (!URL.canParse(link)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(link);
  const isTabs = protocol === 'https:' && hosts.includes(host) && pathname.startsWith(`/l/entity/${appId}/`);
  return isTabs ? contextOf(searchParams.get('context') ?? '{}') : undefined;
}

/** Teams writes `subEntityId`, which its newer functions call `subPageId`. What cannot be read says nothing. */
function contextOf(json: string): TabLink {
  try {
    const context = JSON.parse(json) as Record<string, unknown> | null;
    return { path: textOf(context?.subEntityId ?? context?.subPageId), channel: textOf(context?.channelId) };
  } catch {
    return { path: undefined, channel: undefined };
  }
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
