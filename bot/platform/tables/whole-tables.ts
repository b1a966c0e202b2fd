/** The tables as a whole, row by row as they lie: what a backup reads, and a restore writes. No subject sees this. */
import { odata, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { type Patience, untilAnswered } from './attempts.ts';
import { clientFor } from './client.ts';
import type { StorageConnection } from './connection.ts';
import { entityOf, jsonOf, largestTransaction } from './entities.ts';
import type { TableName } from './port.ts';
import { tableNames } from './table-names.ts';

/** `json`: the body as it was written, also where it is no JSON. `v`: the layout of the row. */
export type WholeRow = { readonly key: string; readonly v: number; readonly json: string };

/** `tags` changes with every row that is written, comes or goes. */
export type WholePartition = { readonly rows: readonly WholeRow[]; readonly tags: string };

export type WholeTables = {
  /** The first partition after that one, or of all; undefined where there is none. */
  partitionAfter(table: TableName, partition: string | undefined): Promise<string | undefined>;
  read(table: TableName, partition: string): Promise<WholePartition>;
  /** Over whatever is there: as often as one likes, and in as many transactions as it takes. */
  put(table: TableName, partition: string, rows: readonly WholeRow[]): Promise<void>;
  clear(table: TableName, partition: string): Promise<void>;
};

/** Nobody waits for an answer: longer than a press is given, ms. */
const usualPatience: Patience = { tryMs: 30_000, allMs: 120_000 };
const mostAtOnce = 100;

const layoutOf = z.number().int().catch(1);

/** So many that one transaction takes them. */
const inTransactions = (actions: readonly TransactionAction[]): readonly TransactionAction[][] => {
  const found: TransactionAction[][] = [];
  let bytes = 0;
  for (const action of actions) {
    const size = Buffer.byteLength(JSON.stringify(action));
    const last = found.at(-1);
    if (last && last.length < mostAtOnce && bytes + size < largestTransaction) {
      last.push(action);
      bytes += size;
    } else {
      found.push([action]);
      bytes = size;
    }
  }
  return found;
};

export const createWholeTables = (
  connection: StorageConnection,
  { prefix = '', patience = usualPatience }: { readonly prefix?: string; readonly patience?: Patience } = {},
): WholeTables => {
  const clients = new Map(tableNames.map((name) => [name, clientFor(connection, `${prefix}${name}`)] as const));
  const clientOf = (table: TableName) => {
    const client = clients.get(table);
    if (client === undefined) throw new TypeError(`There is no table ${table}`);
    return client;
  };

  const readAll: WholeTables['read'] = async (table, partition) => {
    const rows: WholeRow[] = [];
    const tags: string[] = [];
    let continuationToken: string | undefined;
    do {
      const from = continuationToken;
      const page = await untilAnswered(patience, async (signal) => {
        const entities = clientOf(table).listEntities<Record<string, unknown>>({
          queryOptions: { filter: odata`PartitionKey eq ${partition}` },
          abortSignal: signal,
        });
        const settings = from === undefined ? {} : { continuationToken: from };
        return (await entities.byPage(settings).next()).value;
      });
      for (const entity of page ?? []) {
        const key = String(entity.rowKey);
        rows.push({ key, v: layoutOf.parse(entity.v), json: jsonOf(entity) });
        tags.push(`${key} ${entity.etag}`);
      }
      continuationToken = page?.continuationToken;
    } while (continuationToken !== undefined);
    return { rows, tags: tags.join('\n') };
  };

  return {
    async partitionAfter(table, partition) {
      const filter = partition === undefined ? {} : { filter: odata`PartitionKey gt ${partition}` };
      let continuationToken: string | undefined;
      do {
        const from = continuationToken;
        const page = await untilAnswered(patience, async (signal) => {
          const entities = clientOf(table).listEntities({
            queryOptions: { ...filter, select: ['PartitionKey'] },
            abortSignal: signal,
          });
          const settings = { maxPageSize: 1, ...(from === undefined ? {} : { continuationToken: from }) };
          return (await entities.byPage(settings).next()).value;
        });
        const found = page?.[0]?.partitionKey;
        if (found !== undefined) return found;
        // A page may be empty though more follow.
        continuationToken = page?.continuationToken;
      } while (continuationToken !== undefined);
      return undefined;
    },

    read: readAll,

    async put(table, partition, rows) {
      const actions = rows.map((row): TransactionAction => ['upsert', entityOf(partition, row), 'Replace']);
      for (const some of inTransactions(actions))
        await untilAnswered(patience, (signal) => clientOf(table).submitTransaction(some, { abortSignal: signal }));
    },

    async clear(table, partition) {
      const { rows } = await readAll(table, partition);
      const actions = rows.map(({ key }): TransactionAction => ['delete', { partitionKey: partition, rowKey: key }]);
      for (const some of inTransactions(actions))
        await untilAnswered(patience, (signal) => clientOf(table).submitTransaction(some, { abortSignal: signal }));
    },
  };
};
