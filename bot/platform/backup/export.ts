/** Everything in files that anybody can read: for whoever moves away. Nothing reads them back. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, type Result, refuse } from '../../failure.ts';
import { tableNames } from '../tables/table-names.ts';
import type { WholeTables } from '../tables/whole-tables.ts';
import { lineOf } from './line.ts';
import { partitionsOf } from './take-backup.ts';

export type ExportFailure = { readonly kind: 'folder-not-empty' };

/** Keys that open signed links and calendars are of no use elsewhere, and should not lie about. */
const secretPartitions = ['links', 'notes'];

/** One JSON file a table: a list of `{ partition, key, v, body }`. Returns how many rows. */
export const exportTo = async (whole: WholeTables, folder: string): Promise<Result<number, ExportFailure>> => {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) return refuse({ kind: 'folder-not-empty' });
  let count = 0;
  for (const table of tableNames) {
    async function* pieces() {
      let before = '[\n';
      for await (const partition of partitionsOf(whole, table)) {
        if (table === 'regions' && secretPartitions.includes(partition)) continue;
        for (const row of (await whole.read(table, partition)).rows) {
          yield before + lineOf(partition, row).trimEnd();
          before = ',\n';
          count += 1;
        }
      }
      yield before === '[\n' ? '[]\n' : '\n]\n';
    }
    await pipeline(
      Readable.from(pieces()),
      createWriteStream(join(folder, `${table}.json`), { flags: 'wx', mode: 0o600 }),
    );
  }
  return ok(count);
};
