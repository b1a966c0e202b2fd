/** Changes many forums' deliveries, some in each transaction, with what is owed of them. Done over it changes no more. */
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import { deliveryWrite, loadDelivery, partitionOf, type StoredDelivery, table } from '../store.ts';
import type { Update } from '../update.ts';
import { countOwedBy } from './count-owed.ts';
import { type DeliveryAt, refreshOwedBy } from './delivery-owed.ts';

/** A transaction holds a hundred rows: for each delivery itself, its card, and one thing more; and a count. */
const atATime = 33;
const usualTries = 10;

export type ManyChange = {
  /** What becomes of one; undefined leaves it as it is. */
  readonly after: (before: UpdateDelivery) => UpdateDelivery | undefined | Promise<UpdateDelivery | undefined>;
  /** What is owed of it beside its card: one thing at most. */
  readonly owes?: (at: DeliveryAt) => Promised;
};

/** False when somebody wrote one of them first. */
const changeSome = async (
  ports: Ports,
  head: Update,
  { after: afterOf, owes }: ManyChange,
  rows: readonly StoredDelivery[],
): Promise<boolean> => {
  const all = await Promise.all(
    rows.map(async ({ delivery: before, etag }) => {
      const after = await afterOf(before);
      if (!after) return [];
      const at = { update: head.id, regionId: head.regionId, forum: before.forum };
      const refreshes = refreshOwedBy(ports, at, before, after).map((one) => ({ ...one, shared: true as const }));
      return [{ before, after, etag, promises: [...(owes ? [owes(at)] : []), ...refreshes] }];
    }),
  );
  const changed = all.flat();
  if (changed.length === 0) return true;
  const counted = countOwedBy(
    ports,
    head,
    changed.map(({ before, after }) => [before, after]),
  );
  const promises = [...changed.flatMap((one) => one.promises), ...counted];
  const writes = [
    ...changed.map(({ after, etag }) => deliveryWrite(after, etag)),
    ...promises.map(({ write }) => write),
  ];
  const commit = { table, partition: partitionOf(head.id), op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};

const changeAtLast = async (
  ports: Ports,
  head: Update,
  change: ManyChange,
  rows: readonly StoredDelivery[],
): Promise<void> => {
  let now = rows;
  for (let tries = 0; tries < usualTries; tries += 1) {
    if (await changeSome(ports, head, change, now)) return;
    const read = await Promise.all(now.map(({ delivery }) => loadDelivery(ports.tables, head.id, delivery.forum)));
    now = read.flatMap((one) => (one ? [one] : []));
  }
  throw new Error(`could not change the deliveries of ${head.id}: others wrote first ${usualTries} times`);
};

export const changeDeliveries = async (
  ports: Ports,
  head: Update,
  rows: readonly StoredDelivery[],
  change: ManyChange,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += atATime)
    await changeAtLast(ports, head, change, rows.slice(from, from + atATime));
};
