/** The edge of Teams on loopback: the local issuer, and a connector that answers as each test tells it to. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type Response } from 'express';
import { importJWK, type JWK, SignJWT } from 'jose';
import { createLog } from '../../bot/platform/log.ts';
import type { Random } from '../../bot/platform/random.ts';
import type { LocalLogin, TeamsSettings } from '../../bot/platform/teams/settings.ts';
import { addresses, botSettings } from '../local-teams/bot-settings.ts';
import { createIssuer } from '../local-teams/issuer.ts';
import { listenAnywhere } from '../support/listening.ts';

export const appId = '11111111-2222-4333-8444-555555555555';
export const tenantId = '99999999-8888-4777-8666-555555555555';
export const botId = `28:${appId}`;

export type Hit = { method: string; path: string; body: unknown; authorization: string | undefined };
type Script = (response: Response, hit: Hit) => void;

export const firstChance: Random = { id: () => 'abcdef01-2345-4678-9abc-def012345678', below: () => 0 };
export const quiet = createLog('silent');

export const logLines = () => {
  const lines: string[] = [];
  return { lines, log: createLog('info', { write: (line: string) => void lines.push(line) }) };
};

export const loginOf = (url: string): LocalLogin => {
  const named = botSettings(url);
  const value = (name: string) => named[name] ?? '';
  return {
    kind: 'local',
    ToBotFromChannelTokenIssuer: value('ToBotFromChannelTokenIssuer'),
    ToBotFromChannelOpenIdMetadataUrl: value('ToBotFromChannelOpenIdMetadataUrl'),
    ToBotFromEmulatorOpenIdMetadataUrl: value('ToBotFromEmulatorOpenIdMetadataUrl'),
    ToChannelFromBotLoginUrl: value('ToChannelFromBotLoginUrl'),
    ToChannelFromBotOAuthScope: value('ToChannelFromBotOAuthScope'),
    OAuthUrl: value('OAuthUrl'),
    CallerId: value('CallerId'),
  };
};

export const openEdge = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'teams-edge-'));
  const keyFile = join(folder, 'key.json');
  let url = '';
  const issuer = await createIssuer({ appId, tenantId, publicUrl: () => url, keyFile });

  const hits: Hit[] = [];
  const tokenRequests = { count: 0 };
  let script: Script = (response) => void response.status(201).json({ id: 'a1' });

  const app = express();
  app.use('/oauth/token', (_request, _response, next) => {
    tokenRequests.count += 1;
    next();
  });
  app.use(issuer.routes);
  app.use('/connector', express.json({ limit: '4mb' }), (request, response) => {
    const { method, originalUrl, body, headers } = request;
    const path = decodeURIComponent(originalUrl.replace('/connector', ''));
    const hit = { method, path, body: body as unknown, authorization: headers.authorization };
    hits.push(hit);
    script(response, hit);
  });
  const server = createServer(app);
  url = `http://127.0.0.1:${await listenAnywhere(server)}`;

  const settings: TeamsSettings = {
    appId,
    tenantId,
    allowedTenants: [tenantId],
    login: loginOf(url),
    serviceHosts: [],
  };

  return {
    url,
    settings,
    issuer,
    hits,
    tokenRequests,
    serviceUrl: `${url}/connector/`,
    place: {
      tenantId,
      teamId: '19:team@thread.tacv2',
      channelId: '19:channel@thread.tacv2',
      serviceUrl: `${url}/connector/`,
    },
    answerWith(next: Script) {
      script = next;
      hits.length = 0;
    },
    /** A token with whatever is asked for in place of what is right, signed by the issuer's own key or another. */
    async token(
      serviceUrl: string,
      change: {
        claims?: object;
        issuer?: string;
        expires?: string;
        audience?: string;
        key?: Awaited<ReturnType<typeof importJWK>>;
      },
    ) {
      const jwk = JSON.parse(readFileSync(keyFile, 'utf8')) as JWK;
      return new SignJWT({ serviceurl: serviceUrl, ...change.claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid ?? '' })
        .setIssuer(change.issuer ?? addresses(url).channelIssuer)
        .setAudience(change.audience ?? appId)
        .setIssuedAt()
        .setExpirationTime(change.expires ?? '1h')
        .sign(change.key ?? (await importJWK(jwk, 'RS256')));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type Edge = Awaited<ReturnType<typeof openEdge>>;
