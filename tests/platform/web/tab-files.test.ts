import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as plainRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import helmet from 'helmet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabFiles, teamsOrigins } from '../../../bot/platform/web/tab-files.ts';
import { listenAnywhere } from '../../support/listening.ts';

const script = 'assets/index-BnAfQnNP.js';

let folder: string;
let base: string;
let close: () => void;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tab-'));
  await mkdir(join(folder, 'built/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'hemligt');
  await writeFile(
    join(folder, 'built/index.html'),
    '<!doctype html><html lang="sv"><title>Partssamverkan</title></html>',
  );
  await writeFile(join(folder, 'built', script), `console.log('${'å'.repeat(2000)}')`);
  await writeFile(join(folder, 'built/icon.png'), 'png');
  await writeFile(join(folder, 'built/.env'), 'hemligt');
  const app = express();
  app.use(helmet());
  app.use('/tab', tabFiles(join(folder, 'built'), teamsOrigins));
  app.use('/nowhere', tabFiles(join(folder, 'unbuilt'), []));
  const server = createServer(app);
  base = `http://127.0.0.1:${await listenAnywhere(server)}`;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
afterAll(async () => {
  close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) => fetch(`${base}${path}`, { redirect: 'manual', ...init });

/** As it stands: fetch would tidy the path, and say of itself that it keeps nothing. */
const statusOf = (path: string, headers: Record<string, string> = {}): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    plainRequest(`${base}/`, { path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

const policyOf = (response: Response): Record<string, string> =>
  Object.fromEntries(
    (response.headers.get('Content-Security-Policy') ?? '').split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the page', () => {
  it('is asked for anew each time, and known again', async () => {
    const first = await get('/tab/');
    expect(await first.text()).toContain('Partssamverkan');
    expect(first.headers.get('Cache-Control')).toBe('no-cache');
    const etag = first.headers.get('ETag') ?? '';
    expect(await statusOf('/tab/index.html', { 'If-None-Match': etag })).toBe(304);
  });

  it('stands where its own addresses hold, with what was asked kept', async () => {
    const response = await get('/tab?host=teams');
    expect([response.status, response.headers.get('Location')]).toEqual([301, '/tab/?host=teams']);
  });

  it('runs our scripts only, talks to us only and is framed by Teams only', async () => {
    expect(policyOf(await get('/tab/'))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': 'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('is not shut out of Teams by the older header, whoever set it', async () => {
    const { headers } = await get('/tab/');
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Permissions-Policy')).toContain('camera=()');
  });

  it('is framed by nobody when nobody is named', async () => {
    expect(policyOf(await get('/nowhere/'))['frame-ancestors']).toBe("'none'");
  });
});

describe('the files', () => {
  it('whose names are hashes are kept for a year, others are asked for anew', async () => {
    const hashed = await get(`/tab/${script}`);
    expect(hashed.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('Content-Type')).toContain('javascript');
    expect((await get('/tab/icon.png')).headers.get('Cache-Control')).toBe('no-cache');
  });

  it('are sent packed to whoever can unpack', async () => {
    const packed = await get(`/tab/${script}`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(await packed.text()).toContain('åå');
    const plain = await get(`/tab/${script}`, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.get('Content-Encoding')).toBeNull();
  });

  it('that are not there are told so in Swedish, and not kept', async () => {
    const response = await get('/tab/assets/index-OldOldOld.js');
    expect(response.status).toBe(404);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toContain('Sidan finns inte.');
  });

  it.each([
    '/tab/../secret.txt',
    '/tab/%2e%2e/secret.txt',
    '/tab/..%2fsecret.txt',
    '/tab/.env',
    '/tab/assets',
    '/tab/%00',
    '/tab/%ff',
  ])('outside or hidden are not sent: %s', async (path) => {
    expect(await statusOf(path)).not.toBe(200);
  });

  it('are read, and nothing else', async () => {
    const head = await get('/tab/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await get('/tab/', { method });
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    }
  });
});

it('says in Swedish that the tab is not built yet', async () => {
  for (const path of ['/nowhere/', `/nowhere/${script}`]) {
    const response = await get(path);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(await response.text()).toContain('Vänta en stund och öppna sidan igen.');
    expect(policyOf(response)['default-src']).toBe("'none'");
  }
});
