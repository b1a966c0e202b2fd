import type { TeamsSettings } from './settings.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * May we send to this address? Asked before every call, also of addresses that we have stored ourselves: whoever
 * can choose it makes the server call what it should not, with our token.
 */
export const mayCall = (settings: TeamsSettings, serviceUrl: string): boolean => {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username || url.password || url.search || url.hash) return false;
  if (settings.login.kind !== 'production') {
    return (url.protocol === 'http:' || url.protocol === 'https:') && loopback.has(url.hostname);
  }
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    settings.serviceHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))
  );
};
