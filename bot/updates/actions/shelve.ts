/** Updates from before there were places to find them in (see store/shelf.ts) get theirs. Once a region, told by a mark. */
import { Temporal } from 'temporal-polyfill';
import type { Ports } from '../../platform/ports.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import { shelfWrites } from '../store/shelf.ts';
import { deskOf, listUpdates, type StoredUpdate, table, updateWrite } from '../store.ts';
import { isOut, type Update } from '../update.ts';
import { countUpdate } from './count.ts';

type Needs = Pick<Ports, 'tables' | 'random' | 'clock'>;

const mark = rowKey('shelved');
/** Three rows each, of a hundred in a transaction. */
const chunkSize = 33;
/** Days that an update still has figures in the list that somebody looks for. */
const countedDays = 60;

/** The heads are written as they are, so that nobody changes one meanwhile. False when somebody did. */
const shelve = async ({ tables, random }: Needs, regionId: string, some: readonly StoredUpdate[]): Promise<boolean> => {
  const writes = await Promise.all(
    some.map(async ({ update, etag }) => [updateWrite(update, etag), ...(await shelfWrites(tables, update, update))]),
  );
  const commit = { table, partition: deskOf(regionId), op: random.id(), writes: writes.flat() };
  return (await tables.commit(commit)) === 'committed';
};

/** Where somebody writes at the same time the rest is left to the next time. */
export const shelveAll = async (ports: Needs, regionId: string): Promise<void> => {
  const { tables, clock, random } = ports;
  if (await tables.get(table, deskOf(regionId), mark)) return;
  const heads = await listUpdates(tables, regionId);
  for (let from = 0; from < heads.length; from += chunkSize)
    if (!(await shelve(ports, regionId, heads.slice(from, from + chunkSize)))) return;
  const since = clock.now().subtract({ hours: countedDays * 24 });
  const isRecent = ({ sentAt }: Update) => sentAt !== undefined && Temporal.Instant.compare(sentAt, since) >= 0;
  for (const { update } of heads) if (isOut(update) && isRecent(update)) await countUpdate(ports, update);
  const writes = [{ kind: 'insert', key: mark, body: { at: clock.now() } }] as const;
  await tables.commit({ table, partition: deskOf(regionId), op: random.id(), writes });
};
