/** Writes a delivery for each forum that an update goes to and that has none yet, in chunks that are then sent. */

import { forumIdsOf } from '../../../forums/actions/forum-ids.ts';
import { forumById } from '../../../forums/actions.ts';
import type { Forum, ForumId } from '../../../forums/forum.ts';
import { newDelivery } from '../../../platform/delivery/delivery.ts';
import { isPerhapsDone } from '../../../platform/jobs/after-restore.ts';
import type { Ports } from '../../../platform/ports.ts';
import { includes, isClosed, type TeamState } from '../../audience.ts';
import { newUpdateDelivery, type UpdateDelivery } from '../../delivery/update-delivery.ts';
import { deliveryWrite, listDeliveries, partitionOf, table } from '../../store.ts';
import type { Update } from '../../update.ts';
import { oweSending } from '../delivery-owed.ts';
import { teamStateIn } from '../team-states.ts';

/** Forums that one job sends to, side by side; their rows and what is owed of them fit in one transaction. */
const chunkSize = 25;

const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

type StateOf = (municipality: string) => TeamState;

const deliveryTo = ({ letter }: Update, { id, name, kind, municipality }: Forum, stateOf: StateOf): UpdateDelivery => ({
  ...newUpdateDelivery({ forum: id, name, kind }),
  ...(isPerhapsDone() && { card: { ...newDelivery, post: 'uncertain' } }),
  ...(municipality !== undefined && { municipality }),
  ...(letter && municipality !== undefined && { teamState: stateOf(municipality) }),
});

/** The key of the first forum's row is taken only once, so its name is the chunk's. False when somebody wrote first. */
const writeChunk = async (
  ports: Ports,
  head: Update,
  stateOf: StateOf,
  forums: readonly Forum[],
  isFirst: boolean,
): Promise<boolean> => {
  const [first] = forums;
  if (!first) return true;
  const ids = forums.map(({ id }) => id);
  const promise = oweSending(ports, { update: head.id, regionId: head.regionId }, `${head.round}.${first.id}`, ids, {
    isShared: !isFirst,
  });
  const rows = forums.map((forum) => deliveryWrite(deliveryTo(head, forum, stateOf)));
  const commit = { table, partition: partitionOf(head.id), op: ports.random.id(), writes: [...rows, promise.write] };
  return (await ports.jobs.commit(commit, [promise])) === 'committed';
};

const recipientsOf = async (ports: Ports, head: Update): Promise<readonly ForumId[]> => {
  if (head.forum !== undefined) return [head.forum];
  const { audience, regionId } = head;
  const ids = await forumIdsOf(ports, regionId);
  return isClosed(audience) ? ids.filter((id) => audience.forums.includes(id)) : ids;
};

/** Enough for two who do it at once; a row that is there and cannot be read is not tried for ever. */
const usualTries = 20;

/**
 * Returns how many there are. May be done again at any time, also by two at once: what is there is left alone. The
 * first chunk goes at once from here, the others from whichever instance takes them.
 */
export const serve = async (ports: Ports, head: Update): Promise<number> => {
  const stateOf = await teamStateIn(ports, head.regionId);
  for (let tries = 0; tries < usualTries; tries += 1) {
    const served = new Set((await listDeliveries(ports.tables, head.id)).map(({ delivery }) => delivery.forum));
    const left = (await recipientsOf(ports, head)).filter((id) => !served.has(id));
    let waiting: Forum[] = [];
    let added = 0;
    let isLost = false;
    const write = async (forums: readonly Forum[]) => {
      const isWritten = await writeChunk(ports, head, stateOf, forums, served.size + added === 0);
      if (isWritten) added += forums.length;
      else isLost = true;
    };
    for (const ids of chunksOf(left, chunkSize)) {
      const read = await Promise.all(ids.map((id) => forumById(ports, id)));
      const met = read.flatMap((forum) =>
        forum && forum.regionId === head.regionId && includes(head.audience, forum, stateOf) ? [forum] : [],
      );
      waiting = [...waiting, ...met];
      if (waiting.length >= chunkSize) {
        await write(waiting.slice(0, chunkSize));
        waiting = waiting.slice(chunkSize);
      }
    }
    await write(waiting);
    if (!isLost) return served.size + added;
  }
  throw new Error(`could not serve ${head.id}: others wrote first ${usualTries} times`);
};
