/** The forums that an update has come to: what failed or was stopped on its way there was never theirs. */
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import { listDeliveries, loadDelivery } from '../store.ts';
import type { Update } from '../update.ts';
import { type Reach, recipientsIn } from './composing/reach.ts';

/** Of a region of more it is told by whom it was meant for: then there are too many rows to read while somebody waits. */
const mostRead = 200;

/** On its way it is as good as there; of an uncertain one somebody may have seen it. */
const isTheirs = (delivery: UpdateDelivery): boolean => !['failed', 'held-back'].includes(stateOf(delivery));

const deliveriesOf = async (
  { tables }: Pick<Ports, 'tables'>,
  { forums }: Pick<Reach, 'forums'>,
  head: Pick<Update, 'id' | 'forum'>,
): Promise<readonly UpdateDelivery[]> => {
  const only = head.forum ?? (forums.length === 1 ? forums[0]?.id : undefined);
  const rows = only === undefined ? await listDeliveries(tables, head.id) : [await loadDelivery(tables, head.id, only)];
  return rows.flatMap((row) => (row ? [row.delivery] : []));
};

/** Costs one read at most: of a point where it is about one forum. */
export const servedForums = async (
  ports: Pick<Ports, 'tables'>,
  reach: Reach,
  head: Pick<Update, 'id' | 'forum' | 'audience'>,
): Promise<readonly ForumId[]> => {
  if (head.forum && !reach.forums.some(({ id }) => id === head.forum)) return [];
  if (reach.forums.length > mostRead) return recipientsIn(reach, head.audience).map(({ id }) => id);
  return (await deliveriesOf(ports, reach, head)).filter(isTheirs).map(({ forum }) => forum);
};
