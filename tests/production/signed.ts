/** Tokens of the one key that all doubles sign with, checked as Entra, storage and the connector check theirs. */
import { importJWK, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import type { LocalTeams } from '../local-teams/local-teams.ts';

export type Signing = Pick<LocalTeams, 'publicKey' | 'signTabToken'>;

/** Undefined where it is not whole, not of its time, or not for this. */
export const claimsOf = async (
  { publicKey }: Signing,
  token: string | undefined,
  options: JWTVerifyOptions,
): Promise<JWTPayload | undefined> => {
  if (token === undefined) return undefined;
  const key = await importJWK(publicKey, 'RS256');
  try {
    return (await jwtVerify(token, key, { algorithms: ['RS256'], requiredClaims: ['exp'], ...options })).payload;
  } catch {
    return undefined;
  }
};

/** For an hour from now. */
export const hourFor = (claims: JWTPayload): JWTPayload => {
  const iat = Math.floor(Date.now() / 1000);
  return { ...claims, iat, nbf: iat - 5, exp: iat + 3600 };
};
