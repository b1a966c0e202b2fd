import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';
import {
  type CryptoKey,
  createLocalJWKSet,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenAnywhere } from '../support/listening.ts';
import { botSettings } from './bot-settings.ts';
import { createLocalTeams, type LocalTeams } from './local-teams.ts';
import { appId, asa, botToken, external, tenant, town } from './town.ts';

let teams: LocalTeams;
let url: string;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-teams-'));
  teams = await createLocalTeams({ ...town, journal: join(folder, 'journal.jsonl') });
  url = await teams.listen(0);
});
afterEach(async () => {
  await teams.close();
  await rm(folder, { recursive: true });
});

type Published = { issuer: string; jwks_uri: string; keys: JWK[] };
const json = async (path: string) => (await (await fetch(`${url}${path}`)).json()) as Published;

describe('a real CloudAdapter with our settings', () => {
  let endpoint: string;
  let heard: string[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    heard = [];
    const settings = { ...botSettings(url), MicrosoftAppId: appId, MicrosoftAppType: 'MultiTenant' };
    const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings));
    const app = express().use(express.json());
    app.post('/api/messages', (request, response) =>
      adapter.process(request, response, async (context) => {
        heard.push(context.activity.text);
      }),
    );
    const server = createServer(app);
    endpoint = `http://127.0.0.1:${await listenAnywhere(server)}/api/messages`;
    teams.pointAt(endpoint);
    stop = () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    // botbuilder writes a refused token to the console.
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await stop();
  });

  const say = (text: string) => teams.say({ person: asa.id, conversation: `a:${asa.id}`, text, mentionsBot: false });

  const send = async (authorization: string | undefined) => {
    const activity = { type: 'message', id: '1', channelId: 'msteams', serviceUrl: `${url}/emea/`, text: 'hemligt' };
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify({
        ...activity,
        from: { id: asa.id },
        recipient: { id: `28:${appId}` },
        conversation: { id: 'a:1' },
      }),
    });
    return response.status;
  };

  /** A token as the local Teams signs it, but for one thing. */
  const token = async (change: {
    key?: CryptoKey;
    audience?: string;
    issuer?: string;
    expires?: string;
    serviceUrl?: string;
    kid?: string;
  }) => {
    const jwk = JSON.parse(await readFile(join(folder, 'issuer-key.json'), 'utf8')) as JWK;
    const signed = await new SignJWT({ serviceurl: change.serviceUrl ?? `${url}/emea/` })
      .setProtectedHeader({ alg: 'RS256', kid: change.kid ?? jwk.kid ?? '' })
      .setIssuer(change.issuer ?? `${url}/botframework`)
      .setAudience(change.audience ?? appId)
      .setExpirationTime(change.expires ?? '1h')
      .sign(change.key ?? (await importJWK(jwk, 'RS256')));
    return `Bearer ${signed}`;
  };

  it('accepts what the local Teams signs', async () => {
    const { deliveries } = await say('hjälp');
    expect(deliveries.map((one) => one.kind === 'answered' && one.status)).toEqual([200, 200, 200]);
    expect(heard.at(-1)).toBe('hjälp');
    expect(await send(await token({}))).toBe(200);
  });

  it('answers 401 without a token, and to one that is none', async () => {
    expect(await send(undefined)).toBe(401);
    expect(await send('Bearer')).toBe(401);
    expect(await send((await token({})).replace('Bearer', 'Basic'))).toBe(401);
  });

  it.each([
    ['an unknown key', { kid: 'another' }],
    ['another bot’s token', { audience: tenant }],
    ['another issuer', { issuer: 'https://api.botframework.com' }],
    ['an expired token', { expires: '-10m' }],
    ['another service address', { serviceUrl: 'http://evil.example.se/' }],
  ])('answers 401 to %s', async (_what, change) => {
    expect(await send(await token(change))).toBe(401);
    expect(heard).toEqual([]);
  });

  it('lets no forged signature through, though botbuilder itself calls that a 500', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await send(await token({ key: privateKey }))).toBe(500);
    expect(heard).toEqual([]);
  });
});

describe('the issuer', () => {
  it('endorses its key for Teams and tells where it is', async () => {
    const configuration = await json('/botframework/.well-known/openidconfiguration');
    expect(configuration).toMatchObject({ issuer: `${url}/botframework`, jwks_uri: `${url}/botframework/keys` });
    const { keys } = await json('/botframework/keys');
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256', endorsements: ['msteams'] });
    expect(keys[0]?.d).toBeUndefined();
  });

  it('gives a token to the bot and to nobody else', async () => {
    const ask = (body: Record<string, string>) =>
      fetch(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(body) });
    const right = { grant_type: 'client_credentials', client_id: appId, client_assertion: 'any' };
    expect((await ask(right)).status).toBe(200);
    expect((await ask({ ...right, client_id: tenant })).status).toBe(401);
    expect((await ask({ grant_type: 'client_credentials', client_id: appId })).status).toBe(400);
    expect((await ask({ ...right, grant_type: 'password' })).status).toBe(400);
  });

  it('opens the connector with that token only', async () => {
    const get = async (authorization: string) =>
      (await fetch(`${url}/v3/teams/x`, { headers: { authorization } })).status;
    expect(await get(`Bearer ${await botToken(url)}`)).toBe(404);
    expect(await get(`Bearer ${await teams.tabToken(asa.id)}`)).toBe(401);
    expect(await get('Bearer nonsense')).toBe(401);
    expect(await get('')).toBe(401);
  });

  it('signs tab tokens as Entra v2 does, in the tenant where the person signs in', async () => {
    const verify = async (token: string, of: string) => {
      const { issuer, jwks_uri } = await json(`/${of}/v2.0/.well-known/openid-configuration`);
      const keys = (await (await fetch(jwks_uri)).json()) as JSONWebKeySet;
      return (await jwtVerify(token, createLocalJWKSet(keys), { issuer, audience: appId })).payload;
    };
    expect(await verify(await teams.tabToken(asa.id), tenant)).toMatchObject({
      tid: tenant,
      oid: asa.objectId,
      scp: 'access_as_user',
      ver: '2.0',
    });
    const payload = await verify(await teams.tabToken(external.id), external.tenantId);
    expect(payload.tid).toBe(external.tenantId);
    await expect(teams.tabToken('29:nobody')).rejects.toThrow();
  });
});
