/** Stores on the shared Azurite, each under a prefix of its own, with a clock that stands still. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { createAzureBlobs } from '../../bot/platform/backup/azure-blobs.ts';
import type { Blobs } from '../../bot/platform/backup/blobs.ts';
import { createLog } from '../../bot/platform/log.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import type { TableName, Tables } from '../../bot/platform/tables/port.ts';
import { createWholeTables, type WholeTables } from '../../bot/platform/tables/whole-tables.ts';
import type { Clock } from '../../bot/platform/time/clock.ts';
import { unhurriedTables } from '../support/patience.ts';

export type StoreEdge = {
  readonly tables: Tables;
  readonly whole: WholeTables;
  readonly blobs: Blobs;
  readonly clock: Clock & { at: Temporal.Instant };
  readonly random: typeof systemRandom;
  readonly log: ReturnType<typeof createLog>;
  write(table: TableName, partition: string, rows: Readonly<Record<string, object>>): Promise<void>;
  /** Every row of every table, in the order of its place. */
  everything(): Promise<readonly string[]>;
};

export const storeEdge = async (): Promise<StoreEdge> => {
  const connection = { kind: 'connection-string', value: inject('azurite').connectionString } as const;
  const prefix = `b${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const tables = createAzureTables(connection, { prefix, report: () => undefined, ...unhurriedTables });
  const whole = createWholeTables(connection, { prefix });
  const clock = {
    at: Temporal.Instant.from('2026-11-23T08:00:00Z'),
    now() {
      return this.at;
    },
  };
  await tables.open();
  const names: readonly TableName[] = ['forums', 'contacts', 'documents', 'people', 'channels', 'regions', 'updates'];
  return {
    tables,
    whole,
    blobs: createAzureBlobs(connection, prefix),
    clock,
    random: systemRandom,
    log: createLog('silent'),
    async write(table, partition, rows) {
      const writes = Object.entries(rows).map(([key, body]) => ({ kind: 'insert', key, body }) as const);
      await tables.commit({ table, partition, op: randomUUID(), writes });
    },
    async everything() {
      const found: string[] = [];
      for (const table of names) {
        let partition = await whole.partitionAfter(table, undefined);
        while (partition !== undefined) {
          for (const { key, json } of (await whole.read(table, partition)).rows)
            if (partition !== ':store') found.push(`${table} ${partition} ${key} ${json}`);
          partition = await whole.partitionAfter(table, partition);
        }
      }
      return found;
    },
  };
};
