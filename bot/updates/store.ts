/**
 * Table `updates`. Partition `desk:<region>`: `head|<update>`, `open|…` and `past|…` by which they are found, `list|<id>`,
 * and the marks `lists`, `discarded` and `shelved` (see store/ and actions/shelve.ts). Partition `update:<update>`:
 * `delivery|<forum>`. Owed rows stand in both.
 */
import type { ForumId } from '../forums/forum.ts';
import { rowKey } from '../platform/tables/keys.ts';
import type { Row, Tables, Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import { type UpdateDelivery, updateDelivery } from './delivery/update-delivery.ts';
import { type Update, update } from './update.ts';
import type { UpdateId } from './update-id.ts';

export const table = 'updates' as const;

const desk = 'desk:';

/** A region's desk: the heads of its updates, and its lists. */
export const deskOf = (regionId: string): string => `${desk}${regionId}`;
export const isDesk = (partition: string): boolean => partition.startsWith(desk);
export const regionOfDesk = (partition: string): string => partition.slice(desk.length);

export const partitionOf = (id: UpdateId): string => `update:${id}`;

export type StoredUpdate = { readonly update: Update; readonly etag: string };
export type StoredDelivery = { readonly delivery: UpdateDelivery; readonly etag: string };

const headKey = (id: UpdateId) => rowKey('head', id);
const deliveryKey = (forum: ForumId) => rowKey('delivery', forum);

export const loadUpdate = async (tables: Tables, regionId: string, id: UpdateId): Promise<StoredUpdate | undefined> => {
  const row = await tables.get(table, deskOf(regionId), headKey(id));
  return row && { update: update.parse(row.body), etag: row.etag };
};

/** All that there ever were in the region, the oldest first. A row that cannot be read is left out. */
export const listUpdates = async (tables: Tables, regionId: string): Promise<readonly StoredUpdate[]> => {
  const rows = await tables.list(table, deskOf(regionId), `${rowKey('head')}|`);
  return rows.flatMap(({ body, etag }) => {
    const read = update.safeParse(body);
    return read.success ? [{ update: read.data, etag }] : [];
  });
};

export const updateWrite = (changed: Update, etag?: string): Write => writtenOver(etag, headKey(changed.id), changed);

export const loadDelivery = async (
  tables: Tables,
  id: UpdateId,
  forum: ForumId,
): Promise<StoredDelivery | undefined> => {
  const row = await tables.get(table, partitionOf(id), deliveryKey(forum));
  return row && { delivery: updateDelivery.parse(row.body), etag: row.etag };
};

const asStored = ({ body, etag }: Row): readonly StoredDelivery[] => {
  const read = updateDelivery.safeParse(body);
  return read.success ? [{ delivery: read.data, etag }] : [];
};

export const listDeliveries = async (tables: Tables, id: UpdateId): Promise<readonly StoredDelivery[]> =>
  (await tables.list(table, partitionOf(id), `${rowKey('delivery')}|`)).flatMap(asStored);

export const deliveryWrite = (changed: UpdateDelivery, etag?: string): Write =>
  writtenOver(etag, deliveryKey(changed.forum), changed);
