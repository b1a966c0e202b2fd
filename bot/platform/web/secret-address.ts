/** The secret part of an address that needs no sign-in. Whoever has the address is in; storage knows only its hash. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

export type Secret = string & { readonly [secret]: true };
declare const secret: unique symbol;

/** 256 bits, as 43 signs that any address can hold. */
const bytes = 32;
const shape = /^[\w-]{43}$/;

export const isSecret = (text: string): text is Secret => shape.test(text);

const asSecret = (made: Buffer): Secret => {
  const text = made.toString('base64url');
  if (!isSecret(text)) throw new Error('a secret of another length');
  return text;
};

/** Never by `Random`, which a test may repeat. Shown once: nobody can find it again. */
export const newSecret = (): Secret => asSecret(randomBytes(bytes));

/** The same each time for the same `about`, for a secret that a whole circle may look up. `key`: kept by ourselves. */
export const derivedSecret = (key: Uint8Array, about: string): Secret =>
  asSecret(createHmac('sha256', key).update(about).digest());

/** What may be stored and looked up by. 64 hex digits; of 256 random bits nobody works backwards. */
export const hashOf = (of: Secret): string => createHash('sha256').update(of).digest('hex');
