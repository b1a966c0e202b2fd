/** Opens the app in Teams. */
export const teamsLink = (appId: string): string => `https://teams.microsoft.com/l/app/${encodeURIComponent(appId)}`;
