/**
 * Addresses that carry what they show, signed: whoever opens one needs no sign-in, storage holds nothing about it, and
 * nobody else can write on our pages. What is signed can be read by whoever has the address.
 */
import { randomBytes } from 'node:crypto';
import { base64url, errors, jwtVerify, SignJWT } from 'jose';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Random } from '../random.ts';
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
const keyBytes = 32;
const keyRow = z.object({ key: z.string().regex(/^[\w-]{43}$/) });
const at = { table: 'regions', partition: 'links', key: rowKey('signing-key') } as const;

/** Made once, by whichever instance is first. In storage, so that nothing secret stands in the configuration. */
const signingKey = async ({ tables, random }: Needs): Promise<Uint8Array> => {
  const kept = async () => {
    const row = await tables.get(at.table, at.partition, at.key);
    return row && base64url.decode(keyRow.parse(row.body).key);
  };
  const before = await kept();
  if (before) return before;
  // Not by `random`, which a test may repeat: a key is never guessed.
  const key = base64url.encode(randomBytes(keyBytes));
  const writes = [{ kind: 'insert', key: at.key, body: { key } }] as const;
  await tables.commit({ table: at.table, partition: at.partition, op: random.id(), writes });
  const made = await kept();
  if (!made) throw new Error('the key that signs links is gone as soon as it is made');
  return made;
};

export const createSignedLinks = (needs: Needs): SignedLinks => {
  let cached: Promise<Uint8Array> | undefined;
  const key = (): Promise<Uint8Array> => {
    cached ??= signingKey(needs).catch((cause) => {
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
