/** Rows: `regions` <region> `team-status|<municipality>` and `support-wish|<municipality>`. */
import type { z } from 'zod';
import type { Ports } from '../../platform/ports.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import type { Loaded } from '../stored.ts';
import { type TeamStatus, teamStatus } from '../team-status.ts';
import { type Wish, wish } from '../wish.ts';

type Storage = Pick<Ports, 'tables'>;

const rowsOf = <T extends { readonly municipality: string }>(name: string, schema: z.ZodType<T>) => ({
  async load({ tables }: Storage, regionId: string, municipality: string): Promise<Loaded<T>> {
    const row = await tables.get('regions', regionId, rowKey(name, municipality));
    const { data } = schema.safeParse(row?.body);
    return { present: row && data && { value: data, etag: row.etag }, etag: row?.etag };
  },
  /** A row that cannot be read is left out: of that municipality nothing is known then. */
  async list({ tables }: Storage, regionId: string): Promise<readonly T[]> {
    const rows = await tables.list('regions', regionId, `${rowKey(name)}|`);
    return rows.flatMap(({ body }) => schema.safeParse(body).data ?? []);
  },
  write: (changed: T, etag: string | undefined): Write =>
    writtenOver(etag, rowKey(name, changed.municipality), changed),
});

export const statusRows = rowsOf<TeamStatus>('team-status', teamStatus);
export const wishRows = rowsOf<Wish>('support-wish', wish);
