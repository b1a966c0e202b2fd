/** One delivery and its update, as they were read. */
import type { Ports } from '../../../platform/ports.ts';
import type { UpdateDelivery } from '../../delivery/update-delivery.ts';
import { deliveryWrite, loadDelivery, loadUpdate, partitionOf, type StoredDelivery, table } from '../../store.ts';
import type { Update } from '../../update.ts';
import { countOwedBy } from '../count-owed.ts';
import { type DeliveryAt, refreshOwedBy } from '../delivery-owed.ts';

export type Turn = { readonly head: Update; readonly stored: StoredDelivery };

/** The row first and then the head: a correction in between is seen in the one, or has changed the other. */
export const readTurn = async (ports: Ports, at: DeliveryAt): Promise<Turn | undefined> => {
  const stored = await loadDelivery(ports.tables, at.update, at.forum);
  const head = stored && (await loadUpdate(ports.tables, at.regionId, at.update))?.update;
  return stored && head && { stored, head };
};

/** False when somebody wrote first. */
export const writeTurn = async (
  ports: Ports,
  at: DeliveryAt,
  { head, stored: { delivery: before, etag } }: Turn,
  after: UpdateDelivery,
): Promise<boolean> => {
  const promises = [...refreshOwedBy(ports, at, before, after), ...countOwedBy(ports, head, [[before, after]])];
  const writes = [deliveryWrite(after, etag), ...promises.map(({ write }) => write)];
  const commit = { table, partition: partitionOf(at.update), op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};
