/**
 * Addresses that carry what they show, signed: whoever opens one needs no sign-in, storage holds nothing about it, and
 * nobody else can write on our pages. What is signed can be read by whoever has the address.
 */
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import type { Random } from '../random.ts';
import { keptKey } from '../tables/kept-key.ts';
import { rowKey } from '../tables/keys.ts';
import type { Tables } from '../tables/port.ts';
import type { Clock } from '../time/clock.ts';

export type SignedFacts =
  | { readonly kind: 'signed'; readonly facts: unknown }
  | { readonly kind: 'expired' }
  /** Not a token, signed by somebody else, or for another page. */
  | { readonly kind: 'foreign' };

export type SignedLinks = {
  /** The last part of an address. `page` says which page may show it; `lasts` is a time of hours at most. */
  sign(page: string, facts: object, lasts: Temporal.Duration): Promise<string>;
  read(page: string, token: string): Promise<SignedFacts>;
};

type Needs = { readonly tables: Tables; readonly clock: Clock; readonly random: Random };

const algorithm = 'HS256';
const at = { table: 'regions', partition: 'links', key: rowKey('signing-key') } as const;

export const createSignedLinks = (needs: Needs): SignedLinks => {
  let cached: Promise<Uint8Array> | undefined;
  const key = (): Promise<Uint8Array> => {
    cached ??= keptKey(needs, at).catch((cause) => {
      cached = undefined;
      throw cause;
    });
    return cached;
  };
  return {
    async sign(page, facts, lasts) {
      const ends = needs.clock.now().add(lasts);
      return new SignJWT({ facts })
        .setProtectedHeader({ alg: algorithm })
        .setAudience(page)
        .setExpirationTime(Math.floor(ends.epochMilliseconds / 1000))
        .sign(await key());
    },
    async read(page, token) {
      const secret = await key();
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: [algorithm],
          audience: page,
          requiredClaims: ['exp'],
          currentDate: new Date(needs.clock.now().epochMilliseconds),
        });
        return { kind: 'signed', facts: payload.facts };
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) return { kind: 'expired' };
        if (cause instanceof errors.JOSEError) return { kind: 'foreign' };
        throw cause;
      }
    },
  };
};
