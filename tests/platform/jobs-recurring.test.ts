// What comes again by itself: once at its time, in one of any number of instances, whatever was lost on the way.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwedRef, Recurring } from '../../bot/platform/jobs/port.ts';
import { passOver, startWorker, type Worker } from '../../bot/platform/jobs/worker.ts';
import { createLog } from '../../bot/platform/log.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { nextWholeHour } from '../../bot/platform/time/hours.ts';
import { type Deed, done, type Instance, type JobsEdge, jobsEdge } from './jobs-edge.ts';

let edge: JobsEdge;
let instance: Instance;
const workers: Worker[] = [];
beforeEach(async () => {
  edge = await jobsEdge();
  instance = recurring();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await edge.close();
});

const eachHour: Deed = async () => ({ kind: 'next', due: nextWholeHour(edge.now) });

const recurring = (kind: 'direct' | 'through' = 'direct', deed = eachHour): Instance =>
  Object.assign(edge.instance(kind, { whenUnknown: 'repeat' }), { does: deed });

const round = (): Recurring => ({ job: 'a-post', about: 'team', due: nextWholeHour(edge.now) });
const passes = ({ engine }: Instance, rounds: readonly Recurring[] = [round()]) =>
  engine.pass('forums', edge.partition, rounds);
const refOfRound = (): OwedRef => ({ table: 'forums', partition: edge.partition, key: 'owed|a-post|team' });
const dueOf = async (ref: OwedRef) => (await edge.row(ref))?.due.toString();

describe('an attempt that has a next time', () => {
  it('leaves the row, which comes again once at that time', async () => {
    const ref = await edge.owe(instance, 'team');
    await instance.engine.idle();
    expect(await edge.row(ref)).toMatchObject({ attempts: 0, is: { phase: 'waiting' } });
    expect(await dueOf(ref)).toBe('2026-11-23T09:00:00Z');
    await instance.engine.run(ref);
    expect(instance.ran).toHaveLength(1);
    edge.pass({ hours: 1 });
    await instance.engine.run(ref);
    await instance.engine.run(ref);
    expect(instance.ran).toHaveLength(2);
    expect(await dueOf(ref)).toBe('2026-11-23T10:00:00Z');
  });

  it('is not counted among the tries that failed before it', async () => {
    let isThrottled = true;
    instance.does = async (owed, place) =>
      isThrottled ? { kind: 'later', afterMs: 60_000, reason: 'throttled' } : eachHour(owed, place);
    const ref = await edge.owe(instance, 'team');
    await instance.engine.idle();
    expect((await edge.row(ref))?.attempts).toBe(1);
    isThrottled = false;
    edge.pass({ minutes: 1 });
    await instance.engine.run(ref);
    expect((await edge.row(ref))?.attempts).toBe(0);
  });

  it.each([
    ['has a message of its own when that is soon', { minutes: 90 }, 1],
    ['is left to the pass when that is far', { hours: 24 }, 0],
  ])('%s', async (_what, wait, messages) => {
    const ref = await edge.owe(instance, 'team', edge.now.add({ minutes: 1 }));
    edge.pass({ minutes: 1 });
    const through = recurring('through', async () => ({ kind: 'next', due: edge.now.add(wait) }));
    edge.faults.plan({ kind: 'pass' });
    await through.engine.run(ref);
    expect(await dueOf(ref)).toBe(edge.now.add(wait).toString());
    const put = edge.faults.log.filter(({ proxy, method }) => proxy === 'queue' && method === 'POST');
    expect(put).toHaveLength(messages);
  });

  it('is made by one of two instances that are woken at once', async () => {
    const other = recurring();
    const ref = await edge.owe(instance, 'team', edge.now.add({ minutes: 1 }));
    edge.pass({ minutes: 1 });
    await Promise.all([instance, other, instance, other].map(({ engine }) => engine.run(ref)));
    expect(instance.ran.length + other.ran.length).toBe(1);
  });

  it('writes what follows and its next time in one transaction', async () => {
    const follows = { kind: 'insert', key: 'reminded', body: {} } as const;
    instance.does = async () => ({
      kind: 'next',
      due: nextWholeHour(edge.now),
      settle: async () => ({ writes: [follows] }),
    });
    const ref = await edge.owe(instance, 'team');
    await instance.engine.idle();
    expect(await edge.tables.get('forums', edge.partition, 'reminded')).toBeDefined();
    expect(await edge.phase(ref)).toBe('waiting');
  });

  it('is made again by another where this one died before it was written down', async () => {
    await edge.close();
    edge = await jobsEdge({ rememberMs: 0 });
    const dies = recurring('through', async () => {
      edge.faults.plan({ kind: 'die', n: 1, when: 'before' });
      return { kind: 'next', due: nextWholeHour(edge.now) };
    });
    const ref = await edge.owe(dies, 'team');
    await dies.engine.idle();
    expect(await edge.phase(ref)).toBe('claimed');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    const other = recurring();
    await other.engine.run(ref);
    expect(other.ran).toHaveLength(1);
    expect(await dueOf(ref)).toBe('2026-11-23T09:00:00Z');
  });

  it('comes once after a long silence, not once for each hour of it', async () => {
    const ref = await edge.owe(instance, 'team');
    await instance.engine.idle();
    edge.pass({ hours: 14 * 24, minutes: 20 });
    for (const each of [instance, recurring()]) {
      await passes(each);
      for (const { wakeUp } of await edge.queue.receive()) await each.engine.run(wakeUp);
    }
    expect(instance.ran).toHaveLength(2);
    expect(await dueOf(ref)).toBe('2026-12-07T09:00:00Z');
  });
});

describe('what recurs', () => {
  it('comes to be without anybody having made it, at its first time', async () => {
    await passes(instance);
    expect(await dueOf(refOfRound())).toBe('2026-11-23T09:00:00Z');
    expect(instance.ran).toEqual([]);
    edge.pass({ hours: 1 });
    await instance.engine.run(refOfRound());
    expect(instance.ran.map(({ about }) => about)).toEqual(['team']);
  });

  it('is there once, however many pass at the same time', async () => {
    const others = [instance, recurring(), recurring()];
    await Promise.all(others.map((each) => passes(each)));
    edge.pass({ hours: 1 });
    await Promise.all(others.map(({ engine }) => engine.run(refOfRound())));
    expect(others.flatMap(({ ran }) => ran)).toHaveLength(1);
  });

  it('is left alone where it is there', async () => {
    await passes(instance);
    edge.pass({ minutes: 90 });
    await passes(instance);
    expect(await dueOf(refOfRound())).toBe('2026-11-23T09:00:00Z');
  });

  it('begins anew when it was done for good', async () => {
    await passes(instance);
    instance.does = done;
    edge.pass({ hours: 1 });
    await instance.engine.run(refOfRound());
    expect(await edge.phase(refOfRound())).toBe('done');
    await passes(instance);
    expect(await edge.phase(refOfRound())).toBe('waiting');
    expect(await dueOf(refOfRound())).toBe('2026-11-23T10:00:00Z');
  });

  it('is freed when it has been stuck for longer than a pass, and that is told', async () => {
    instance.does = async () => ({ kind: 'stuck', reason: 'surprise' });
    await passes(instance);
    edge.pass({ hours: 1 });
    await instance.engine.run(refOfRound());
    edge.pass({ minutes: 59 });
    await passes(instance);
    expect(await edge.phase(refOfRound())).toBe('stuck');
    expect(instance.events).not.toContain('recurring-freed');
    edge.pass({ minutes: 1 });
    instance.does = eachHour;
    await passes(instance);
    await instance.engine.idle();
    expect(instance.events).toContain('recurring-freed');
    expect(await edge.phase(refOfRound())).toBe('waiting');
    expect(await dueOf(refOfRound())).toBe('2026-11-23T11:00:00Z');
  });

  it('is brought back where an instance whose clock was ahead has put it off', async () => {
    await passes(instance);
    edge.pass({ hours: 24 * 365 });
    await instance.engine.run(refOfRound());
    expect(await dueOf(refOfRound())).toBe('2027-11-23T09:00:00Z');
    edge.pass({ hours: -24 * 365 });
    await passes(instance);
    expect(await dueOf(refOfRound())).toBe('2026-11-23T09:00:00Z');
  });

  it('may be put off by a day', async () => {
    await passes(instance);
    edge.pass({ hours: 1 });
    instance.does = async () => ({ kind: 'next', due: edge.now.add({ hours: 25 }) });
    await instance.engine.run(refOfRound());
    await passes(instance);
    expect(await dueOf(refOfRound())).toBe('2026-11-24T10:00:00Z');
  });

  it('comes once in each hour that anybody is awake in, whoever passes, runs and sleeps', async () => {
    const deed = fc.oneof(
      fc.record({ kind: fc.constantFrom('pass' as const, 'run' as const), by: fc.constantFrom(0, 1) }),
      fc.record({ kind: fc.constant('sleep' as const), minutes: fc.integer({ min: 1, max: 300 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const ref = { ...refOfRound(), partition: systemRandom.id() };
        const hours: string[] = [];
        const marking: Deed = async (owed, place) => {
          hours.push(nextWholeHour(edge.now).toString());
          return eachHour(owed, place);
        };
        const both = [recurring('direct', marking), recurring('direct', marking)] as const;
        const passed = ({ engine }: Instance) => engine.pass('forums', ref.partition, [round()]);
        await passed(both[0]);
        for (const each of deeds) {
          if (each.kind === 'sleep') edge.pass({ minutes: each.minutes });
          else if (each.kind === 'pass') await passed(both[each.by === 0 ? 0 : 1]);
          else await Promise.all(both.map(({ engine }) => engine.run(ref)));
        }
        edge.pass({ hours: 1 });
        await Promise.all(both.map(({ engine }) => engine.run(ref)));
        expect(new Set(hours).size).toBe(hours.length);
        expect(hours.at(-1)).toBe(nextWholeHour(edge.now).toString());
        expect(await dueOf(ref)).toBe(nextWholeHour(edge.now).toString());
      }),
      { numRuns: 12 },
    );
  });

  it('that is stuck is left alone where it recurs no more', async () => {
    instance.does = async () => ({ kind: 'stuck', reason: 'surprise' });
    await edge.owe(instance, 'team');
    await instance.engine.idle();
    edge.pass({ hours: 5 });
    await passes(instance, []);
    expect(await edge.phase(refOfRound())).toBe('stuck');
  });
});

describe('a pass over everything', () => {
  const here = { table: 'forums' as const };

  it('asks of each partition what recurs there', async () => {
    const partitions = async () => ['a', 'b'].map((partition) => ({ ...here, partition }));
    const asked: string[] = [];
    const parts = { engine: instance.engine, log: createLog('silent'), partitions };
    await passOver({
      ...parts,
      recurring: async ({ partition }) => {
        asked.push(partition);
        return partition === 'a' ? [round()] : [];
      },
    });
    expect(asked).toEqual(['a', 'b']);
    expect(await edge.phase({ ...refOfRound(), partition: 'a' })).toBe('waiting');
    expect(await edge.phase({ ...refOfRound(), partition: 'b' })).toBeUndefined();
  });

  it('passes a partition of which nobody can say what recurs there', async () => {
    const ref = await edge.owe(instance, 'a', edge.now.add({ minutes: 5 }));
    edge.pass({ minutes: 5 });
    const { queue, timings, partition } = edge;
    const clock = { now: () => edge.now };
    const log = createLog('silent');
    const partitions = async () => [{ ...here, partition }];
    const unknown = async () => {
      throw new Error('surprise');
    };
    workers.push(startWorker({ engine: instance.engine, queue, clock, log, timings, partitions, recurring: unknown }));
    await expect.poll(() => instance.ran.length).toBe(1);
    await expect.poll(() => dueOf(ref)).toBe('2026-11-23T09:00:00Z');
  });
});
