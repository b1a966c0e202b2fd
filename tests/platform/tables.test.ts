// What port.ts promises, kept by the real Azurite.
import { inspect } from 'node:util';
import { TableClient } from '@azure/data-tables';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { createAzureTables, type Where } from '../../bot/platform/tables/azure-tables.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Commit, Tables, Write } from '../../bot/platform/tables/port.ts';

const { connectionString } = inject('azurite');
const connection = { kind: 'connection-string', value: connectionString } as const;
const prefix = 'contract';

const reports: { reason: string; where: Where }[] = [];
const newTables = (): Tables =>
  createAzureTables(connection, { prefix, report: (reason, where) => reports.push({ reason, where }) });
const tables = newTables();
const raw = TableClient.fromConnectionString(connectionString, `${prefix}forums`, { allowInsecureConnection: true });

let ops = 0;
const commitOf = (partition: string, ...writes: Write[]): Commit => ({
  table: 'forums',
  partition,
  op: `op-${++ops}`,
  writes,
});

async function bodyOf(partition: string, key: string): Promise<unknown> {
  return (await tables.get('forums', partition, key))?.body;
}

async function etagOf(partition: string, key: string): Promise<string> {
  const row = await tables.get('forums', partition, key);
  if (row === undefined) throw new Error(`${key} is missing`);
  return row.etag;
}

const numberIn = (body: unknown): number => z.object({ n: z.number() }).parse(body).n;

beforeAll(async () => {
  await tables.open();
});

describe('opening', () => {
  it('creates the tables once, however many open at the same time', async () => {
    const others = ['a', 'b', 'c'].map(() =>
      createAzureTables(connection, { prefix: 'opening', report: () => undefined }),
    );
    await Promise.all(others.map((other) => other.open()));
    expect(await others[0]?.get('regions', 'skaraborg', 'settings')).toBeUndefined();
  });

  it('says which it is when a table was never created, and does not wait', async () => {
    const closed = createAzureTables(connection, { prefix: 'never', report: () => undefined });
    await expect(closed.get('forums', 'p', 'k')).rejects.toThrow(/TableNotFound/);
    await expect(closed.commit(commitOf('p', { kind: 'insert', key: 'k', body: {} }))).rejects.toThrow(/table/);
  });
});

describe('a commit', () => {
  it('writes a row that is read back with its body', async () => {
    const body = { alias: 'Linden 7', seats: [1, 2], nested: { yes: true, nothing: null } };
    expect(await tables.commit(commitOf('p1', { kind: 'insert', key: 'case|1', body }))).toBe('committed');
    expect(await tables.get('forums', 'p1', 'case|1')).toMatchObject({ key: 'case|1', body });
    expect(await tables.get('forums', 'p1', 'case|2')).toBeUndefined();
  });

  it('is lost when the row to insert is there already, and changes nothing', async () => {
    await tables.commit(commitOf('p2', { kind: 'insert', key: 'case|1', body: { who: 'first' } }));
    expect(await tables.commit(commitOf('p2', { kind: 'insert', key: 'case|1', body: { who: 'second' } }))).toBe(
      'lost',
    );
    expect(await bodyOf('p2', 'case|1')).toEqual({ who: 'first' });
  });

  it('replaces the row as it was read, and only that', async () => {
    await tables.commit(commitOf('p3', { kind: 'insert', key: 'k', body: { n: 1, gone: true } }));
    const etag = await etagOf('p3', 'k');
    expect(await tables.commit(commitOf('p3', { kind: 'replace', key: 'k', body: { n: 2 }, etag }))).toBe('committed');
    expect(await tables.commit(commitOf('p3', { kind: 'replace', key: 'k', body: { n: 3 }, etag }))).toBe('lost');
    expect(await bodyOf('p3', 'k')).toEqual({ n: 2 });
    expect(await tables.commit(commitOf('p3', { kind: 'replace', key: 'other', body: {}, etag }))).toBe('lost');
  });

  it('deletes a row only as it was read', async () => {
    const owed = "owed|Åsa's (1)";
    const rewrite = async (key: string, n: number): Promise<Write> => ({
      kind: 'replace',
      key,
      body: { n },
      etag: await etagOf('p4', key),
    });
    await tables.commit(
      commitOf('p4', { kind: 'insert', key: 'case|1', body: { n: 1 } }, { kind: 'insert', key: owed, body: { n: 1 } }),
    );
    const outdated = await etagOf('p4', owed);
    await tables.commit(commitOf('p4', await rewrite(owed, 2)));

    const late = commitOf('p4', await rewrite('case|1', 2), { kind: 'delete', key: owed, etag: outdated });
    expect(await tables.commit(late)).toBe('lost');
    expect(await bodyOf('p4', 'case|1')).toEqual({ n: 1 });
    expect(await bodyOf('p4', owed)).toEqual({ n: 2 });

    const etag = await etagOf('p4', owed);
    const inTime = commitOf('p4', await rewrite('case|1', 2), { kind: 'delete', key: owed, etag });
    expect(await tables.commit(inTime)).toBe('committed');
    expect(await bodyOf('p4', 'case|1')).toEqual({ n: 2 });
    expect(await bodyOf('p4', owed)).toBeUndefined();
    const again = commitOf('p4', await rewrite('case|1', 3), { kind: 'delete', key: owed, etag });
    expect(await tables.commit(again)).toBe('lost');
  });

  it('puts a hint over whatever is there', async () => {
    await tables.commit(commitOf('p5', { kind: 'insert', key: 'hint', body: { n: 1 } }));
    const put: Write = { kind: 'put', key: 'hint', body: { n: 2 } };
    expect(await tables.commit(commitOf('p5', { kind: 'insert', key: 'other', body: {} }, put))).toBe('committed');
    expect(await bodyOf('p5', 'hint')).toEqual({ n: 2 });
  });

  it('writes a hundred rows or none of them', async () => {
    const writes = Array.from({ length: 100 }, (_, n): Write => ({ kind: 'insert', key: rowKey('r', n), body: { n } }));
    expect(await tables.commit(commitOf('p6', ...writes))).toBe('committed');
    expect((await tables.list('forums', 'p6', '')).map((row) => row.body)).toEqual(
      Array.from({ length: 100 }, (_, n) => ({ n })),
    );

    const again = writes.map((write): Write => ({ ...write, kind: 'insert', key: `${write.key}|b`, body: {} }));
    const [last] = writes.slice(-1);
    if (last === undefined) throw new Error('no writes');
    expect(await tables.commit(commitOf('p6', ...again.slice(0, 99), last))).toBe('lost');
    expect(await tables.list('forums', 'p6', '')).toHaveLength(100);
  });

  it('can be made again with the same op: what has landed has landed', async () => {
    const commit = commitOf('p7', { kind: 'insert', key: 'k', body: { n: 1 } });
    expect(await tables.commit(commit)).toBe('committed');
    expect(await tables.commit(commit)).toBe('committed');
  });

  it('knows itself again although others have written over it since', async () => {
    const first = commitOf('p8', { kind: 'insert', key: 'k', body: { n: 1 } });
    await tables.commit(first);
    for (const n of [2, 3, 4]) {
      await tables.commit(commitOf('p8', { kind: 'replace', key: 'k', body: { n }, etag: await etagOf('p8', 'k') }));
    }
    expect(await tables.commit(first)).toBe('committed');
    expect(await bodyOf('p8', 'k')).toEqual({ n: 4 });
  });

  it('is one of forty at the same time, and each counts once', async () => {
    await tables.commit(commitOf('p9', { kind: 'insert', key: 'count', body: { n: 0 } }));
    const others = [tables, newTables()];
    let lost = 0;
    const increment = async (store: Tables): Promise<void> => {
      for (;;) {
        const row = await store.get('forums', 'p9', 'count');
        if (row === undefined) throw new Error('the counter is missing');
        const body = { n: numberIn(row.body) + 1 };
        const outcome = await store.commit(commitOf('p9', { kind: 'replace', key: 'count', body, etag: row.etag }));
        if (outcome === 'committed') return;
        lost++;
      }
    };
    await Promise.all(Array.from({ length: 40 }, (_, n) => increment(others[n % 2] ?? tables)));
    expect(await bodyOf('p9', 'count')).toEqual({ n: 40 });
    expect(lost).toBeGreaterThan(0);
  });

  it.each<[string, Partial<Commit>]>([
    ['no writes', { writes: [] }],
    [
      '101 writes',
      { writes: Array.from({ length: 101 }, (_, n): Write => ({ kind: 'insert', key: `${n}`, body: {} })) },
    ],
    ['a witness that proves nothing', { writes: [{ kind: 'put', key: 'k', body: {} }] }],
    ['a witness that goes away', { writes: [{ kind: 'delete', key: 'k', etag: 'x' }] }],
    ['the same row twice', { writes: [1, 2].map((): Write => ({ kind: 'insert', key: 'k', body: {} })) }],
    ['a slash in a key', { writes: [{ kind: 'insert', key: 'a/b', body: {} }] }],
    ['a slash in the partition', { partition: 'a/b' }],
    ['an op with a space', { op: 'a b' }],
    [
      'more than 4 MiB',
      {
        writes: Array.from(
          { length: 30 },
          (_, n): Write => ({ kind: 'insert', key: `${n}`, body: { text: 'x'.repeat(150_000) } }),
        ),
      },
    ],
    ['a body over 200,000 characters', { writes: [{ kind: 'insert', key: 'k', body: { text: 'x'.repeat(200_000) } }] }],
  ])('refuses %s before it is sent', async (_, wrong) => {
    const commit = { ...commitOf('p10', { kind: 'insert', key: 'k', body: {} }), ...wrong };
    await expect(tables.commit(commit)).rejects.toThrow(Error);
    expect(await tables.list('forums', 'p10', '')).toEqual([]);
  });
});

describe('a body', () => {
  it('may be long, and keeps every character', async () => {
    // 😀 is two units, so that the seams fall inside one; U+2028 ends a line for some readers of a transaction.
    const body = { text: `${'😀'.repeat(40_000)}a${'å'.repeat(90_000)}`, odd: 'rad\u2028rad\u2029 "\\\u0000\ud83d {}' };
    await tables.commit(commitOf('b1', { kind: 'insert', key: 'k', body }, { kind: 'insert', key: 'k2', body: {} }));
    expect(await bodyOf('b1', 'k')).toEqual(body);
    const stored = Object.entries(await raw.getEntity<Record<string, unknown>>('b1', 'k'));
    const pieces = stored.filter(([name]) => name.startsWith('body')).map(([, piece]) => String(piece));
    expect(pieces.length).toBeGreaterThan(5);
    // Half a character at a seam would be text that is not Unicode: Azurite lets it pass, Azure need not.
    expect(pieces.filter((piece) => /\p{Surrogate}/u.test(piece))).toEqual([]);
  });

  it('leaves nothing behind when a short one replaces it', async () => {
    await tables.commit(commitOf('b2', { kind: 'insert', key: 'k', body: { text: 'x'.repeat(100_000) } }));
    const etag = await etagOf('b2', 'k');
    await tables.commit(commitOf('b2', { kind: 'replace', key: 'k', body: { text: 'kort' }, etag }));
    expect(await bodyOf('b2', 'k')).toEqual({ text: 'kort' });
  });
});

describe('a list', () => {
  it('holds the rows whose key begins with the prefix, in key order, and no other partition', async () => {
    const keys = ['case|2', 'case|1', 'case|1|answer|å', 'case|10', 'casex', 'cas', 'seat|1'];
    await tables.commit(commitOf('l1', ...keys.map((key): Write => ({ kind: 'insert', key, body: { key } }))));
    await tables.commit(commitOf('l1b', { kind: 'insert', key: 'case|9', body: {} }));
    const list = async (text: string): Promise<string[]> =>
      (await tables.list('forums', 'l1', text)).map((row) => row.key);
    expect(await list('case|')).toEqual(['case|1', 'case|10', 'case|1|answer|å', 'case|2']);
    expect(await list('case|1|')).toEqual(['case|1|answer|å']);
    expect(await list('')).toHaveLength(keys.length);
    expect(await list('nothing|')).toEqual([]);
  });

  it('takes quotes and Swedish letters as they are', async () => {
    const key = rowKey("d'Arc' or RowKey ne '", 'Åsa Ödman', 'é|ü');
    expect(await tables.commit(commitOf("o'p å", { kind: 'insert', key: `${key}'`, body: { n: 1 } }))).toBe(
      'committed',
    );
    expect(await tables.list('forums', "o'p å", `${key}'`)).toHaveLength(1);
    expect(await tables.list('forums', "o'p å", "x' or RowKey ne '")).toEqual([]);
    expect(await tables.get('forums', "o'p å", `${key}'`)).toMatchObject({ body: { n: 1 } });
  });

  it('pages through more than a thousand rows', async () => {
    for (let block = 0; block < 11; block++) {
      const writes = Array.from(
        { length: 100 },
        (_, n): Write => ({ kind: 'insert', key: rowKey('row', block * 100 + n), body: { n: block * 100 + n } }),
      );
      await tables.commit(commitOf('l3', ...writes));
    }
    const bodies = (await tables.list('forums', 'l3', 'row|')).map((row) => row.body);
    expect(bodies).toEqual(Array.from({ length: 1_100 }, (_, n) => ({ n })));
  });

  it('skips a row that cannot be read and reports it without its content', async () => {
    await tables.commit(commitOf('l4', { kind: 'insert', key: 'a', body: { n: 1 } }));
    await raw.createEntity({ partitionKey: 'l4', rowKey: 'b', body: '{"secret": hemlig' });
    await raw.createEntity({ partitionKey: 'l4', rowKey: 'c' });
    reports.length = 0;
    expect((await tables.list('forums', 'l4', '')).map((row) => row.key)).toEqual(['a']);
    expect(reports.map((report) => report.where.key)).toEqual(['b', 'c']);
    expect(JSON.stringify(reports)).not.toContain('hemlig');

    const error = await tables.get('forums', 'l4', 'b').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error)).not.toContain('hemlig');
  });
});
