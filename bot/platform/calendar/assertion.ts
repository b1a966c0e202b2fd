/**
 * The tab's own token, to be exchanged for one towards Graph. Only for a header that the door has let in: what stands
 * in it is believed here, since its signature, issuer, audience and age have just been checked there.
 */
import { decodeJwt } from 'jose';
import { z } from 'zod';

const claims = z.object({
  tid: z.guid().transform((value) => value.toLowerCase()),
  oid: z.guid().transform((value) => value.toLowerCase()),
});

/** Shows the token to nobody by itself: not in a log, not as JSON, not in an error. */
export class UserAssertion {
  readonly tenantId: string;
  readonly objectId: string;
  readonly #token: string;

  constructor(token: string, { tid, oid }: z.infer<typeof claims>) {
    this.#token = token;
    this.tenantId = tid;
    this.objectId = oid;
  }

  reveal(): string {
    return this.#token;
  }
}

/** Undefined for what no door would have let in. */
export const assertionIn = (authorization: string | undefined): UserAssertion | undefined => {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  try {
    const read = claims.safeParse(decodeJwt(token));
    return read.success ? new UserAssertion(token, read.data) : undefined;
  } catch {
    return undefined;
  }
};
