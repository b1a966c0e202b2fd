// The proxy itself, driven by plain requests and by the real storage SDK.
import { Agent, createServer, request, type Server } from 'node:http';
import { TableClient } from '@azure/data-tables';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { connectionStringFor } from '../support/azurite.ts';
import { listenAnywhere } from '../support/listening.ts';
import { createFaultProxy, createFaults, type FaultProxy } from './proxy.ts';

let target: Server;
let seen: { path: string; headers: Record<string, unknown>; body: string }[] = [];
const open: FaultProxy[] = [];

async function proxyTo(...options: Parameters<typeof createFaultProxy>): Promise<FaultProxy> {
  const proxy = await createFaultProxy(...options);
  open.push(proxy);
  return proxy;
}

function targetUrl(): string {
  const address = target.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

beforeEach(async () => {
  seen = [];
  target = createServer(async (incoming, response) => {
    let body = '';
    for await (const chunk of incoming) body += chunk;
    seen.push({ path: incoming.url ?? '', headers: incoming.headers, body });
    response.setHeader('X-Twice', ['a', 'b']);
    response.writeHead(201, { ETag: '"1"' }).end(`svar på ${body}`);
  });
  await listenAnywhere(target);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((proxy) => proxy.close()));
  await new Promise((resolve) => target.close(resolve));
});

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
/** The body of the answer, with its status; 'cut' when the connection was destroyed. */
function ask(url: string, body = ''): Promise<string> {
  return new Promise((resolve) => {
    const outgoing = request(url, { method: 'POST', agent }, async (answer) => {
      let text = `${answer.statusCode} `;
      for await (const chunk of answer) text += chunk;
      resolve(text);
    });
    outgoing.once('error', () => resolve('cut'));
    outgoing.end(body);
  });
}
async function askAll(url: string, times: number): Promise<string[]> {
  const answers: string[] = [];
  for (let n = 1; n <= times; n++) answers.push(await ask(url, String(n)));
  return answers;
}

describe('a plan', () => {
  it('lets everything pass, unchanged, and counts requests rather than connections', async () => {
    const proxy = await proxyTo(targetUrl());
    expect(await askAll(`${proxy.url}/a%7Cb('c')?d=%27e%27`, 3)).toEqual([
      '201 svar på 1',
      '201 svar på 2',
      '201 svar på 3',
    ]);
    expect(proxy.count()).toBe(3);
    expect(seen.map((each) => each.path)).toEqual(Array(3).fill("/a%7Cb('c')?d=%27e%27"));
    expect(seen[0]?.headers.host).toBe(new URL(proxy.url).host);
  });

  it('loses exactly the n-th answer, though the target has done its work', async () => {
    const proxy = await proxyTo(targetUrl());
    proxy.plan({ kind: 'lose-answer', n: 2 });
    expect(await askAll(proxy.url, 3)).toEqual(['201 svar på 1', 'cut', '201 svar på 3']);
    expect(seen.map((each) => each.body)).toEqual(['1', '2', '3']);
  });

  it('drops exactly the n-th request before the target has seen it', async () => {
    const proxy = await proxyTo(targetUrl());
    proxy.plan({ kind: 'drop', n: 2 });
    expect(await askAll(proxy.url, 3)).toEqual(['201 svar på 1', 'cut', '201 svar på 3']);
    expect(seen.map((each) => each.body)).toEqual(['1', '3']);
  });

  it('answers 503 for a while', async () => {
    const proxy = await proxyTo(targetUrl());
    proxy.plan({ kind: 'unavailable', n: 1, times: 2 });
    expect(await askAll(proxy.url, 3)).toEqual(['503 ', '503 ', '201 svar på 3']);
  });

  it('delays', async () => {
    const proxy = await proxyTo(targetUrl());
    proxy.plan({ kind: 'delay', ms: 100 });
    const began = performance.now();
    expect(await ask(proxy.url)).toBe('201 svar på ');
    expect(performance.now() - began).toBeGreaterThan(95);
  });

  it('begins to count anew', async () => {
    const proxy = await proxyTo(targetUrl());
    await askAll(proxy.url, 2);
    proxy.plan({ kind: 'drop', n: 1 });
    expect(await askAll(proxy.url, 2)).toEqual(['cut', '201 svar på 2']);
    expect(proxy.log.map((entry) => entry.fate)).toEqual(['dropped', 'passed']);
  });
});

describe('a death', () => {
  it.each([
    ['before', ['1']],
    ['after', ['1', '2']],
  ] as const)('%s the n-th request is for good, and is told once', async (when, reached) => {
    const proxy = await proxyTo(targetUrl());
    let deaths = 0;
    proxy.plan({ kind: 'die', n: 2, when, onDeath: () => deaths++ });
    expect(await askAll(proxy.url, 4)).toEqual(['201 svar på 1', 'cut', 'cut', 'cut']);
    expect(seen.map((each) => each.body)).toEqual(reached);
    expect(deaths).toBe(1);
    proxy.plan({ kind: 'pass' });
    expect(await ask(proxy.url)).toBe('201 svar på ');
  });

  it('cuts what is under way elsewhere, and what comes in from outside', async () => {
    const faults = createFaults();
    const [storage, connector] = [await proxyTo(targetUrl(), { faults }), await proxyTo(targetUrl(), { faults })];
    const inward = await proxyTo(targetUrl(), { faults, isCounted: false });
    faults.plan({ kind: 'die', n: 3, when: 'before' });
    expect(await ask(inward.url)).toBe('201 svar på ');
    expect(await ask(storage.url)).toBe('201 svar på ');
    expect(await ask(connector.url)).toBe('201 svar på ');
    expect(faults.count()).toBe(2);
    expect(await ask(storage.url)).toBe('cut');
    expect(await ask(connector.url)).toBe('cut');
    expect(await ask(inward.url)).toBe('cut');
    expect(faults.isDead).toBe(true);
  });
});

it('counts over all proxies that share their faults', async () => {
  const faults = createFaults();
  const a = await proxyTo(targetUrl(), { faults, name: 'tables' });
  const b = await proxyTo(targetUrl(), { faults, name: 'queue' });
  faults.plan({ kind: 'drop', n: 3 });
  expect(
    [await ask(a.url), await ask(b.url), await ask(a.url), await ask(b.url)].map((text) => text === 'cut'),
  ).toEqual([false, false, true, false]);
  expect(faults.log.map(({ n, proxy, fate }) => `${n} ${proxy} ${fate}`)).toEqual([
    '1 tables passed',
    '2 queue passed',
    '3 tables dropped',
    '4 queue passed',
  ]);
});

it('cuts the connection when the target is gone', async () => {
  const proxy = await proxyTo('http://127.0.0.1:9');
  expect(await ask(proxy.url)).toBe('cut');
  expect(proxy.log.map((entry) => entry.fate)).toEqual(['target gone']);
});

it('lets the signed requests of the storage SDK through', async () => {
  const { tableUrl, queueUrl } = inject('azurite');
  const proxy = await proxyTo(tableUrl);
  const client = TableClient.fromConnectionString(
    connectionStringFor({ tableUrl: proxy.url, queueUrl }),
    'throughtheproxy',
    { allowInsecureConnection: true },
  );
  await client.createTable();
  await client.submitTransaction([['create', { partitionKey: 'å', rowKey: "o'p|q", n: 1 }]]);
  expect(await client.getEntity('å', "o'p|q")).toMatchObject({ n: 1 });
  expect(proxy.count()).toBe(3);
});
