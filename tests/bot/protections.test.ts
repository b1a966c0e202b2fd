/** What stands before everything in production, whoever asks. */
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createApp } from '../../bot/app.ts';
import { teamsOrigins } from '../../bot/platform/web/tab-files.ts';
import { productionTab } from '../../bot/platform/web/tab-settings.ts';
import { createWorld } from '../../bot/world.ts';
import { silentConfig } from '../support/environment.ts';
import { listenAnywhere } from '../support/listening.ts';

const appId = '11111111-2222-4333-8444-555555555555';
let server: Server;
let url: string;

beforeAll(async () => {
  const { connectionString } = inject('azurite');
  const config = silentConfig({ connectionString, localTeamsUrl: 'http://localhost:3980' });
  const world = createWorld(config, { storagePrefix: `prot${randomUUID().slice(0, 8)}` });
  const tab = productionTab({ appId, allowedTenants: config.ALLOWED_TENANTS }, appId);
  server = createServer(createApp({ ...world, tab }));
  url = `http://127.0.0.1:${await listenAnywhere(server)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const posts = (headers: Record<string, string> = {}) =>
  fetch(`${url}/api/messages`, { method: 'POST', headers, body: '{' });

const directives = (policy: string | null): Map<string, string> =>
  new Map(
    (policy ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('every answer', () => {
  const paths = [
    '/healthz',
    '/api/setup',
    '/api/cases',
    '/api/nothing',
    '/family/none',
    '/kalender/none.ics',
    '/nowhere',
  ];

  it.each([...paths, '/tab/', '/tab/none'])(
    'of %s is over https only, of its own kind and tells nobody where one came from',
    async (path) => {
      const { headers } = await fetch(`${url}${path}`);
      const [, seconds = '0'] =
        /^max-age=(\d+); includeSubDomains$/.exec(headers.get('Strict-Transport-Security') ?? '') ?? [];
      expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('X-Powered-By')).toBeNull();
    },
  );

  it.each(paths)('of %s stands in no frame and runs no foreign script', async (path) => {
    const { headers } = await fetch(`${url}${path}`);
    const policy = directives(headers.get('Content-Security-Policy'));
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(["'self'", undefined]).toContain(policy.get('script-src'));
  });

  it.each(['/tab/', '/tab/none'])('of %s stands in Teams alone', async (path) => {
    const { headers } = await fetch(`${url}${path}`);
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(directives(headers.get('Content-Security-Policy')).get('frame-ancestors')).toBe(teamsOrigins.join(' '));
  });

  it('to somebody without a token has them too', async () => {
    const { status, headers } = await posts();
    expect([status, headers.get('X-Frame-Options'), headers.get('X-Content-Type-Options')]).toEqual([
      401,
      'DENY',
      'nosniff',
    ]);
  });
});

describe('a flood without tokens at the bot’s door', () => {
  it('is turned away by address, as the front of App Service tells it, and leaves others alone', async () => {
    const from = (address: string) => posts({ 'X-Forwarded-For': `203.0.113.9, ${address}:443` });
    for (let sent = 0; sent < 1_200; sent += 100)
      await Promise.all(Array.from({ length: 100 }, async () => (await from('198.51.100.7')).arrayBuffer()));
    const turnedAway = await from('198.51.100.7');
    expect([turnedAway.status, Number(turnedAway.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    expect((await from('198.51.100.8')).status).toBe(401);
  });
});
