import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createApp } from '../../bot/app.ts';
import { createWorld, type World } from '../../bot/world.ts';
import { appId, botId, type Edge, logLines, openEdge, tenantId } from '../platform/teams-edge.ts';
import { localEnvironment, silentConfigOf } from '../support/environment.ts';
import { listenAnywhere } from '../support/listening.ts';
import { unhurried } from '../support/patience.ts';

const { log, lines } = logLines();
let edge: Edge;
let server: Server;
let url: string;
let world: World;

const surprise = async (): Promise<never> => {
  throw new Error('Björk 27 mår dåligt');
};

beforeAll(async () => {
  edge = await openEdge();
  const { connectionString } = inject('azurite');
  const config = silentConfigOf({
    ...localEnvironment({ connectionString, localTeamsUrl: edge.url }),
    BOT_APP_ID: appId,
    BOT_TENANT_ID: tenantId,
    ALLOWED_TENANTS: tenantId,
  });
  const made = createWorld(config, { log, storagePrefix: `ref${randomUUID().slice(0, 8)}`, patience: unhurried });
  await Promise.all([made.ports.tables.open(), made.queue.open()]);
  const { tables, regions } = made.ports;
  // Storage answers, and then nobody had thought of what it says.
  const broken = { tables: { ...tables, get: surprise, list: surprise }, regions: { ...regions, fresh: surprise } };
  world = { ...made, ports: { ...made.ports, ...broken } };
  server = createServer(createApp(world));
  url = `http://127.0.0.1:${await listenAnywhere(server)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await edge.close();
});
beforeEach(() => {
  lines.length = 0;
});

const header = 'x-correlation-id';
const told = (): { event: string; reference?: string }[] => lines.map((line) => JSON.parse(line));
const references = () => new Set(told().map(({ reference }) => reference));

const press = () => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: edge.serviceUrl,
  from: { id: '29:anna', name: 'Anna Ek', aadObjectId: 'o-anna' },
  recipient: { id: botId, name: 'Partssamverkan' },
  conversation: { id: 'a:anna', conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  value: { action: { type: 'Action.Execute', verb: 'case.begin', data: {} }, trigger: 'manual' },
});

const presses = async (more: Record<string, string> = {}) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await edge.issuer.activityToken(edge.serviceUrl)}`,
      ...more,
    },
    body: JSON.stringify(press()),
  });

const asks = async (path: string) => {
  const person = { id: '29:anna', objectId: randomUUID(), tenantId, name: 'Anna Ek', title: '', teams: [] };
  const token = await edge.issuer.tabToken({ ...person, role: 'member' });
  return fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
};

describe('a surprise', () => {
  it('in a press is told on the card by the reference that all lines of the press have', async () => {
    const answer = await presses();
    const reference = answer.headers.get(header) ?? 'none';
    expect(reference).toMatch(/^[0-9a-f]{8}$/);
    expect(await answer.text()).toContain(reference);
    expect(told().map(({ event }) => event)).toContain('teams.surprise');
    expect(told().length).toBeGreaterThan(1);
    expect([...references()]).toEqual([reference]);
    expect(lines.join()).not.toContain('Björk');
  });

  it('in the API is told in the answer in the same way', async () => {
    const answer = await asks('/api/cases');
    const reference = answer.headers.get(header);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: { code: 'surprise', reference } });
    expect(told()).toMatchObject([{ event: 'http-surprise', reference }]);
    expect(lines.join()).not.toContain('Björk');
  });

  it('in a job has a reference of its own for each run', async () => {
    const { engine } = world;
    const { tables } = world.ports;
    const partition = `ref-${randomUUID()}`;
    for (const about of ['w48', 'w49']) {
      const { ref, write } = engine.owe('forums', partition, { job: 'case-digest', about });
      await tables.commit({ table: 'forums', partition, op: randomUUID(), writes: [write] });
      await engine.run(ref);
    }
    expect(told().map(({ event }) => event)).toEqual(['job-failed', 'job', 'job-failed', 'job']);
    const [first, firstToo, second, secondToo] = told().map(({ reference }) => reference);
    expect(first).toMatch(/^[0-9a-f]{8}$/);
    expect([firstToo, secondToo]).toEqual([first, second]);
    expect(second).not.toBe(first);
  });
});

describe('a reference', () => {
  it('is another one each time, and never the one that came with the request', async () => {
    const given = {
      'X-Correlation-Id': 'deadbeef',
      'X-Request-Id': 'deadbeef',
      traceparent: `00-${'ab'.repeat(16)}-01`,
    };
    const answers = [await presses(given), await presses(given)];
    const seen = answers.map(({ headers }) => headers.get(header));
    expect(new Set(seen).size).toBe(2);
    expect(seen).not.toContain('deadbeef');
    expect(lines.join()).not.toContain('deadbeef');
  });

  it('stands on every answer, also of what is not there and of what cannot be read', async () => {
    const broken = await fetch(`${url}/api/messages`, { method: 'POST', body: '{' });
    const answers = [broken, await fetch(`${url}/nowhere`), await fetch(`${url}/healthz`), await fetch(`${url}/tab/x`)];
    for (const { headers } of answers) expect(headers.get(header)).toMatch(/^[0-9a-f]{8}$/);
  });
});
