/**
 * Teams lets one app make 50 requests a second in one tenant. All instances share them through one row of reserved,
 * evenly spaced moments, taken ten at a time.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Random } from '../random.ts';
import type { Row, Tables } from '../tables/port.ts';
import { writtenOver } from '../tables/written-over.ts';
import type { Clock } from '../time/clock.ts';

export type Budget = {
  /** When the next request to this tenant may be sent; now or later. Throws StorageUnavailable. */
  reserve(tenantId: string): Promise<Temporal.Instant>;
};

const spacingMs = 20;
const atATime = 10;
/** Reserved further ahead than this is no queue but a clock that was wrong: begin from now. */
const farthestMs = 60_000;

const body = z.object({ next: z.number() });

const nextOf = (row: Row | undefined, now: number): number => {
  const read = body.safeParse(row?.body);
  return read.success && read.data.next <= now + farthestMs ? Math.max(read.data.next, now) : now;
};

type Needs = { readonly tables: Tables; readonly clock: Clock; readonly random: Random };

const take = async ({ tables, clock, random }: Needs, tenantId: string): Promise<number[]> => {
  for (;;) {
    const row = await tables.get('regions', 'budget', tenantId);
    const first = nextOf(row, clock.now().epochMilliseconds);
    const value = { next: first + atATime * spacingMs };
    const writes = [writtenOver(row?.etag, tenantId, value)];
    const outcome = await tables.commit({ table: 'regions', partition: 'budget', op: random.id(), writes });
    if (outcome === 'committed') return Array.from({ length: atATime }, (_, index) => first + index * spacingMs);
  }
};

/** One for each process. Moments that passed unused are thrown away: sent late, they would come in a heap. */
export const createBudget = (needs: Needs): Budget => {
  const reserved = new Map<string, number[]>();
  const queues = new Map<string, Promise<unknown>>();

  const next = async (tenantId: string): Promise<Temporal.Instant> => {
    const now = needs.clock.now().epochMilliseconds;
    const left = (reserved.get(tenantId) ?? []).filter((at) => at >= now - spacingMs && at <= now + farthestMs);
    const [at, ...rest] = left.length > 0 ? left : await take(needs, tenantId);
    if (at === undefined) throw new Error('A reservation came back empty');
    reserved.set(tenantId, rest);
    return Temporal.Instant.fromEpochMilliseconds(at);
  };

  return {
    reserve(tenantId) {
      const turn = (queues.get(tenantId) ?? Promise.resolve()).then(
        () => next(tenantId),
        () => next(tenantId),
      );
      queues.set(tenantId, turn);
      return turn;
    },
  };
};
