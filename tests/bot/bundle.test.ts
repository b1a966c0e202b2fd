import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bundle } from '../../bot/bundle.ts';
import { updateView } from '../../bot/updates/contract/update.ts';
import { type Edge, openEdge, tenantId } from '../platform/teams-edge.ts';
import { typed } from '../stories/updates-desk.ts';
import { type BuiltServer, coordinator, startBuilt } from './built-server.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
const program = join(folder, 'server.mjs');

let inputs: string[] = [];
let bytes = 0;
let edge: Edge;
let server: BuiltServer;

const packageOf = (path: string) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

const greeting = () => ({
  type: 'message',
  text: 'hjälp',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: edge.serviceUrl,
  from: { id: '29:anna', name: 'Anna Ek', aadObjectId: 'o-anna' },
  recipient: { id: '28:bot', name: 'Partssamverkan' },
  conversation: { id: 'a:anna', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
});

const says = async () =>
  fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await edge.issuer.activityToken(edge.serviceUrl)}`,
    },
    body: JSON.stringify(greeting()),
  });

/** How an update goes out, told for as long as somebody looks. */
const looksOn = async (): Promise<Response> => {
  const headers = {
    authorization: `Bearer ${await edge.issuer.tabToken(coordinator)}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify(typed('Vårens möten'));
  const begun = await fetch(`${server.url}/api/updates`, { method: 'POST', headers, body });
  const { id } = updateView.parse(await begun.json());
  return fetch(`${server.url}/api/updates/${id}/progress`, { headers });
};

beforeAll(async () => {
  const { outputs } = await bundle(folder);
  const made = Object.entries(outputs).find(([file]) => file.endsWith('server.mjs'))?.[1];
  inputs = Object.keys(made?.inputs ?? {});
  bytes = made?.bytes ?? 0;
  edge = await openEdge();
  server = await startBuilt({ program: [program], edge, connectionString: inject('azurite').connectionString });
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await edge.close();
  rmSync(folder, { recursive: true });
});

describe('the server as one file', () => {
  it('has nothing in it that only building and testing need', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const packages = new Set(inputs.flatMap((path) => packageOf(path) ?? []));
    expect(packages.size).toBeGreaterThan(50);
    // What reads and writes workbooks brings this one along.
    packages.delete('fflate');
    expect([...Object.keys(devDependencies), 'tsx'].filter((name) => packages.has(name))).toEqual([]);
    expect(inputs.filter((path) => /^(tests|tab|manifest)\//.test(path))).toEqual([]);
  });

  it('has thrown the ballast out', () => {
    expect(inputs.filter((path) => /recognizers|antlr|adaptive-expressions/.test(path))).toEqual([]);
    expect(bytes).toBeLessThan(16_000_000);
  });

  it('has the informations to families beside it', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['en.md', 'sv.md']));
  });

  it('opens storage, and says that it is well', async () => {
    await expect.poll(async () => (await fetch(`${server.url}/healthz`)).status, { timeout: 30_000 }).toBe(200);
  });

  it('stops when what it has in hand is answered, though a browser looks on and another keeps its connection', async () => {
    const stream = await looksOn();
    expect(stream.headers.get('content-type')).toContain('event-stream');
    const idle = request(`${server.url}/healthz`, { agent: undefined, headers: { connection: 'keep-alive' } });
    idle.on('response', (answer) => answer.resume()).on('error', () => undefined);
    idle.end();
    let arrived = () => {};
    const isInHand = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    let letGo = () => {};
    edge.answerWith((response) => {
      letGo = () => void response.status(201).json({ id: 'm1' });
      arrived();
    });
    const turn = says();
    await isInHand;
    server.child.kill('SIGTERM');
    // It listens no more, and still it has not gone.
    await expect
      .poll(() =>
        fetch(`${server.url}/healthz`).then(
          () => 'there',
          () => 'gone',
        ),
      )
      .toBe('gone');
    expect(server.child.exitCode).toBe(null);
    // The stream has been ended; the answer in hand has not.
    await stream.text();
    letGo();
    expect((await turn).status).toBe(200);
    expect(await server.ended).toBe(0);
    expect(server.lines.at(-1)).toContain('"event":"stopped"');
  });

  it('says of what nobody caught where it was, and nothing of what it said', async () => {
    const throwing = "process.on('message', (words) => { throw new TypeError(words); });";
    const preloaded = ['--import', `data:text/javascript,${encodeURIComponent(throwing)}`, program];
    const other = await startBuilt({ program: preloaded, edge, connectionString: inject('azurite').connectionString });
    other.child.send('Kalle mår dåligt');
    expect(await other.ended).toBe(1);
    const last = JSON.parse(other.lines.findLast((line) => line.includes('uncaught')) ?? '{}');
    expect(last).toMatchObject({ event: 'uncaught', cause: { name: 'TypeError' } });
    expect(other.lines.join()).not.toContain('Kalle');
  });
});
