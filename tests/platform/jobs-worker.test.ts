// The worker: listens to the wake-ups, makes the pass, and stops with nothing half done.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorker, type Worker } from '../../bot/platform/jobs/worker.ts';
import { createLog } from '../../bot/platform/log.ts';
import { done, type Instance, type JobsEdge, jobsEdge } from './jobs-edge.ts';

let edge: JobsEdge;
let instance: Instance;
const workers: Worker[] = [];
beforeEach(async () => {
  edge = await jobsEdge();
  instance = edge.instance();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await edge.close();
});

type Partitions = Parameters<typeof startWorker>[0]['partitions'];
const here: Partitions = async () => [{ table: 'forums', partition: edge.partition }];

const start = (partitions: Partitions = here): Worker => {
  const { queue, timings } = edge;
  const clock = { now: () => edge.now };
  const worker = startWorker({ engine: instance.engine, queue, clock, log: createLog('silent'), timings, partitions });
  workers.push(worker);
  return worker;
};

const ownedBy = async (about: string) => {
  const promised = instance.engine.owe('forums', edge.partition, { job: 'a-post', about });
  const writes = [promised.write];
  await edge.tables.commit({ table: 'forums', partition: edge.partition, op: `op-${about}`, writes });
  return promised.ref;
};

describe('a worker', () => {
  it('does what a dead instance left behind, as soon as it starts', async () => {
    const ref = await ownedBy('a');
    start();
    await expect.poll(() => edge.phase(ref)).toBe('done');
    await expect.poll(() => edge.queue.receive()).toEqual([]);
  });

  it('does not let one that takes long hold up the others', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    instance.does = async (owed, place) => {
      if (owed.about === 'slow') await slow;
      return done(owed, place);
    };
    const first = await ownedBy('slow');
    start();
    await expect.poll(() => edge.phase(first)).toBe('claimed');
    const second = await ownedBy('quick');
    await edge.queue.put({ ...second, op: 'x', giveUp: edge.now.toString() }, 0);
    await expect.poll(() => edge.phase(second)).toBe('done');
    finish();
    await expect.poll(() => edge.phase(first)).toBe('done');
  });

  it('passes by a partition that cannot be read', async () => {
    const ref = await ownedBy('a');
    // Stands for whatever may be wrong with one partition: a table that the store does not know.
    const broken = 'no-such-table' as 'forums';
    start(async () => [{ table: broken, partition: edge.partition }, ...(await here())]);
    await expect.poll(() => edge.phase(ref)).toBe('done');
  });

  it('finishes what it has in hand before it stops', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    instance.does = async (owed, place) => slow.then(() => done(owed, place));
    const ref = await ownedBy('a');
    const worker = start();
    await expect.poll(() => edge.phase(ref)).toBe('claimed');
    const stopped = worker.stop();
    finish();
    await stopped;
    expect(await edge.phase(ref)).toBe('done');
  });

  it('stops at once when there is nothing in hand', async () => {
    const worker = start();
    await expect.poll(() => edge.queue.receive()).toEqual([]);
    const began = performance.now();
    await worker.stop();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('a wake-up whose row is not there', () => {
  it('is kept while its commit may still land, and thrown away after that', async () => {
    let received = 0;
    let removed = 0;
    const giveUp = edge.now.add({ milliseconds: 500 });
    const wakeUp = {
      table: 'forums',
      partition: edge.partition,
      key: 'owed|a-post|a',
      op: 'x',
      giveUp: giveUp.toString(),
    } as const;
    const remove = async () => {
      removed += 1;
    };
    const receive = async () => {
      received += 1;
      return removed === 0 ? [{ wakeUp, remove }] : [];
    };
    const { timings } = edge;
    const parts = { engine: instance.engine, clock: { now: () => edge.now }, log: createLog('silent'), timings };
    edge.now = giveUp;
    workers.push(startWorker({ ...parts, queue: { ...edge.queue, receive }, partitions: here }));
    await expect.poll(() => received).toBeGreaterThan(40);
    expect(removed).toBe(0);
    edge.pass({ milliseconds: 1 });
    await expect.poll(() => removed).toBeGreaterThan(0);
    expect(instance.ran).toEqual([]);
  });
});
