// What wake-ups.ts promises, kept by the real Azurite.
import { QueueClient } from '@azure/storage-queue';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createAzureQueue } from '../../bot/platform/jobs/azure-queue.ts';
import type { ReceivedWakeUp, WakeUp, WakeUpQueue } from '../../bot/platform/jobs/wake-ups.ts';
import { StorageUnavailable } from '../../bot/platform/tables/port.ts';
import { createFaultProxy, type FaultProxy } from '../faults/proxy.ts';
import { connectionStringFor } from '../support/azurite.ts';

const { connectionString, tableUrl, queueUrl } = inject('azurite');
const reports: { reason: string; where: { queue: string; messageId: string } }[] = [];
const connect = (value: string, name: string, patience = {}): WakeUpQueue =>
  createAzureQueue({ kind: 'connection-string', value }, name, {
    report: (reason, where) => reports.push({ reason, where }),
    ...patience,
  });

const wakeUp = (n: number): WakeUp => ({
  table: 'forums',
  partition: 'mariestad-<"å">&',
  key: `owed|card|${n}`,
  op: `op-${n}`,
  giveUp: '2026-11-24T12:00:00Z',
});
const keysOf = (received: readonly ReceivedWakeUp[]): string[] => received.map((message) => message.wakeUp.key).sort();

let raw: QueueClient;
let name = '';
let queue: WakeUpQueue;
let proxy: FaultProxy;
let count = 0;

beforeAll(async () => {
  proxy = await createFaultProxy(queueUrl);
});
beforeEach(async () => {
  name = `wake-ups-${++count}`;
  queue = connect(connectionString, name);
  raw = new QueueClient(connectionString, name);
  reports.length = 0;
  proxy.plan({ kind: 'pass' });
  await Promise.all([queue.open(), queue.open()]);
});
afterAll(() => proxy.close());

describe('a wake-up', () => {
  it('comes as it was put, and to one worker only', async () => {
    await queue.put(wakeUp(1), 0);
    const received = await queue.receive();
    expect(received.map((message) => message.wakeUp)).toEqual([wakeUp(1)]);
    expect(await queue.receive()).toEqual([]);
  });

  it('stays hidden as long as was asked', async () => {
    await queue.put(wakeUp(1), 1);
    expect(await queue.receive()).toEqual([]);
    await expect.poll(async () => keysOf(await queue.receive()), { timeout: 5_000, interval: 200 }).toHaveLength(1);
  });

  it('never expires, and is hidden for half a minute while somebody works on it', async () => {
    const through = connect(connectionStringFor({ tableUrl, queueUrl: proxy.url }), name);
    await through.put(wakeUp(1), 0);
    const [peeked] = (await raw.peekMessages()).peekedMessageItems;
    expect(peeked?.expiresOn.getUTCFullYear()).toBeGreaterThan(2100);
    await through.receive();
    expect(proxy.log.at(-1)?.path).toContain('visibilitytimeout=30');
    expect((await raw.peekMessages()).peekedMessageItems).toEqual([]);
    expect((await raw.getProperties()).approximateMessagesCount).toBe(1);
  });

  it('is one of at most sixteen, in no order', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => queue.put(wakeUp(n), 0)));
    const first = await queue.receive();
    const second = await queue.receive();
    expect([first.length, second.length]).toEqual([16, 4]);
    expect(new Set([...keysOf(first), ...keysOf(second)]).size).toBe(20);
  });

  it('is removed by whoever put it, before anybody has taken it', async () => {
    const put = await queue.put(wakeUp(1), 0);
    await put.remove();
    await put.remove();
    expect(await queue.receive()).toEqual([]);
    expect((await raw.getProperties()).approximateMessagesCount).toBe(0);
  });

  it('belongs to whoever took it last: an outdated removal does nothing and is no error', async () => {
    const put = await queue.put(wakeUp(1), 0);
    const [received] = await queue.receive();
    await put.remove();
    expect((await raw.getProperties()).approximateMessagesCount).toBe(1);
    await received?.remove();
    await received?.remove();
    expect((await raw.getProperties()).approximateMessagesCount).toBe(0);
  });

  it.each([-1, 0.5, 7 * 24 * 3600 + 1])('is not hidden for %s seconds', async (seconds) => {
    await expect(queue.put(wakeUp(1), seconds)).rejects.toThrow(RangeError);
  });

  it('may be hidden for seven days', async () => {
    await queue.put(wakeUp(1), 7 * 24 * 3600);
    expect(await queue.receive()).toEqual([]);
  });
});

it('removes and reports a message that cannot be read, and hands out the others', async () => {
  await raw.sendMessage('hemlig text');
  await raw.sendMessage(JSON.stringify({ ...wakeUp(1), table: 'hemlig' }));
  await raw.sendMessage(JSON.stringify({ ...wakeUp(1), giveUp: 'snart' }));
  await queue.put(wakeUp(2), 0);
  expect(keysOf(await queue.receive())).toEqual(['owed|card|2']);
  expect(reports.map((report) => report.reason)).toEqual(Array(3).fill('message cannot be read'));
  expect(JSON.stringify(reports)).not.toContain('hemlig');
  expect((await raw.getProperties()).approximateMessagesCount).toBe(1);
});

describe('when storage misbehaves', () => {
  it('a message whose answer was lost is there at least once', async () => {
    const through = connect(connectionStringFor({ tableUrl, queueUrl: proxy.url }), name);
    proxy.plan({ kind: 'lose-answer', n: 1 });
    await through.put(wakeUp(1), 0);
    expect(new Set(keysOf(await queue.receive()))).toEqual(new Set(['owed|card|1']));
  });

  it('tries at our own pace: the retries of the SDK would be seconds slower', async () => {
    const through = connect(connectionStringFor({ tableUrl, queueUrl: proxy.url }), name);
    for (const kind of ['drop', 'unavailable'] as const) {
      proxy.plan({ kind, n: 1, times: 3 });
      const began = performance.now();
      await through.put(wakeUp(1), 0);
      expect(proxy.count()).toBe(4);
      expect(performance.now() - began).toBeLessThan(2_500);
    }
  });

  it('says within its time that storage is away', async () => {
    const away = connect(connectionStringFor({ tableUrl, queueUrl: 'http://127.0.0.1:9' }), name, { allMs: 300 });
    const began = performance.now();
    for (const call of [() => away.open(), () => away.put(wakeUp(1), 0), () => away.receive()]) {
      await expect(call()).rejects.toThrow(StorageUnavailable);
    }
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
