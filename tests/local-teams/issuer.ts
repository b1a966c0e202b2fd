/** Entra and the Bot Framework's login in one: a key of our own, OpenID configurations and three kinds of tokens. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import express, { type Router } from 'express';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import { type Addresses, addresses } from './bot-settings.ts';
import type { Person } from './contract.ts';

export type TabClaims = JWTPayload & Required<Pick<JWTPayload, 'iss' | 'aud' | 'sub' | 'iat' | 'nbf' | 'exp'>>;

export type Issuer = {
  readonly routes: Router;
  /** As the Bot Connector signs an activity to the bot: audience its app id, and where it may answer. */
  activityToken(serviceUrl: string): Promise<string>;
  /** A tab's token as Entra v2 gives it. Azp is the Teams web client's app id. */
  tabToken(person: Person): Promise<string>;
  /** What such a token says of whom and until when, to be changed and signed by `signTabToken`. */
  tabClaims(person: Person): TabClaims;
  /** Signs anything with the issuer's key: what a test says, and nothing else, stands in the token. */
  signTabToken(claims: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** As it is published. */
  readonly publicKey: JWK;
  /** Whether a bearer token of the bot's opens the connector. */
  opensConnector(authorization: string | undefined): Promise<boolean>;
};

const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

const makeKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
};

/** One a process: making it is slow, and botbuilder keeps the keys of an address for as long as its process lives. */
let unkept: Promise<JWK> | undefined;

/** Kept beside the journal, so that tokens and the bot's cached keys hold over a restart. */
const openKey = async (path: string | undefined): Promise<JWK> => {
  if (path === undefined) {
    unkept ??= makeKey();
    return unkept;
  }
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  const key = await makeKey();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(key), { mode: 0o600 });
  return key;
};

const tokenRequest = z
  .object({
    grant_type: z.literal('client_credentials'),
    client_id: z.string(),
    client_secret: z.string().min(1).optional(),
    client_assertion: z.string().min(1).optional(),
  })
  .refine((body) => body.client_secret !== undefined || body.client_assertion !== undefined);

export const createIssuer = async (options: {
  readonly appId: string;
  readonly tenantId: string;
  readonly publicUrl: () => string;
  /** Other names than those under the public address. */
  readonly addresses?: Addresses | undefined;
  readonly keyFile?: string | undefined;
}): Promise<Issuer> => {
  const jwk = await openKey(options.keyFile);
  const { n = '', e = '', kid = '' } = jwk;
  const publicJwk: JWK = { kty: 'RSA', n, e, kid, use: 'sig', alg: 'RS256' };
  const privateKey = await importJWK(jwk, 'RS256');
  const publicKey = await importJWK(publicJwk, 'RS256');
  const at = () => options.addresses ?? addresses(options.publicUrl());

  const signed = (claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, ...header }).sign(privateKey);

  const hour = (iss: string, aud: string) => {
    const iat = Math.floor(Date.now() / 1000);
    return { iss, aud, iat, nbf: iat - 5, exp: iat + 3600 };
  };

  // Believed, not verified: a guest signs in to the host's tenant, an external of a shared channel to the own one.
  const tabClaims = (person: Person): TabClaims => {
    const tenant = person.role === 'external' ? person.tenantId : options.tenantId;
    return {
      ...hour(at().tenantIssuer(tenant), options.appId),
      ver: '2.0',
      tid: tenant,
      oid: person.objectId,
      sub: person.objectId,
      name: person.name,
      scp: 'access_as_user',
      azp: teamsWebClient,
      azpacr: '0',
    };
  };

  const configuration = (issuer: string, keys: string) => ({
    issuer,
    jwks_uri: keys,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint: at().token,
  });

  const routes = express.Router();
  routes.get('/botframework/.well-known/openidconfiguration', (_request, response) => {
    response.json(configuration(at().channelIssuer, at().channelKeys));
  });
  routes.get('/botframework/keys', (_request, response) => {
    response.json({ keys: [{ ...publicJwk, endorsements: ['msteams'] }] });
  });
  routes.get('/:tenant/v2.0/.well-known/openid-configuration', (request, response) => {
    response.json(configuration(at().tenantIssuer(request.params.tenant), at().tenantKeys(request.params.tenant)));
  });
  routes.get('/:tenant/discovery/v2.0/keys', (_request, response) => {
    response.json({ keys: [publicJwk] });
  });
  routes.post('/oauth/token', express.urlencoded({ extended: false }), async (request, response) => {
    const body = tokenRequest.safeParse(request.body);
    if (!body.success) {
      response.status(400).json({ error: 'invalid_request' });
    } else if (body.data.client_id !== options.appId) {
      response.status(401).json({ error: 'invalid_client' });
    } else {
      const token = await signed({ ...hour(at().botIssuer, at().connectorAudience), appid: options.appId });
      response.json({ token_type: 'Bearer', expires_in: 3600, access_token: token });
    }
  });

  return {
    routes,
    activityToken: (serviceUrl) => signed({ ...hour(at().channelIssuer, options.appId), serviceurl: serviceUrl }),
    tabToken: (person) => signed(tabClaims(person)),
    tabClaims,
    signTabToken: signed,
    publicKey: publicJwk,
    opensConnector: async (authorization) => {
      const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
      if (token === undefined) return false;
      try {
        await jwtVerify(token, publicKey, {
          algorithms: ['RS256'],
          issuer: at().botIssuer,
          audience: at().connectorAudience,
          requiredClaims: ['exp', 'appid'],
        });
        return true;
      } catch {
        return false;
      }
    },
  };
};
