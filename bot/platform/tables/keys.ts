// Keys that survive Azure's rules (no / \ # ? or control characters), URLs, filters and batch requests.
import type { Temporal } from 'temporal-polyfill';

const kept = /[^A-Za-z0-9ÅÄÖÉÜåäöéü._:@-]/g;

const escaped = (unit: string): string => `=${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function part(value: string | number): string {
  if (typeof value === 'string') return value.replace(kept, escaped);
  if (!Number.isInteger(value) || value < 0 || value > 9_999_999_999) {
    throw new RangeError(`A number in a key is whole and has at most ten digits, not ${value}`);
  }
  return value.toString().padStart(10, '0');
}

/**
 * Joins the parts with `|`. Anything else than plain letters, digits and `._:@-` becomes `=` and four hex digits, so
 * different parts never give the same key. A number is padded to ten digits and sorts as a number; let one position
 * always hold the same type, since 7 and the text '0000000007' are the same part.
 */
export const rowKey = (first: string | number, ...rest: readonly (string | number)[]): string =>
  [first, ...rest].map(part).join('|');

const endOfTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Fifteen digits that fall as time goes by: keys that begin with them sort newest first. Years 1970 to 9999. */
export function invertedTime(instant: Temporal.Instant): string {
  const left = endOfTime - instant.epochMilliseconds;
  if (left < 0 || left > endOfTime) throw new RangeError('Only times from 1970 to 9999 can be inverted');
  return left.toString().padStart(15, '0');
}

/** Azure allows 1 KiB a key, in UTF-16. Braces and `%` would pass Azure, but not the batch format as it is read back. */
export function isSafeKey(key: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Azure refuses.
  return key.length <= 512 && !/[/\\#?%{}\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(key);
}

/** The first key after all keys that begin with `prefix`, which must not be empty. */
export function afterPrefix(prefix: string): string {
  const last = prefix.length - 1;
  return prefix.slice(0, last) + String.fromCharCode(prefix.charCodeAt(last) + 1);
}
