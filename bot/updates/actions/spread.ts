/** Carries a correction, a stop or a recall to every forum. Whoever dies in the middle goes on where it was. */
import type { Ports } from '../../platform/ports.ts';
import { carriedTo } from '../delivery/spreading.ts';
import {
  deliveryWrite,
  listDeliveries,
  loadDelivery,
  loadUpdate,
  partitionOf,
  type StoredDelivery,
  table,
} from '../store.ts';
import type { Update } from '../update.ts';
import type { UpdateId } from '../update-id.ts';
import { refreshOwedBy } from './delivery-owed.ts';

type Revision = { readonly regionId: string; readonly id: UpdateId; readonly revision: number };

/** A transaction holds a hundred rows: the delivery, and what is owed of it. */
const chunkSize = 49;
const usualTries = 10;

/** False when somebody wrote one of them first. */
const carry = async (ports: Ports, head: Update, rows: readonly StoredDelivery[]): Promise<boolean> => {
  const changed = rows.flatMap(({ delivery, etag }) => {
    const after = carriedTo(delivery, head);
    if (after === delivery) return [];
    const at = { update: head.id, regionId: head.regionId, forum: delivery.forum };
    const promises = refreshOwedBy(ports, at, delivery, after).map((one) => ({ ...one, shared: true as const }));
    return [{ write: deliveryWrite(after, etag), promises }];
  });
  if (changed.length === 0) return true;
  const promises = changed.flatMap((one) => one.promises);
  const writes = [...changed.map(({ write }) => write), ...promises.map(({ write }) => write)];
  const commit = { table, partition: partitionOf(head.id), op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};

const carryAtLast = async (ports: Ports, head: Update, rows: readonly StoredDelivery[]): Promise<void> => {
  let now = rows;
  for (let tries = 0; tries < usualTries; tries += 1) {
    if (await carry(ports, head, now)) return;
    const read = await Promise.all(now.map(({ delivery }) => loadDelivery(ports.tables, head.id, delivery.forum)));
    now = read.flatMap((one) => (one ? [one] : []));
  }
  throw new Error(`could not carry ${head.id} on: others wrote first ${usualTries} times`);
};

/** Of an earlier revision there is nothing to do: what is owed of the later one carries that too. */
export const spreadUpdate = async (ports: Ports, { regionId, id, revision }: Revision): Promise<void> => {
  const head = (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!head || head.revision !== revision) return;
  const rows = await listDeliveries(ports.tables, id);
  const left = rows.filter(({ delivery }) => carriedTo(delivery, head) !== delivery);
  for (let from = 0; from < left.length; from += chunkSize)
    await carryAtLast(ports, head, left.slice(from, from + chunkSize));
};
