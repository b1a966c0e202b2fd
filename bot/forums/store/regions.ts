/** Rows: `regions` <region> `facts` · `regions` all|regions `region|<region>`: a pointer, written before the facts are. */
import { z } from 'zod';
import type { Region } from '../../platform/regions/port.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { CommitOutcome, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { region } from '../region.ts';
import { type Storage, setRow } from './rows.ts';

export const regionFactsKey = rowKey('facts');
/** No region can be called so. */
const listPartition = rowKey('all', 'regions');
const pointer = z.object({ regionId: z.string() });

export type StoredRegion = { readonly region: Region; readonly etag: string };

/** `etag` also where the row cannot be read. */
export const loadRegion = async (
  { tables }: Pick<Storage, 'tables'>,
  regionId: string,
): Promise<{ readonly present: StoredRegion | undefined; readonly etag: string | undefined }> => {
  const row = await tables.get('regions', regionId, regionFactsKey);
  const { data } = region.safeParse(row?.body);
  return { present: row && data && { region: data, etag: row.etag }, etag: row?.etag };
};

export const listRegionIds = async ({ tables }: Pick<Storage, 'tables'>): Promise<readonly string[]> => {
  const rows = await tables.list('regions', listPartition, `${rowKey('region')}|`);
  return rows.flatMap(({ body }) => pointer.safeParse(body).data?.regionId ?? []);
};

export const regionWrite = (changed: Region, etag?: string): Write => writtenOver(etag, regionFactsKey, changed);

/** Without a tag it is a new one; it is lost where there is one already. */
export const saveRegion = async (storage: Storage, changed: Region, etag?: string): Promise<CommitOutcome> => {
  const { tables, random } = storage;
  const { id } = changed.region;
  if (etag === undefined) await setRow(storage, 'regions', listPartition, rowKey('region', id), { regionId: id });
  return tables.commit({ table: 'regions', partition: id, op: random.id(), writes: [regionWrite(changed, etag)] });
};
