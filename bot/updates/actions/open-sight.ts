/** An update as somebody may look at it, or nothing at all. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { type Sight, sightOf } from '../sight.ts';
import { loadUpdate } from '../store.ts';
import { updateId } from '../update-id.ts';
import { seenDeliveries } from './seen-deliveries.ts';

export type SightFailure = { readonly kind: 'no-such-update' };

/** A convener is not told that there is an update which has not been sent to the own forum. `id`: as it was asked for. */
export const openSight = async (
  ports: Pick<Ports, 'tables'>,
  who: SignedIn,
  id: string,
): Promise<Result<Sight, SightFailure>> => {
  const asked = updateId.safeParse(id);
  const stored = asked.success ? await loadUpdate(ports.tables, who.regionId, asked.data) : undefined;
  const sight = stored && sightOf(who, stored.update);
  const isTheirs = sight && (sight.of === 'all' || (await seenDeliveries(ports, sight)).length > 0);
  return isTheirs ? ok(sight) : refuse({ kind: 'no-such-update' });
};
