import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { systemRandom } from '../../bot/platform/random.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import { createBudget } from '../../bot/platform/teams/budget.ts';

const { connectionString } = inject('azurite');
const tables = createAzureTables(
  { kind: 'connection-string', value: connectionString },
  { prefix: 'budget', report: () => undefined },
);

const start = Temporal.Instant.from('2026-11-24T09:00:00Z').epochMilliseconds;

const clockAt = (initial: number) => {
  let now = initial;
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(now),
    set: (next: number) => {
      now = next;
    },
  };
};

const instance = (clock: { now(): Temporal.Instant }) => createBudget({ tables, clock, random: systemRandom });

const reserveMany = async (budget: ReturnType<typeof instance>, tenantId: string, count: number) => {
  const moments = await Promise.all(Array.from({ length: count }, () => budget.reserve(tenantId)));
  return moments.map((moment) => moment.epochMilliseconds);
};

const mostInASecond = (moments: readonly number[]) =>
  Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));

beforeAll(() => tables.open());

describe('the budget of a tenant', () => {
  it('begins now and is evenly spaced', async () => {
    const moments = await reserveMany(instance(clockAt(start)), 'even', 12);
    expect(moments.map((at) => at - start)).toEqual([0, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220]);
  });

  it('is shared by all instances: no second holds more than 50, and no moment is given twice', async () => {
    const clock = clockAt(start);
    const shares = await Promise.all([1, 2, 3].map(() => reserveMany(instance(clock), 'shared', 60)));
    const all = shares.flat();
    expect(new Set(all).size).toBe(180);
    expect(mostInASecond(all)).toBe(50);
  });

  it('is its own for each tenant', async () => {
    const budget = instance(clockAt(start));
    expect(await reserveMany(budget, 'one', 1)).toEqual([start]);
    expect(await reserveMany(budget, 'two', 1)).toEqual([start]);
  });

  it('throws away moments that passed unused', async () => {
    const clock = clockAt(start);
    const budget = instance(clock);
    await reserveMany(budget, 'idle', 1);
    clock.set(start + 5_000);
    expect(await reserveMany(budget, 'idle', 2)).toEqual([start + 5_000, start + 5_020]);
  });

  it('begins anew after a clock that was far ahead', async () => {
    const clock = clockAt(start + 86_400_000);
    const budget = instance(clock);
    await reserveMany(budget, 'ahead', 1);
    clock.set(start);
    expect(await reserveMany(budget, 'ahead', 1)).toEqual([start]);
    expect(await reserveMany(instance(clock), 'ahead', 1)).toEqual([start + 200]);
  });
});
