/** Where a meeting is met: an address of Teams, since a button with its name leads there. */

const hosts = ['teams.microsoft.com', 'teams.live.com'];

/** Nobody's name and password stand in it: what comes before an @ looks like the host. */
export const isTeamsAddress = (words: string): boolean => {
  const url = URL.canParse(words) ? new URL(words) : undefined;
  return url?.protocol === 'https:' && hosts.includes(url.host) && url.username === '' && url.password === '';
};
