/** The deliveries of an update that somebody sees: all of them in one range, or the own forums' by their keys. */
import type { Ports } from '../../platform/ports.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import type { Sight } from '../sight.ts';
import { listDeliveries, loadDelivery } from '../store.ts';

export const seenDeliveries = async (
  { tables }: Pick<Ports, 'tables'>,
  { head, of }: Pick<Sight, 'head' | 'of'>,
): Promise<readonly UpdateDelivery[]> => {
  if (of === 'all') return (await listDeliveries(tables, head.id)).map(({ delivery }) => delivery);
  const own = await Promise.all(of.map((forum) => loadDelivery(tables, head.id, forum)));
  return own.flatMap((stored) => (stored ? [stored.delivery] : []));
};
