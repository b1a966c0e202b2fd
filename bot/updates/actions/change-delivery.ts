/** Reads one forum's delivery, decides, and writes it with what is owed of it. A press costs a point read and this. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import { deliveryWrite, loadDelivery, partitionOf, table } from '../store.ts';
import { type DeliveryAt, refreshOwedBy } from './delivery-owed.ts';

export type DeliveryFailure = { readonly kind: 'no-such-delivery' } | { readonly kind: 'busy' };

export type DeliveryChange = { readonly after: UpdateDelivery; readonly promises?: readonly Promised[] };

const usualTries = 8;

/** The same delivery as before means that there is nothing to write. What its card needs then comes by itself. */
export const changeDelivery = async <F extends { readonly kind: string }>(
  ports: Ports,
  at: DeliveryAt,
  decide: (before: UpdateDelivery, now: Temporal.Instant) => Result<DeliveryChange, F>,
): Promise<Result<UpdateDelivery, F | DeliveryFailure>> => {
  for (let tries = 0; tries < usualTries; tries += 1) {
    const stored = await loadDelivery(ports.tables, at.update, at.forum);
    if (!stored) return refuse({ kind: 'no-such-delivery' });
    const { delivery: before, etag } = stored;
    const decided = decide(before, ports.clock.now());
    if (!decided.ok) return decided;
    const { after, promises: more = [] } = decided.value;
    if (after === before && more.length === 0) return ok(before);
    const promises = [...refreshOwedBy(ports, at, before, after), ...more];
    const writes = [deliveryWrite(after, etag), ...promises.map(({ write }) => write)];
    const commit = { table, partition: partitionOf(at.update), op: ports.random.id(), writes } as const;
    if ((await ports.jobs.commit(commit, promises)) === 'committed') return ok(after);
  }
  return refuse({ kind: 'busy' });
};
