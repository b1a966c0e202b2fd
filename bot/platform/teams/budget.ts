/**
 * Teams lets one app make 50 requests a second in one tenant. All instances share them through one row of the moments
 * that were reserved last.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Random } from '../random.ts';
import type { Tables } from '../tables/port.ts';
import { writtenOver } from '../tables/written-over.ts';
import type { Clock } from '../time/clock.ts';
import { takeMoments } from './sliding-window.ts';

export type Budget = {
  /** When the next request to this tenant may be sent; now or later. Throws StorageUnavailable. */
  reserve(tenantId: string): Promise<Temporal.Instant>;
};

type Needs = {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly random: Random;
  /** 1 to 50. */
  readonly perSecond: number;
};

type Waiting = { readonly resolve: (moment: Temporal.Instant) => void; readonly reject: (cause: unknown) => void };

/** Those who wait in one process share a write; so many at most, so that another instance has its turn. */
const atATime = 25;

const body = z.object({ moments: z.array(z.number()) });

const take = async (
  { tables, clock, random, perSecond }: Needs,
  tenantId: string,
  count: number,
): Promise<readonly number[]> => {
  for (;;) {
    const row = await tables.get('regions', 'budget', tenantId);
    const before = body.safeParse(row?.body).data?.moments ?? [];
    const { moments, taken } = takeMoments(before, clock.now().epochMilliseconds, count, perSecond);
    const writes = [writtenOver(row?.etag, tenantId, { moments: taken })];
    const outcome = await tables.commit({ table: 'regions', partition: 'budget', op: random.id(), writes });
    if (outcome === 'committed') return moments;
  }
};

/** One for each process. No more is reserved than is wanted: a moment that nobody uses is lost to all. */
export const createBudget = (needs: Needs): Budget => {
  const queues = new Map<string, Waiting[]>();

  const serve = async (tenantId: string, queue: Waiting[]): Promise<void> => {
    while (queue.length > 0) {
      const count = Math.min(queue.length, atATime);
      try {
        const moments = await take(needs, tenantId, count);
        for (const moment of moments) queue.shift()?.resolve(Temporal.Instant.fromEpochMilliseconds(moment));
      } catch (cause) {
        for (const { reject } of queue.splice(0, count)) reject(cause);
      }
    }
    queues.delete(tenantId);
  };

  return {
    reserve: (tenantId) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(tenantId);
        if (queue) {
          queue.push({ resolve, reject });
          return;
        }
        const begun = [{ resolve, reject }];
        queues.set(tenantId, begun);
        // Those who ask in the same breath come along.
        queueMicrotask(() => void serve(tenantId, begun));
      }),
  };
};
