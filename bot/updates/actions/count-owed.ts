/**
 * A count that is owed of an update that has settled. One row for all that happens within some seconds: whoever comes
 * second writes over it what it says already, so that no two wait for each other, and what is counted then is counted with.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { isOpen, type UpdateDelivery } from '../delivery/update-delivery.ts';
import { countsAlike } from '../results/tally.ts';
import { partitionOf, table } from '../store.ts';
import type { Update } from '../update.ts';
import { updateId } from '../update-id.ts';
import { deliveryJobs } from './delivery-owed.ts';

export const ofCount = z.object({ update: updateId, region: z.string() });

/** Each count reads every row: the more there are, the seldomer. */
const restSeconds = ({ recipients = 0 }: Pick<Update, 'recipients'>): number =>
  Math.min(60, Math.max(5, Math.ceil(recipients / 100)));

const oweCount = ({ jobs, clock }: Pick<Ports, 'jobs' | 'clock'>, head: Update): Promised => {
  const restMs = restSeconds(head) * 1_000;
  const dueMs = (Math.floor(clock.now().epochMilliseconds / restMs) + 1) * restMs;
  const { write, ...promised } = jobs.owe(table, partitionOf(head.id), {
    job: deliveryJobs.count,
    about: String(dueMs),
    data: { update: head.id, region: head.regionId },
    due: Temporal.Instant.fromEpochMilliseconds(dueMs),
  });
  return { ...promised, write: write.kind === 'insert' ? { ...write, kind: 'put' } : write };
};

/** As long as an update has not settled, whoever watches it counts what is still to come of a delivery by itself. */
export const countOwedBy = (
  ports: Pick<Ports, 'jobs' | 'clock'>,
  head: Update,
  changes: readonly (readonly [before: UpdateDelivery, after: UpdateDelivery])[],
): readonly Promised[] => {
  const { asks } = head.content;
  const isWatched = (one: UpdateDelivery) => head.settledAt === undefined && isOpen(one);
  const isOther = changes.some(([before, after]) => !isWatched(before) && !countsAlike(before, after, asks));
  return isOther ? [oweCount(ports, head)] : [];
};
