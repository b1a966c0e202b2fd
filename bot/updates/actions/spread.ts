/** Carries a correction, a stop or a recall to every forum. Whoever dies in the middle goes on where it was. */
import type { Ports } from '../../platform/ports.ts';
import { carriedTo } from '../delivery/spreading.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import { listDeliveries, loadUpdate } from '../store.ts';
import type { UpdateId } from '../update-id.ts';
import { changeDeliveries } from './change-deliveries.ts';

type Revision = { readonly regionId: string; readonly id: UpdateId; readonly revision: number };

/** Of an earlier revision there is nothing to do: what is owed of the later one carries that too. */
export const spreadUpdate = async (ports: Ports, { regionId, id, revision }: Revision): Promise<void> => {
  const head = (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!head || head.revision !== revision) return;
  const carried = (before: UpdateDelivery): UpdateDelivery | undefined => {
    const after = carriedTo(before, head);
    return after === before ? undefined : after;
  };
  const left = (await listDeliveries(ports.tables, id)).filter(({ delivery }) => carried(delivery));
  await changeDeliveries(ports, head, left, { after: carried });
};
