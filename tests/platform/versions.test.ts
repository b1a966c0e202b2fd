// The store is brought from one version to the next once, however many start together and whoever dies on the way.
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createGate } from '../../bot/platform/versions/gate.ts';
import { bringUpToDate } from '../../bot/platform/versions/migrate.ts';
import { StoreClosed } from '../../bot/platform/versions/state.ts';
import { newestOf, type Step } from '../../bot/platform/versions/step.ts';
import { takeTurn } from '../../bot/platform/versions/turn.ts';
import { loadVersion } from '../../bot/platform/versions/version-row.ts';
import { type StoreEdge, storeEdge } from './store-edge.ts';

let edge: StoreEdge;
beforeEach(async () => {
  edge = await storeEdge();
});

const numbered = z.object({ n: z.number() });

/** Each row's number becomes a tenfold, once: done twice it would be a hundredfold. */
const tenfold = (ran: string[], before: (partition: string) => Promise<void> = async () => {}): Step => ({
  to: 2,
  name: 'tenfold',
  table: 'forums',
  async run(tables, partition) {
    await before(partition);
    ran.push(partition);
    for (const { key, body, etag } of await tables.list('forums', partition, '')) {
      const { n } = numbered.parse(body);
      const writes = [{ kind: 'replace', key, body: { n, tenfold: n * 10 }, etag } as const];
      await tables.commit({ table: 'forums', partition, op: edge.random.id(), writes });
    }
  },
});

const upToDate = (steps: readonly Step[]) => bringUpToDate({ ...edge, steps, quiet: 0 });
const version = async () => {
  const found = await loadVersion(edge.tables);
  return found.kind === 'found' ? found.store : undefined;
};

/** Rows of before anybody counted versions. */
const oldStore = async () => {
  await edge.write('regions', 'skaraborg', { region: {} });
  for (const partition of ['a', 'b', 'c'])
    await edge.write('forums', partition, { row: { n: partition.charCodeAt(0) } });
};

describe('a store', () => {
  it('is born at the newest version, and no step runs', async () => {
    const ran: string[] = [];
    await upToDate([tenfold(ran)]);
    expect(await version()).toEqual({ version: 2, is: { phase: 'ready' } });
    expect(ran).toEqual([]);
  });

  it('of before anybody counted goes through every step, a partition at a time', async () => {
    await oldStore();
    const ran: string[] = [];
    const next: Step = { to: 3, name: 'next', table: 'regions', run: async (_, partition) => void ran.push(partition) };
    await upToDate([tenfold(ran), next]);
    expect(ran).toEqual(['a', 'b', 'c', 'skaraborg']);
    expect(await version()).toEqual({ version: 3, is: { phase: 'ready' } });
    expect((await edge.tables.get('forums', 'b', 'row'))?.body).toEqual({ n: 98, tenfold: 980 });
  });

  it('is brought there once by two that start together, and the other one waits', async () => {
    await oldStore();
    const ran: string[] = [];
    const steps = [tenfold(ran)];
    const came = await Promise.allSettled([upToDate(steps), upToDate(steps)]);
    const refused = came.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused.every((cause) => cause instanceof StoreClosed && cause.state === 'migrating')).toBe(true);
    await upToDate(steps);
    expect(ran).toEqual(['a', 'b', 'c']);
    expect(await version()).toEqual({ version: 2, is: { phase: 'ready' } });
  });

  it('is taken over from one that was killed, where it was', async () => {
    await oldStore();
    const ran: string[] = [];
    const dying = tenfold(ran, async (partition) => {
      if (partition === 'b') throw new Error('killed');
    });
    await expect(upToDate([dying])).rejects.toThrow('killed');
    const steps = [tenfold(ran)];
    await expect(upToDate(steps)).rejects.toMatchObject({ state: 'migrating' });
    edge.clock.at = edge.clock.at.add({ minutes: 3 });
    await upToDate(steps);
    expect(await version()).toEqual({ version: 2, is: { phase: 'ready' } });
    expect((await edge.tables.get('forums', 'c', 'row'))?.body).toEqual({ n: 99, tenfold: 990 });
  });

  it('is as it was when whoever was to change it is stopped while it waits', async () => {
    await oldStore();
    const ran: string[] = [];
    const signal = AbortSignal.abort();
    const stopped = bringUpToDate({ ...edge, steps: [tenfold(ran)], quiet: 60_000, signal });
    await expect(stopped).rejects.toMatchObject({ state: 'migrating' });
    expect(await version()).toEqual({ version: 1, is: { phase: 'ready' } });
    await upToDate([tenfold(ran)]);
    expect(ran).toEqual(['a', 'b', 'c']);
  });

  it('of a newer version is left alone by an older app, which says so', async () => {
    await upToDate([tenfold([])]);
    await expect(upToDate([])).rejects.toMatchObject({ state: 'newer-storage' });
  });
});

describe('an app that is running', () => {
  const write = (tables: StoreEdge['tables']) =>
    tables.commit({
      table: 'forums',
      partition: 'a',
      op: edge.random.id(),
      writes: [{ kind: 'insert', key: edge.random.id(), body: { n: 0 } }],
    });

  it('writes nothing once it has seen that a newer one is changing the store', async () => {
    await oldStore();
    const gate = createGate(edge.tables, newestOf([]));
    const old = gate.guarded(() => bringUpToDate({ ...edge, steps: [] }));
    await old.open();
    expect(await write(old)).toBe('committed');
    const during: unknown[] = [];
    const step = tenfold([], async () => {
      await gate.look();
      during.push(await write(old).catch((cause: unknown) => cause));
    });
    await upToDate([step]);
    expect(during).toEqual([0, 1, 2].map(() => expect.objectContaining({ state: 'newer-storage' })));
    await expect(write(old)).rejects.toMatchObject({ state: 'newer-storage' });
  });

  it('sees that a restored store has taken the place of its own, also where the restore took no time', async () => {
    const [before, after] = [createGate(edge.tables, 1), createGate(edge.tables, 1)];
    await upToDate([]);
    await before.look();
    await before.look();
    expect(before.isReplaced).toBe(false);
    const found = await loadVersion(edge.tables);
    const restoring = { phase: 'restoring', backup: 'x' } as const;
    const turn = await takeTurn(edge, 1, restoring, found.kind === 'found' ? found.etag : undefined);
    await after.look();
    await turn?.say({ version: 1, is: { phase: 'ready' } });
    await Promise.all([before.look(), after.look()]);
    expect([before.isReplaced, after.isReplaced]).toEqual([true, false]);
  });

  it('does not migrate by steps that leave a version out', () => {
    expect(() => newestOf([{ ...tenfold([]), to: 3 }])).toThrow(RangeError);
  });
});
