import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';
import { createLocalJWKSet, generateKeyPair, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { botSettings } from './bot-settings.ts';
import { createIssuer, type Issuer } from './issuer.ts';
import { createLocalTeams, type LocalTeams } from './local-teams.ts';
import { appId, asa, botToken, external, tenant, town } from './town.ts';

let teams: LocalTeams;
let url: string;
beforeEach(async () => {
  teams = await createLocalTeams(town);
  url = await teams.listen(0);
});
afterEach(() => teams.close());

const json = async (path: string) => (await fetch(`${url}${path}`)).json();

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
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
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
      body: JSON.stringify({ ...activity, from: { id: asa.id }, recipient: { id: `28:${appId}` }, conversation: { id: 'a:1' } }),
    });
    return response.status;
  };

  const another = (options: Partial<Parameters<typeof createIssuer>[0]>): Promise<Issuer> =>
    createIssuer({ appId, tenantId: tenant, publicUrl: () => url, ...options });

  it('accepts what the local Teams signs', async () => {
    const { deliveries } = await say('hjälp');
    expect(deliveries.map((one) => one.kind === 'answered' && one.status)).toEqual([200, 200, 200]);
    expect(heard.at(-1)).toBe('hjälp');
  });

  it('answers 401 without a token, and to one that is none', async () => {
    expect(await send(undefined)).toBe(401);
    expect(await send('Bearer')).toBe(401);
  });

  it('answers 401 to a token signed by a key that is not ours', async () => {
    const forger = await another({});
    expect(await send(`Bearer ${await forger.activityToken(`${url}/emea/`)}`)).toBe(401);
  });

  const ours = async (change: (token: SignJWT) => SignJWT, claims: Record<string, unknown> = {}) => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    void publicKey;
    return change(new SignJWT({ serviceurl: `${url}/emea/`, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'none' })).sign(privateKey);
  };

  it('lets nothing through that is signed by nobody', async () => {
    const token = await ours((one) => one.setIssuer(`${url}/botframework`).setAudience(appId).setExpirationTime('1h'));
    expect(await send(`Bearer ${token}`)).toBe(401);
    expect(heard).toEqual([]);
  });

  it('answers 401 when the service address is another than the signed one', async () => {
    const token = await signedByTeams();
    expect(await send(token.replace('Bearer ', 'Basic '))).toBe(401);
    const elsewhere = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', authorization: token },
      body: JSON.stringify({ type: 'message', id: '1', channelId: 'msteams', serviceUrl: 'http://evil.example.se/', conversation: { id: 'a:1' } }),
    });
    expect(elsewhere.status).toBe(401);
    expect(heard).toEqual([]);
  });

  /** What the real bot would get, caught on its way. */
  const signedByTeams = async (): Promise<string> => {
    let caught = '';
    const thief = createServer((request, response) => {
      caught = request.headers.authorization ?? '';
      response.end();
    });
    await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve));
    teams.pointAt(`http://127.0.0.1:${(thief.address() as AddressInfo).port}/`);
    await say('hej');
    thief.closeAllConnections();
    thief.close();
    return caught;
  };
});

describe('the issuer', () => {
  it('endorses its key for Teams and tells where it is', async () => {
    const configuration = await json('/botframework/.well-known/openidconfiguration');
    expect(configuration).toMatchObject({ issuer: `${url}/botframework`, jwks_uri: `${url}/botframework/keys` });
    const { keys } = await json('/botframework/keys');
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'RSA', alg: 'RS256', endorsements: ['msteams'] });
    expect(keys[0].d).toBeUndefined();
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
    await expect(teams.tabToken(randomBytes(4).toString('hex'))).rejects.toThrow();
  });
});
