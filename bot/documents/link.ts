import { longest } from './kind.ts';

/** Only what a browser opens safely and nobody reads on the way: never javascript:, data:, file: or http:. */
export const isSafeLink = (typed: string): boolean => {
  if (typed.length > longest.link || /\s/.test(typed) || !URL.canParse(typed)) return false;
  const { protocol, username, password, hostname } = new URL(typed);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
};
