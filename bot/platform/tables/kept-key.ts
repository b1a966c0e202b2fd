/** A secret key in a row of its own: made once, so that nothing secret stands in the configuration. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Random } from '../random.ts';
import type { TableName, Tables } from './port.ts';

type Needs = { readonly tables: Tables; readonly random: Random };
type Place = { readonly table: TableName; readonly partition: string; readonly key: string };

const keyBytes = 32;
const keyRow = z.object({ key: z.string().regex(/^[\w-]{43}$/) });

/** 32 bytes, made by whichever instance is first. Costs a read each time: whoever needs it often keeps it. */
export const keptKey = async ({ tables, random }: Needs, at: Place): Promise<Uint8Array> => {
  const kept = async () => {
    const row = await tables.get(at.table, at.partition, at.key);
    return row && new Uint8Array(Buffer.from(keyRow.parse(row.body).key, 'base64url'));
  };
  const before = await kept();
  if (before) return before;
  // Not by `random`, which a test may repeat: a key is never guessed.
  const key = randomBytes(keyBytes).toString('base64url');
  const writes = [{ kind: 'insert', key: at.key, body: { key } }] as const;
  await tables.commit({ table: at.table, partition: at.partition, op: random.id(), writes });
  const made = await kept();
  if (!made) throw new Error(`the key ${at.key} is gone as soon as it is made`);
  return made;
};
