import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { systemRandom } from '../../bot/platform/random.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { StorageUnavailable, type Tables } from '../../bot/platform/tables/port.ts';
import { type Budget, createBudget } from '../../bot/platform/teams/budget.ts';
import { createFaultProxy, type FaultProxy } from '../faults/proxy.ts';
import { connectionStringFor } from '../support/azurite.ts';

const { connectionString, tableUrl, queueUrl } = inject('azurite');
const options = { prefix: 'budget', report: () => undefined };
const tables = createAzureTables({ kind: 'connection-string', value: connectionString }, options);

const start = Temporal.Instant.from('2026-11-24T09:00:00Z').epochMilliseconds;
let now = start;
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(now) };
beforeEach(() => {
  now = start;
});

const instance = (perSecond = 50, of: Tables = tables): Budget =>
  createBudget({ tables: of, clock, random: systemRandom, perSecond });

const reserveMany = async (budget: Budget, tenantId: string, count: number): Promise<readonly number[]> => {
  const moments = await Promise.all(Array.from({ length: count }, () => budget.reserve(tenantId)));
  return moments.map((moment) => moment.epochMilliseconds);
};

const mostInASecond = (moments: readonly number[]) =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));

let proxy: FaultProxy;
let through: Tables;
beforeAll(async () => {
  proxy = await createFaultProxy(tableUrl);
  const value = connectionStringFor({ tableUrl: proxy.url, queueUrl });
  const patience = { tryMs: 300, readMs: 300, commitMs: 400 };
  through = createAzureTables({ kind: 'connection-string', value }, { ...options, ...patience });
  await tables.open();
});
afterAll(() => proxy.close());

describe('the budget of a tenant', () => {
  it('lets a burst go at once, with one write for those who ask together', async () => {
    proxy.plan({ kind: 'pass' });
    const moments = await reserveMany(instance(50, through), 'burst', 15);
    expect(moments.map((at) => at - start)).toEqual(Array.from({ length: 15 }, (_, n) => 4 * n));
    expect(proxy.log.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('is shared by all instances: no second holds more, and no moment is given twice', async () => {
    const shares = await Promise.all([1, 2, 3].map(() => reserveMany(instance(), 'shared', 60)));
    const all = shares.flat();
    expect(new Set(all).size).toBe(180);
    expect(mostInASecond(all)).toBe(50);
    expect((Math.max(...all) - start) / 1_000).toBeLessThan(180 / (50 * 0.95));
  });

  it('keeps to the window however two instances ask', async () => {
    const asks = fc.array(
      fc.record({ pause: fc.nat({ max: 1_500 }), one: fc.nat({ max: 30 }), other: fc.nat({ max: 30 }) }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(asks, fc.integer({ min: 3, max: 50 }), async (steps, perSecond) => {
        const tenantId = randomUUID();
        now = start;
        const [one, other] = [instance(perSecond), instance(perSecond)];
        const all: number[] = [];
        for (const step of steps) {
          now += step.pause;
          const counts = [reserveMany(one, tenantId, step.one), reserveMany(other, tenantId, step.other)];
          const moments = (await Promise.all(counts)).flat();
          for (const moment of moments) expect(moment).toBeGreaterThanOrEqual(now);
          all.push(...moments);
        }
        expect(mostInASecond(all)).toBeLessThanOrEqual(perSecond);
        expect(new Set(all).size).toBe(all.length);
      }),
      { seed: 20_261_124, numRuns: 15 },
    );
  });

  it('is its own for each tenant', async () => {
    const budget = instance();
    const firsts = await Promise.all([budget.reserve('one'), budget.reserve('two')]);
    expect(firsts.map(({ epochMilliseconds }) => epochMilliseconds)).toEqual([start, start]);
  });

  it('gives in the order in which it was asked', async () => {
    const moments = await reserveMany(instance(10), 'order', 40);
    expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
  });

  it('begins anew after a clock that was far ahead', async () => {
    const budget = instance();
    now = start + 86_400_000;
    await budget.reserve('ahead');
    now = start;
    expect(await reserveMany(budget, 'ahead', 1)).toEqual([start]);
    expect(await reserveMany(instance(), 'ahead', 1)).toEqual([start + 4]);
  });

  it('begins anew over a row that it cannot read', async () => {
    const writes = [{ kind: 'insert', key: 'strange', body: { next: start + 5_000 } }] as const;
    await tables.commit({ table: 'regions', partition: 'budget', op: 'x', writes });
    expect(await reserveMany(instance(), 'strange', 1)).toEqual([start]);
  });

  it('says so to all who wait while storage is away, and goes on when it is back', async () => {
    const budget = instance(50, through);
    proxy.plan({ kind: 'drop', n: 1, times: Number.POSITIVE_INFINITY });
    const away = await Promise.allSettled([1, 2, 3].map(() => budget.reserve('away')));
    for (const one of away) expect(one).toMatchObject({ reason: expect.any(StorageUnavailable) });
    proxy.plan({ kind: 'pass' });
    expect(await reserveMany(budget, 'away', 1)).toEqual([start]);
  });

  it('gives nothing twice though the answer to a write was lost', async () => {
    const [one, other] = [instance(50, through), instance()];
    proxy.plan({ kind: 'lose-answer', n: 2 });
    const all = [...(await reserveMany(one, 'lost', 5)), ...(await reserveMany(other, 'lost', 5))];
    expect(all.map((at) => at - start)).toEqual(Array.from({ length: 10 }, (_, n) => 4 * n));
  });
});
