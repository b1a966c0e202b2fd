// What `npm start` needs of storage: it keeps what was written, and says plainly when a port is taken.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAzureQueue } from '../../bot/platform/jobs/azure-queue.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { AzuriteFailed, startAzurite } from '../support/azurite.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
});
afterAll(() => rm(folder, { recursive: true }));

const report = (): void => undefined;

it('keeps rows and messages in its folder when it is stopped the moment after', async () => {
  const first = await startAzurite({ folder });
  const before = { kind: 'connection-string', value: first.connectionString } as const;
  const tables = createAzureTables(before, { report });
  await tables.open();
  const queue = createAzureQueue(before, 'kept', { report });
  await queue.open();
  const wakeUp = { table: 'forums', partition: 'p', key: 'k', op: 'op-1', giveUp: '2026-11-24T12:00:00Z' } as const;
  await queue.put(wakeUp, 0);
  const body = { alias: 'Älgen 4' };
  await tables.commit({ table: 'forums', partition: 'p', op: 'op-1', writes: [{ kind: 'insert', key: 'k', body }] });
  await first.stop();

  const second = await startAzurite({ folder });
  try {
    const after = { kind: 'connection-string', value: second.connectionString } as const;
    expect(await createAzureTables(after, { report }).get('forums', 'p', 'k')).toMatchObject({ body });
    const received = await createAzureQueue(after, 'kept', { report }).receive();
    expect(received.map((message) => message.wakeUp)).toEqual([wakeUp]);

    const taken = Number(new URL(second.tableUrl).port);
    const error = await startAzurite({ ports: { blob: 0, queue: 0, table: taken } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AzuriteFailed);
    expect(String(error)).toContain(`EADDRINUSE`);
    expect(String(error)).toContain(String(taken));
  } finally {
    await second.stop();
  }
});
