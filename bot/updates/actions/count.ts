/** The figures of an update, counted over all its deliveries and kept where the list finds them. */
import type { Ports } from '../../platform/ports.ts';
import { isSameTally, tallyOf } from '../results/tally.ts';
import { tallyAt } from '../store/shelf.ts';
import { deskOf, listDeliveries, loadUpdate, type StoredDelivery, table } from '../store.ts';
import { isOut, type Update } from '../update.ts';

const usualTries = 10;

/**
 * The places are read before what is counted, so that an older count never takes the place of a newer one. Returns what
 * was counted.
 */
export const countUpdate = async (
  ports: Pick<Ports, 'tables' | 'random'>,
  { regionId, id }: Pick<Update, 'regionId' | 'id'>,
): Promise<readonly StoredDelivery[]> => {
  for (let tries = 0; tries < usualTries; tries += 1) {
    const head = (await loadUpdate(ports.tables, regionId, id))?.update;
    if (!head || !isOut(head)) return [];
    const kept = await tallyAt(ports.tables, head);
    const rows = await listDeliveries(ports.tables, id);
    const now = tallyOf(
      rows.map(({ delivery }) => delivery),
      head.content.asks,
    );
    const writes = isSameTally(kept.tally, now) ? [] : kept.write(now);
    if (writes.length === 0) return rows;
    const commit = { table, partition: deskOf(regionId), op: ports.random.id(), writes };
    if ((await ports.tables.commit(commit)) === 'committed') return rows;
  }
  throw new Error(`could not count ${id}: others wrote first ${usualTries} times`);
};
