/** A small Entra on this machine: keys that can be changed, a mood that can turn, and tokens with one thing wrong. */
import { createServer } from 'node:http';
import express from 'express';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { teamsClients } from '../../../bot/platform/web/token-settings.ts';
import { listenAnywhere } from '../../support/listening.ts';

export const tenant = '11111111-1111-4111-8111-111111111111';
export const secondTenant = '33333333-3333-4333-8333-333333333333';
export const foreignTenant = '44444444-4444-4444-8444-444444444444';
export const appId = '22222222-2222-4222-8222-222222222222';
export const objectId = 'aaaaaaaa-0000-4000-8000-00000000000a';

export type Keys = { readonly kid: string; readonly privateKey: CryptoKey; readonly publicJwk: JWK };

export const makeKeys = async (kid: string): Promise<Keys> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } };
};

type Mood = 'well' | 'failing' | 'talking nonsense' | 'hanging up';

export const openIssuer = async (first: Keys) => {
  const state = { keys: [first], mood: 'well' as Mood, asked: 0 };
  const app = express();
  app.get('/:tenant/discovery/v2.0/keys', (_request, response) => {
    state.asked += 1;
    if (state.mood === 'hanging up') response.destroy();
    else if (state.mood === 'failing') response.status(500).end();
    else if (state.mood === 'talking nonsense') response.send('<p>Underhåll</p>');
    else response.json({ keys: state.keys.map(({ publicJwk }) => publicJwk) });
  });
  const server = createServer(app);
  const base = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { state, base, close };
};

type Change = {
  readonly keys?: Keys;
  readonly header?: Readonly<Record<string, unknown>>;
  /** `undefined` takes a claim away. */
  readonly claims?: Readonly<Record<string, unknown>>;
};

const now = () => Math.floor(Date.now() / 1000);

export const rightClaims = (base: string) => ({
  iss: `${base}/${tenant}/v2.0`,
  aud: appId,
  tid: tenant,
  oid: objectId,
  sub: 'pairwise',
  name: 'Åsa Lindqvist',
  scp: 'access_as_user',
  azp: teamsClients[0],
  ver: '2.0',
  iat: now() - 5,
  nbf: now() - 5,
  exp: now() + 3600,
});

/** As the issuer signs it, but for the change. */
export const tokenFrom =
  (base: string, keys: Keys) =>
  (change: Change = {}) =>
    new SignJWT({ ...rightClaims(base), ...change.claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keys.kid, ...change.header })
      .sign((change.keys ?? keys).privateKey);

export const inSeconds = (seconds: number): number => now() + seconds;

export const toBearer = (token: string): string => `Bearer ${token}`;

/** Header and claims as they stand, and whatever signature. */
export const rawToken = (header: object, claims: object, signature: string): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.${signature}`;
};
