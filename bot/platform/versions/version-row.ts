/**
 * Row: `regions` `:store` `version`: which version the whole store has, and who is changing it. In a table that there is
 * already, under a name that no region can have, so that asking for it tells also whether storage answers.
 */
import { z } from 'zod';
import type { Tables } from '../tables/port.ts';
import { writtenOver } from '../tables/written-over.ts';
import { instant } from '../time/schema.ts';

export const storePlace = { table: 'regions', partition: ':store' } as const;
const key = 'version';

const turn = { claim: z.string(), until: instant };

const phase = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('ready') }),
  /** `to`: the version that it will be. `after`: the last partition of the step at hand that is done. */
  z.object({ phase: z.literal('migrating'), to: z.int(), after: z.string().optional(), ...turn }),
  z.object({ phase: z.literal('restoring'), backup: z.string(), ...turn }),
]);
export type Phase = z.infer<typeof phase>;

const versionRow = z.object({ version: z.int().min(1), is: phase });
export type StoreVersion = z.infer<typeof versionRow>;

/** All that one may rely on in a row of a version to come. */
const anyRow = z.object({ version: z.int() });

/** `unreadable`: of a version to come, or of none; `version` where it says one. */
export type FoundVersion =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly store: StoreVersion; readonly etag: string }
  | { readonly kind: 'unreadable'; readonly version: number | undefined };

export const loadVersion = async (tables: Tables): Promise<FoundVersion> => {
  const row = await tables.get(storePlace.table, storePlace.partition, key);
  if (!row) return { kind: 'none' };
  const { data: store } = versionRow.safeParse(row.body);
  if (store) return { kind: 'found', store, etag: row.etag };
  return { kind: 'unreadable', version: anyRow.safeParse(row.body).data?.version };
};

/** False when somebody wrote first. `etag`: of the row as it was read; without one there must be none. */
export const saveVersion = async (
  tables: Tables,
  op: string,
  store: StoreVersion,
  etag: string | undefined,
): Promise<boolean> => {
  const writes = [writtenOver(etag, key, store)];
  return (await tables.commit({ ...storePlace, op, writes })) === 'committed';
};
