/**
 * Rows: `people` calendar|<person> `address` and `forums` <forum> `calendar-address`: which address is good. `people`
 * feed|<hash of the secret> `holder`: whose it is or was, `read`: the day when it was last read.
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { CommitOutcome, TableName, Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { type FeedAddress, type FeedHolder, feedAddress, feedHolder, feedReading } from '../calendar/feed.ts';

type Storage = Pick<Ports, 'tables' | 'random'>;

type Place = { readonly table: TableName; readonly partition: string; readonly key: string };

/** Where it stands which address is good. */
export const placeOf = (holder: FeedHolder): Place =>
  holder.kind === 'person'
    ? { table: 'people', partition: rowKey('calendar', holder.person), key: rowKey('address') }
    : { table: 'forums', partition: holder.forum, key: rowKey('calendar-address') };

/** Without an address: it has been revoked. */
const goodRow = z.object({ address: feedAddress.optional() });

export type StoredAddress = { readonly address: FeedAddress | undefined; readonly etag: string | undefined };

/** A row that cannot be read gives no address, and can be written over. */
export const loadAddress = async ({ tables }: Storage, holder: FeedHolder): Promise<StoredAddress> => {
  const { table, partition, key } = placeOf(holder);
  const row = await tables.get(table, partition, key);
  return { address: row && goodRow.safeParse(row.body).data?.address, etag: row?.etag };
};

const commitOne = (
  { tables, random }: Storage,
  table: TableName,
  partition: string,
  write: Write,
): Promise<CommitOutcome> => tables.commit({ table, partition, op: random.id(), writes: [write] });

/** Takes the place of the one that was loaded. Undefined leaves the holder without one. */
export const setAddress = (
  { jobs, random }: Pick<Ports, 'jobs' | 'random'>,
  holder: FeedHolder,
  address: FeedAddress | undefined,
  etag: string | undefined,
  promises: readonly Promised[] = [],
): Promise<CommitOutcome> => {
  const { table, partition, key } = placeOf(holder);
  const write = writtenOver(etag, key, { ...(address && { address }) });
  const writes = [write, ...promises.map((promise) => promise.write)];
  return jobs.commit({ table, partition, op: random.id(), writes }, promises);
};

const partitionOf = (hash: string): string => rowKey('feed', hash);
const holderKey = rowKey('holder');
const readKey = rowKey('read');

export const pointAtHolder = (storage: Storage, hash: string, holder: FeedHolder): Promise<CommitOutcome> =>
  commitOne(storage, 'people', partitionOf(hash), { kind: 'insert', key: holderKey, body: holder });

/** Who a dead address belonged to is nobody's business any more. */
export const forgetHolder = async (storage: Storage, hash: string): Promise<void> => {
  const row = await storage.tables.get('people', partitionOf(hash), holderKey);
  if (!row) return;
  await commitOne(storage, 'people', partitionOf(hash), {
    kind: 'replace',
    key: holderKey,
    body: { kind: 'gone' },
    etag: row.etag,
  });
};

export type Pointed = {
  readonly holder: FeedHolder;
  readonly read?: { readonly day: Temporal.PlainDate | undefined; readonly etag: string } | undefined;
};

export const holderBehind = async ({ tables }: Storage, hash: string): Promise<Pointed | undefined> => {
  const rows = await tables.list('people', partitionOf(hash), '');
  const holder = feedHolder.safeParse(rows.find(({ key }) => key === holderKey)?.body);
  if (!holder.success) return undefined;
  const read = rows.find(({ key }) => key === readKey);
  return { holder: holder.data, read: read && { day: feedReading.safeParse(read.body).data?.day, etag: read.etag } };
};

/** Lost when somebody noted it at the same time, and that is as good. */
export const noteReading = (
  storage: Storage,
  hash: string,
  { read }: Pointed,
  day: Temporal.PlainDate,
): Promise<CommitOutcome> => commitOne(storage, 'people', partitionOf(hash), writtenOver(read?.etag, readKey, { day }));
