/** What a backup holds. It is written last: a backup without one was broken off, and is none. */
import { z } from 'zod';
import { isTableName } from '../tables/table-names.ts';
import { instant } from '../time/schema.ts';

const tableName = z.string().refine(isTableName);

export const manifest = z.object({
  /** Of these files, whatever the version of the rows in them. */
  format: z.literal(1),
  id: z.string(),
  /** Of the store. */
  version: z.int().min(1),
  started: instant,
  finished: instant,
  tables: z.array(
    z.object({
      table: tableName,
      file: z.string(),
      rows: z.int().min(0),
      bytes: z.int().min(0),
      /** Of the file as it lies, in hexadecimal figures. */
      sha256: z.string(),
    }),
  ),
  /** Partitions that were written to all the while: their rows may be of moments that lie some seconds apart. */
  unsettled: z.array(z.object({ table: tableName, partition: z.string() })),
});
export type Manifest = z.infer<typeof manifest>;

/** What is to be read of any manifest, also of one that a later version of the app has written in its own way. */
export const manifestHead = z.object({ version: z.int() });

const manifestName = 'manifest.json';
export const manifestOf = (id: string): string => `${id}/${manifestName}`;
export const fileOf = (id: string, table: string): string => `${id}/${table}.jsonl.gz`;

/** `20261123T010000.000Z-1a2b3c4d`: sorts by time. */
export const backupId = /^\d{8}T\d{6}\.\d{3}Z-[0-9a-f]{8}$/;

/** Undefined for a name that is no backup's. */
export const idIn = (name: string): string | undefined => {
  const [folder = ''] = name.split('/', 1);
  return backupId.test(folder) ? folder : undefined;
};
