// Storage that loses answers, stands still or is away: what is promised holds, and what is not known is said.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { type Commit, StorageUnavailable, type Tables, type Write } from '../../bot/platform/tables/port.ts';
import { createFaultProxy, type FaultPlan, type FaultProxy } from '../faults/proxy.ts';
import { connectionStringFor, startAzurite } from '../support/azurite.ts';

const { connectionString, tableUrl, queueUrl } = inject('azurite');
const report = (): void => undefined;
const connect = (value: string, patience = {}): Tables =>
  createAzureTables({ kind: 'connection-string', value }, { prefix: 'faults', report, ...patience });

const direct = connect(connectionString);
let proxy: FaultProxy;
let through: Tables;
let partition = '';
let ops = 0;

const commitOf = (...writes: Write[]): Commit => ({ table: 'forums', partition, op: `op-${++ops}`, writes });

async function rowAt(key: string): Promise<{ body: unknown; etag: string }> {
  const row = await direct.get('forums', partition, key);
  if (row === undefined) throw new Error(`${key} is missing`);
  return row;
}

beforeAll(async () => {
  proxy = await createFaultProxy(tableUrl);
  through = connect(connectionStringFor({ tableUrl: proxy.url, queueUrl }));
  await direct.open();
});
beforeEach(async () => {
  partition = `p${++ops}`;
  await direct.commit(commitOf({ kind: 'insert', key: 'old', body: { n: 0 } }));
});
afterAll(() => proxy.close());

// Three ways of writing: each says what it writes, given the row that is there, and what must stand afterwards.
const ways: [string, (etag: string) => Write[], Record<string, unknown>][] = [
  ['an insert', () => [{ kind: 'insert', key: 'new', body: { n: 1 } }], { new: { n: 1 }, old: { n: 0 } }],
  ['a replace', (etag) => [{ kind: 'replace', key: 'old', body: { n: 1 }, etag }], { old: { n: 1 } }],
  [
    'a transaction',
    (etag) => [
      { kind: 'insert', key: 'new', body: { n: 1 } },
      { kind: 'delete', key: 'old', etag },
      { kind: 'put', key: 'hint', body: {} },
    ],
    { hint: {}, new: { n: 1 } },
  ],
];

describe.each(ways)('%s', (_, writes, expected) => {
  const plans: [string, FaultPlan][] = [
    ['whose answer is lost', { kind: 'lose-answer', n: 1 }],
    ['that is dropped on the way', { kind: 'drop', n: 1 }],
    ['that meets 503 three times', { kind: 'unavailable', n: 1, times: 3 }],
    ['that is throttled', { kind: 'unavailable', n: 1, status: 429 }],
  ];
  it.each(plans)('%s is committed, once', async (_name, plan) => {
    const commit = commitOf(...writes((await rowAt('old')).etag));
    proxy.plan(plan);
    expect(await through.commit(commit)).toBe('committed');
    const rows = await direct.list('forums', partition, '');
    expect(Object.fromEntries(rows.map((row) => [row.key, row.body]))).toEqual(expected);
  });

  it('is committed, once, whichever of its answers is lost or late', async () => {
    for (const n of [1, 2, 3]) {
      partition = `p${++ops}`;
      await direct.commit(commitOf({ kind: 'insert', key: 'old', body: { n: 0 } }));
      const commit = commitOf(...writes((await rowAt('old')).etag));
      proxy.plan({ kind: 'lose-answer', n });
      expect(await through.commit(commit)).toBe('committed');
      expect(await through.commit(commit)).toBe('committed');
    }
  });
});

it('tries at our own pace: the retries of the SDK would be seconds slower', async () => {
  for (const kind of ['drop', 'unavailable'] as const) {
    proxy.plan({ kind, n: 1, times: 3 });
    const began = performance.now();
    expect((await through.get('forums', partition, 'old'))?.body).toEqual({ n: 0 });
    expect(proxy.count()).toBe(4);
    expect(performance.now() - began).toBeLessThan(2_500);
  }
});

it('is told that it won when somebody wrote over it before it could look', async () => {
  const { etag } = await rowAt('old');
  proxy.plan({ kind: 'lose-answer', n: 1, times: 4 });
  const ours = through.commit(commitOf({ kind: 'replace', key: 'old', body: { by: 'us' }, etag }));
  await expect.poll(() => proxy.log.length, { interval: 5 }).toBeGreaterThan(0);
  const { etag: after } = await rowAt('old');
  expect(after).not.toBe(etag);
  expect(await direct.commit(commitOf({ kind: 'replace', key: 'old', body: { by: 'them' }, etag: after }))).toBe(
    'committed',
  );
  expect(await ours).toBe('committed');
  expect(proxy.count()).toBeGreaterThan(4);
  expect((await rowAt('old')).body).toEqual({ by: 'them' });
});

it('is told that it lost when the request never came and somebody else wrote', async () => {
  const { etag } = await rowAt('old');
  await direct.commit(commitOf({ kind: 'replace', key: 'old', body: { by: 'them' }, etag }));
  proxy.plan({ kind: 'drop', n: 1 });
  expect(await through.commit(commitOf({ kind: 'replace', key: 'old', body: { by: 'us' }, etag }))).toBe('lost');
  proxy.plan({ kind: 'lose-answer', n: 1 });
  expect(await through.commit(commitOf({ kind: 'insert', key: 'old', body: { by: 'us' } }))).toBe('lost');
  expect((await rowAt('old')).body).toEqual({ by: 'them' });
});

it('reads again when an answer to a read is lost', async () => {
  for (const plan of [
    { kind: 'lose-answer', n: 1 },
    { kind: 'drop', n: 1 },
    { kind: 'unavailable', n: 1, times: 2 },
  ] as const) {
    proxy.plan(plan);
    expect((await through.get('forums', partition, 'old'))?.body).toEqual({ n: 0 });
    proxy.plan(plan);
    expect(await through.list('forums', partition, 'ol')).toHaveLength(1);
  }
});

it('says within its time that storage is away', async () => {
  const away = connect(connectionStringFor({ tableUrl: 'http://127.0.0.1:9', queueUrl }), {
    readMs: 300,
    commitMs: 600,
  });
  const insert = commitOf({ kind: 'insert', key: 'k', body: {} });
  for (const call of [
    () => away.get('forums', 'p', 'k'),
    () => away.list('forums', 'p', ''),
    () => away.commit(insert),
    () => away.open(),
  ]) {
    const began = performance.now();
    const error = await call().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StorageUnavailable);
    expect(error).toHaveProperty('cause');
    expect(performance.now() - began).toBeLessThan(1_500);
  }
});

describe('a storage that stands still', () => {
  it('is waited for, and a request that lands late does nothing twice', async () => {
    const own = await startAzurite();
    try {
      const tables = connect(own.connectionString, { tryMs: 200 });
      await tables.open();
      await tables.commit(commitOf({ kind: 'insert', key: 'old', body: { n: 0 } }));
      const before = await tables.get('forums', partition, 'old');
      own.pause();
      const insert = tables.commit(commitOf({ kind: 'insert', key: 'new', body: { n: 1 } }));
      const replace = tables.commit(
        commitOf({ kind: 'replace', key: 'old', body: { n: 1 }, etag: before?.etag ?? '' }),
      );
      const read = tables.get('forums', partition, 'old');
      const hasty = connect(own.connectionString, { tryMs: 100, commitMs: 300 });
      await expect(hasty.commit(commitOf({ kind: 'insert', key: 'hasty', body: {} }))).rejects.toThrow(
        StorageUnavailable,
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      own.resume();
      expect(await Promise.all([insert, replace])).toEqual(['committed', 'committed']);
      expect((await read)?.key).toBe('old');
      const rows = await tables.list('forums', partition, '');
      expect(rows.filter((row) => row.key !== 'hasty').map((row) => row.body)).toEqual([{ n: 1 }, { n: 1 }]);
    } finally {
      await own.stop();
    }
  });
});
