import type { Ports } from '../../platform/ports.ts';
import type { TableName } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';

export type Storage = Pick<Ports, 'tables' | 'random'>;

/**
 * Makes a row say this, whoever wrote it last: for pointers and hints that stand alone and whose truth is elsewhere.
 * Costs a read only where it says so already, and is then false.
 */
export const setRow = async (
  { tables, random }: Storage,
  table: TableName,
  partition: string,
  key: string,
  body: object,
): Promise<boolean> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const row = await tables.get(table, partition, key);
    if (row && JSON.stringify(row.body) === JSON.stringify(body)) return false;
    const writes = [writtenOver(row?.etag, key, body)];
    const outcome = await tables.commit({ table, partition, op: random.id(), writes });
    if (outcome === 'committed') return true;
  }
  throw new Error(`could not write ${key} in ${table}: others wrote first ten times`);
};
