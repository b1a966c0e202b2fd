/** Sends to the forums of a chunk side by side, so that one forum's trouble holds up no other. */
import { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../../../forums/forum.ts';
import type { Attempt } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { loadDelivery, loadUpdate } from '../../store.ts';
import type { UpdateId } from '../../update-id.ts';
import { type Draw, type Left, sendOne } from './send-one.ts';

type Chunk = { readonly regionId: string; readonly update: UpdateId; readonly forums: readonly ForumId[] };

const earliest = (left: readonly Left[]): Left =>
  left.flatMap((one) => one ?? []).toSorted(Temporal.Instant.compare)[0];

/** Comes again when the first of those that wait may be tried; the others of the chunk have theirs by then. */
export const sendChunk = async (ports: Ports, { regionId, update, forums }: Chunk, draw: Draw): Promise<Attempt> => {
  const rows = await Promise.all(forums.map((forum) => loadDelivery(ports.tables, update, forum)));
  const head = (await loadUpdate(ports.tables, regionId, update))?.update;
  if (!head) return { kind: 'done' };
  const left = await Promise.all(
    forums.map((forum, n) => {
      const stored = rows[n];
      return sendOne(ports, { update, regionId, forum }, stored && { head, stored }, draw);
    }),
  );
  const due = earliest(left);
  return due ? { kind: 'next', due } : { kind: 'done' };
};
