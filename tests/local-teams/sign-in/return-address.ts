/** Where a sign-in may go back to: the tab on this machine, and nowhere else, since a token goes with it. */

const loopback = ['127.0.0.1', 'localhost'];

/** Without its fragment, where the token will stand. Undefined when it is not the tab's. */
export const returnAddress = (tabUrl: string, wanted: unknown): URL | undefined => {
  if (typeof wanted !== 'string' || !URL.canParse(wanted)) return undefined;
  const url = new URL(wanted);
  const tab = new URL(tabUrl);
  // The two names of loopback are one place: the server may be configured by one and opened by the other.
  const isLoopback = loopback.includes(url.hostname) && loopback.includes(tab.hostname);
  const isTabs = url.protocol === tab.protocol && url.port === tab.port && !url.username && !url.password;
  if (!isLoopback || !isTabs) return undefined;
  url.hash = '';
  return url;
};
