/** An app that is started on an empty store writes some rows at once; nobody has done anything there for all that. */
import { rowKey } from '../tables/keys.ts';
import type { TableName } from '../tables/port.ts';
import { tableNames } from '../tables/table-names.ts';
import type { WholeTables } from '../tables/whole-tables.ts';
import type { Blobs } from './blobs.ts';
import { noteOwed } from './ledger.ts';
import { partitionsOf } from './take-backup.ts';

/** What a start alone writes, and its first rounds over a region without forums, besides what comes again by itself. */
const started: Partial<Record<TableName, readonly string[]>> = {
  regions: ['region', 'health', 'facts', 'forums-of', 'summary', 'trend'],
  updates: ['shelved'],
};

const isOfStart = (table: TableName, key: string): boolean => {
  const own = [rowKey('cleared'), ...(started[table] ?? [])];
  return key.startsWith(`${rowKey('owed')}|`) || own.some((one) => key === one || key.startsWith(`${one}|`));
};

/** The first table with a row that somebody has made; undefined in a store that is as good as empty. */
export const rowInTheWay = async (whole: WholeTables): Promise<TableName | undefined> => {
  for (const table of tableNames)
    for await (const partition of partitionsOf(whole, table)) {
      const { rows } = await whole.read(table, partition);
      if (rows.some(({ key }) => !isOfStart(table, key))) return table;
    }
  return undefined;
};

/** All but what the store says of itself. What has been taken away there is noted first. */
export const clearStore = async (whole: WholeTables, blobs: Blobs, goOn: () => Promise<void>): Promise<void> => {
  for (const table of tableNames)
    for await (const partition of partitionsOf(whole, table)) {
      await goOn();
      const { rows } = await whole.read(table, partition);
      await noteOwed(blobs, partition, rows);
      await whole.clear(table, partition);
    }
};
