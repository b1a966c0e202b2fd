// What is much at once is done by all instances together, and holds up nothing else.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OwedRef, Promised } from '../../bot/platform/jobs/port.ts';
import { sharedAtOnce } from '../../bot/platform/jobs/timings.ts';
import { startWorker, type Worker } from '../../bot/platform/jobs/worker.ts';
import { createLog } from '../../bot/platform/log.ts';
import { done, type Instance, type JobsEdge, jobsEdge } from './jobs-edge.ts';

let edge: JobsEdge;
const workers: Worker[] = [];
beforeEach(async () => {
  edge = await jobsEdge();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  await edge.close();
});

const working = ({ engine }: Instance, pollMs = 20): void => {
  const clock = { now: () => edge.now };
  const timings = { ...edge.timings, pollMs };
  const partitions = async () => [];
  workers.push(startWorker({ engine, queue: edge.queue, clock, log: createLog('silent'), timings, partitions }));
};

const share = async ({ engine }: Instance, count: number, due = edge.now): Promise<readonly OwedRef[]> => {
  const promises: readonly Promised[] = Array.from({ length: count }, (_, n) =>
    engine.owe('forums', edge.partition, { job: 'a-post', about: `${n}`, due, shared: true }),
  );
  const writes = promises.map(({ write }) => write);
  await engine.commit({ table: 'forums', partition: edge.partition, op: 'share', writes }, promises);
  return promises.map(({ ref }) => ref);
};

const phases = (refs: readonly OwedRef[]) => Promise.all(refs.map(edge.phase));

/** More than one instance takes. */
const many = 3 * sharedAtOnce;

describe('what is shared', () => {
  it('is taken by both of two instances, each of it once', async () => {
    const [one, other] = [edge.instance(), edge.instance()];
    const everyone = new Promise<void>((resolve) => {
      const count = () => one.ran.length > 0 && other.ran.length > 0 && resolve();
      for (const instance of [one, other])
        instance.does = async (...did) => {
          count();
          await everyone;
          return done(...did);
        };
    });
    for (const instance of [one, other]) working(instance);
    const refs = await share(one, many);
    await expect.poll(() => phases(refs)).toEqual(Array(many).fill('done'));
    const about = [...one.ran, ...other.ran].map((owed) => owed.about);
    expect(about.toSorted()).toEqual(refs.map((_, n) => `${n}`).toSorted());
  });

  it('is taken at once where it came to be owed, and a few at a time', async () => {
    const one = edge.instance();
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    one.does = async (owed, place) => held.then(() => done(owed, place));
    working(one, 60_000);
    await expect.poll(() => edge.queue.shared.receive()).toEqual([]);
    const refs = await share(one, sharedAtOnce + 2);
    await expect.poll(() => one.ran.length).toBe(sharedAtOnce);
    finish();
    await expect.poll(() => phases(refs)).toEqual(Array(sharedAtOnce + 2).fill('done'));
  });

  it('holds up nothing else', async () => {
    const one = edge.instance();
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    one.does = async (owed, place) => (owed.about === 'other' ? done(owed, place) : held.then(() => done(owed, place)));
    working(one);
    await share(one, 40);
    await expect.poll(() => one.ran.length).toBe(sharedAtOnce);
    const promised = one.engine.owe('forums', edge.partition, { job: 'a-post', about: 'other' });
    const commit = { table: 'forums', partition: edge.partition, op: 'x', writes: [promised.write] } as const;
    await edge.tables.commit(commit);
    await edge.queue.put({ ...promised.ref, op: 'x', giveUp: edge.now.toString() }, 0);
    await expect.poll(() => edge.phase(promised.ref)).toBe('done');
    finish();
  });

  it('is done here where no worker listens', async () => {
    const one = edge.instance();
    const refs = await share(one, 2);
    await one.engine.idle();
    expect(await phases(refs)).toEqual(['done', 'done']);
  });

  it('is done here where nobody can be told', async () => {
    const one = edge.instance('through');
    one.engine.sharing.listen(() => {});
    edge.faults.plan({ kind: 'unavailable', n: 3, status: 403 });
    const refs = await share(one, 1);
    await one.engine.idle();
    expect(await phases(refs)).toEqual(['done']);
  });

  it('waits for its time like all else', async () => {
    const one = edge.instance();
    working(one);
    await share(one, 1, edge.now.add({ minutes: 5 }));
    expect(await edge.queue.shared.receive()).toEqual([]);
    expect(one.ran).toEqual([]);
  });

  it('has a message before it is committed, so that a death between the two costs nothing', async () => {
    const one = edge.instance('through');
    one.engine.sharing.listen(() => {});
    edge.faults.plan({ kind: 'pass' });
    await share(one, 1);
    const asked = edge.faults.log.map(({ proxy, path }) => [proxy, /visibilitytimeout=(\d+)/.exec(path)?.[1]]);
    expect(asked).toEqual([
      ['queue', '30'],
      ['tables', undefined],
      ['queue', '0'],
    ]);
    expect(await edge.queue.receive()).toEqual([]);
    expect(await edge.queue.shared.receive()).toHaveLength(1);
  });
});
