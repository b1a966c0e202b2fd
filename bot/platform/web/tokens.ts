/**
 * Who is behind a request of the tab's? The token that Teams had of Entra is checked here, by its signature and every
 * claim; nobody else's word is taken. No token and no claim leaves this room but the facts.
 */
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { ok, type Result, refuse } from '../../failure.ts';
import { issuerKeys, KeysUnavailable, type KeyTimings, keyTimings } from './token-keys.ts';
import type { TokenSettings } from './token-settings.ts';

/** Tenant id and object id in lower case. The name is for showing, never for telling who it is. */
export type TokenFacts = { readonly tenantId: string; readonly objectId: string; readonly name?: string };

export type TokenFailure = {
  readonly kind:
    | 'no-token'
    /** No token at all, or none that this issuer signed. */
    | 'not-a-token'
    /** Too old, or too new: a fresh one is the cure of both. */
    | 'expired'
    | 'not-for-us'
    | 'tenant-not-allowed'
    /** An app signed in as itself. */
    | 'not-a-person'
    /** The issuer is silent, so nobody can tell: to be answered as our trouble, never as theirs. */
    | 'keys-unavailable';
};

/** Takes the header `Authorization` as it came. Throws nothing for what a request may hold. */
export type TokenCheck = (authorization: string | undefined) => Promise<Result<TokenFacts, TokenFailure>>;

/** Characters. A token of Entra's is 1,500 to 3,000. */
const longest = 8192;
const clockToleranceSeconds = 60;
const scope = 'access_as_user';

/** Three parts, the signature with something in it. */
const bearer = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

const guid = z.guid().transform((value) => value.toLowerCase());

/** Of Entra's v2 access tokens: Microsoft Learn, "Access token claims reference". */
const personClaims = z.object({ oid: guid, name: z.string().min(1).optional().catch(undefined) });

const fail = (kind: TokenFailure['kind']) => refuse<TokenFailure>({ kind });

const tenantOf = (token: string): string | undefined => {
  const claims = z.object({ tid: guid }).safeParse(decodeJwt(token));
  return claims.data?.tid;
};

/** An app's own token has roles in place of a scope; `idtyp` stands only where the registration asks for it. */
const isPerson = ({ scp, idtyp }: JWTPayload): boolean =>
  typeof scp === 'string' && (idtyp === undefined || idtyp === 'user');

const isForUs = (claims: JWTPayload, { audience, clients }: TokenSettings): boolean =>
  claims.ver === '2.0' &&
  // jose is content with one among several.
  claims.aud === audience &&
  String(claims.scp).split(' ').includes(scope) &&
  typeof claims.azp === 'string' &&
  clients.includes(claims.azp.toLowerCase());

const factsOf = (claims: JWTPayload, tenant: string, settings: TokenSettings): Result<TokenFacts, TokenFailure> => {
  if (!isPerson(claims)) return fail('not-a-person');
  if (!isForUs(claims, settings)) return fail('not-for-us');
  const person = personClaims.safeParse(claims);
  if (!person.success) return fail('not-a-person');
  const { oid, name } = person.data;
  return ok({ tenantId: tenant, objectId: oid, ...(name !== undefined && { name }) });
};

const failureOf = (error: unknown): TokenFailure['kind'] => {
  if (error instanceof KeysUnavailable) return 'keys-unavailable';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'nbf' ? 'expired' : 'not-for-us';
  if (error instanceof errors.JOSEError) return 'not-a-token';
  throw error;
};

/** Time is the machine's own: it was Entra's when the token was made. */
export const createTokenCheck = (settings: TokenSettings, timings: KeyTimings = keyTimings): TokenCheck => {
  const keysByTenant = new Map<string, JWTVerifyGetKey>();
  const keysOf = (tenant: string): JWTVerifyGetKey => {
    const known = keysByTenant.get(tenant);
    if (known) return known;
    const keys = issuerKeys(settings.keysOf(tenant), timings);
    keysByTenant.set(tenant, keys);
    return keys;
  };

  const check = async (token: string): Promise<Result<TokenFacts, TokenFailure>> => {
    // Believed of the token only so far: which issuer's keys it is held against.
    const tenant = tenantOf(token);
    if (tenant === undefined) return fail('not-for-us');
    if (!settings.tenants.includes(tenant)) return fail('tenant-not-allowed');
    const { payload } = await jwtVerify(token, keysOf(tenant), {
      algorithms: ['RS256'],
      typ: 'JWT',
      issuer: settings.issuerOf(tenant),
      audience: settings.audience,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'iat'],
    });
    return factsOf(payload, tenant, settings);
  };

  return async (authorization) => {
    if (authorization === undefined || !/^Bearer\b/i.test(authorization)) return fail('no-token');
    const token = authorization.length > longest ? undefined : bearer.exec(authorization)?.[1];
    if (token === undefined) return fail('not-a-token');
    try {
      return await check(token);
    } catch (error) {
      return fail(failureOf(error));
    }
  };
};
