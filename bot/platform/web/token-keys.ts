/** An issuer's public keys, fetched when needed and kept. However many tokens come, its server is asked seldom. */
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose';

/** The issuer did not answer, or not with keys: nothing is known of the token. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/** Milliseconds. */
export type KeyTimings = {
  /** How long keys are used without a new look: Microsoft asks for one a day at least (signing key rollover). */
  readonly keptFor: number;
  /** After an answer, how long a token with an unknown key has to wait for the next look. */
  readonly restAfterAnswer: number;
  /** After no answer, how long nobody asks at all. */
  readonly restAfterSilence: number;
  readonly patience: number;
};

export const keyTimings: KeyTimings = {
  keptFor: 12 * 60 * 60 * 1000,
  restAfterAnswer: 30_000,
  restAfterSilence: 5_000,
  patience: 5_000,
};

/** What the token itself is to blame for; all else that can go wrong is the issuer's or the net's. */
const isOfToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/** Throws KeysUnavailable, or jose's own error for a token that names no key of this issuer's. */
export const issuerKeys = (address: URL, timings: KeyTimings): JWTVerifyGetKey => {
  let restsUntil = 0;
  const sparingFetch: FetchImplementation = async (url, options) => {
    if (performance.now() < restsUntil) throw new KeysUnavailable('The issuer was silent a moment ago');
    return fetch(url, options);
  };
  const keys = createRemoteJWKSet(address, {
    cacheMaxAge: timings.keptFor,
    cooldownDuration: timings.restAfterAnswer,
    timeoutDuration: timings.patience,
    [customFetch]: sparingFetch,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (isOfToken(cause) || cause instanceof KeysUnavailable) throw cause;
      restsUntil = performance.now() + timings.restAfterSilence;
      throw new KeysUnavailable('No keys of the issuer', { cause });
    }
  };
};
