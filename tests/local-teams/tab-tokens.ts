/** Tab tokens that nobody may be let in with, each wrong in one thing only; for the tests of whoever checks them. */
import { createSecretKey } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { addresses } from './bot-settings.ts';
import type { LocalTeams } from './local-teams.ts';

const elsewhere = '99999999-9999-4999-8999-999999999999';

const without = (claims: Record<string, unknown>, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));

/** By what is wrong. All but the last ones carry the issuer's own signature. */
export const refusedTokens = async (teams: LocalTeams, person: string, at = addresses(teams.publicUrl)) => {
  const claims = teams.tabClaims(person);
  const { iat } = claims;
  const sign = (change: Record<string, unknown>) => teams.signTabToken({ ...claims, ...change });
  const header = { alg: 'RS256', typ: 'JWT', kid: teams.publicKey.kid ?? '' };
  const foreign = await generateKeyPair('RS256', { extractable: true });
  const publicKey = await importJWK(teams.publicKey, 'RS256', { extractable: true });
  if (publicKey instanceof Uint8Array) throw new Error('The issuer has no RSA key.');
  const publicPem = createSecretKey(Buffer.from(await exportSPKI(publicKey)));
  const right = await teams.tabToken(person);
  const [rightHeader = '', rightClaims = '', signature = ''] = right.split('.');

  return {
    expired: await sign({ iat: iat - 7200, nbf: iat - 7200, exp: iat - 3600 }),
    'not valid yet': await sign({ nbf: iat + 3600, exp: iat + 7200 }),
    'without an end': await teams.signTabToken(without(claims, 'exp')),
    'for another app': await sign({ aud: elsewhere }),
    'of another tenant': await sign({ iss: at.tenantIssuer(elsewhere), tid: elsewhere }),
    'of a tenant that its issuer is not': await sign({ tid: elsewhere }),
    'of the first version': await sign({ iss: `https://sts.windows.net/${claims.tid}/`, ver: '1.0' }),
    'without a version': await teams.signTabToken(without(claims, 'ver')),
    'without a scope': await teams.signTabToken(without(claims, 'scp')),
    'with another scope': await sign({ scp: 'User.Read' }),
    'an app’s, without a person': await teams.signTabToken({
      ...without(claims, 'scp', 'name'),
      idtyp: 'app',
      roles: ['access_as_user'],
    }),
    'an app’s that says it has a scope': await sign({ idtyp: 'app' }),
    'got by another client': await sign({ azp: elsewhere }),
    'without a client': await teams.signTabToken(without(claims, 'azp')),
    'without a person': await teams.signTabToken(without(claims, 'oid')),
    'without a tenant': await teams.signTabToken(without(claims, 'tid')),
    'the bot’s from the channel': await sign({ iss: at.channelIssuer }),
    'naming an unknown key': await teams.signTabToken(claims, { kid: 'another' }),
    'signed with a foreign key': await new SignJWT(claims).setProtectedHeader(header).sign(foreign.privateKey),
    'bringing a key of its own': await new SignJWT(claims)
      .setProtectedHeader({ ...header, jwk: await exportJWK(foreign.publicKey) })
      .sign(foreign.privateKey),
    unsigned: new UnsecuredJWT(claims).encode(),
    'signed with the public key as a secret': await new SignJWT(claims)
      .setProtectedHeader({ ...header, alg: 'HS256' })
      .sign(publicPem),
    'with another’s claims under its signature': [
      rightHeader,
      Buffer.from(JSON.stringify({ ...claims, oid: elsewhere })).toString('base64url'),
      signature,
    ].join('.'),
    'cut short': `${rightHeader}.${rightClaims}.`,
    'no token': 'nonsense',
  };
};
