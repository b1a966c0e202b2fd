// What is owed is done: once, by one of any number, whatever is lost on the way.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../bot/platform/jobs/port.ts';
import { triesOfAPost } from '../../bot/platform/jobs/timings.ts';
import type { Write } from '../../bot/platform/tables/port.ts';
import { done, type Instance, type JobsEdge, jobsEdge } from './jobs-edge.ts';

let edge: JobsEdge;
let instance: Instance;
beforeEach(async () => {
  edge = await jobsEdge();
  instance = edge.instance();
});
afterEach(() => edge.close());

/** A promise that a test keeps when it wants to. */
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

const later: Attempt = { kind: 'later', afterMs: 60_000, reason: 'throttled' };

describe('a promise', () => {
  it('stands in the same transaction as the state, and is kept at once', async () => {
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    expect(instance.ran.map(({ about }) => about)).toEqual(['a']);
    expect(await edge.phase(ref)).toBe('done');
    expect(await edge.queue.receive()).toEqual([]);
  });

  it('is not there when somebody else wrote the state first', async () => {
    await edge.owe(instance, 'a');
    await instance.engine.idle();
    const { engine } = instance;
    const promised = engine.owe('forums', edge.partition, { job: 'a-post', about: 'b' });
    const state = { kind: 'insert', key: 'state|a', body: {} } as const;
    const commit = { table: 'forums', partition: edge.partition, op: 'x', writes: [state, promised.write] } as const;
    expect(await engine.commit(commit, [promised])).toBe('lost');
    await engine.idle();
    expect(await edge.row(promised.ref)).toBeUndefined();
    expect(instance.ran).toHaveLength(1);
  });

  it('wakes before it is committed, so that a death between the two costs nothing', async () => {
    edge.faults.plan({ kind: 'pass' });
    await edge.owe(edge.instance('through'), 'a', edge.now.add({ minutes: 1 }));
    const [first, second] = edge.faults.log;
    expect([first?.proxy, first?.method]).toEqual(['queue', 'POST']);
    expect([second?.proxy, second?.path]).toEqual(['tables', expect.stringContaining('$batch')]);
  });

  it('is kept though the queue is silent', async () => {
    const through = edge.instance('through');
    edge.faults.plan({ kind: 'drop', n: 1, times: 3 });
    await edge.owe(through, 'a');
    await through.engine.idle();
    expect(through.ran).toHaveLength(1);
  });

  it('waits until it falls due', async () => {
    const ref = await edge.owe(instance, 'a', edge.now.add({ minutes: 90 }));
    await instance.engine.idle();
    expect(await instance.engine.run(ref)).toBe('settled');
    expect(instance.ran).toEqual([]);
    edge.pass({ minutes: 90 });
    expect(await instance.engine.run(ref)).toBe('settled');
    expect(instance.ran).toHaveLength(1);
  });

  it('keeps the message of a sender whose clock is ahead of ours', async () => {
    const ref = await edge.owe(instance, 'a', edge.now.add({ seconds: 20 }));
    expect(await instance.engine.run(ref)).toBe('keep');
  });
});

describe('a claim', () => {
  it('is taken by one of two instances', async () => {
    const other = edge.instance();
    const ref = await edge.owe(instance, 'a', edge.now.add({ minutes: 1 }));
    edge.pass({ minutes: 1 });
    const outcomes = await Promise.all([instance.engine.run(ref), other.engine.run(ref)]);
    expect(outcomes.toSorted()).toEqual(['keep', 'settled']);
    expect(instance.ran.length + other.ran.length).toBe(1);
  });

  it('that ran out before anything was sent is free for the next', async () => {
    const { opened, open } = gate();
    instance.does = () => opened.then(() => ({ kind: 'done' }));
    const ref = await edge.owe(instance, 'a');
    await expect.poll(() => edge.phase(ref)).toBe('claimed');
    const other = edge.instance();
    expect(await other.engine.run(ref)).toBe('keep');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    expect(await other.engine.run(ref)).toBe('settled');
    expect(other.ran).toHaveLength(1);
    open();
    await instance.engine.idle();
  });

  it('that ran out while it sent is uncertain, and is never sent again by itself', async () => {
    const { opened, open } = gate();
    instance.does = async (_owed, { sending }) => {
      await sending();
      await opened;
      return { kind: 'uncertain' };
    };
    const ref = await edge.owe(instance, 'a');
    await expect.poll(() => edge.phase(ref)).toBe('sending');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    const other = edge.instance();
    expect(await other.engine.run(ref)).toBe('settled');
    expect(await edge.phase(ref)).toBe('uncertain');
    expect(other.ran).toEqual([]);
    expect(await other.engine.run(ref)).toBe('settled');
    open();
    await instance.engine.idle();
  });

  it('asks the job what follows from not knowing', async () => {
    const state = { kind: 'insert', key: 'asked', body: {} } as const;
    const other = edge.instance('direct', {
      unknown: async () => ({ kind: 'uncertain', settle: async () => ({ writes: [state] }) }),
    });
    const { opened, open } = gate();
    instance.does = (_owed, { sending }) => sending().then(() => opened.then(() => ({ kind: 'uncertain' })));
    const ref = await edge.owe(instance, 'a');
    await expect.poll(() => edge.phase(ref)).toBe('sending');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    await other.engine.run(ref);
    expect(await edge.tables.get('forums', edge.partition, 'asked')).toBeDefined();
    open();
    await instance.engine.idle();
  });

  it('repeats what may be repeated', async () => {
    const { opened, open } = gate();
    const first = edge.instance('direct', { whenUnknown: 'repeat' });
    const other = edge.instance('direct', { whenUnknown: 'repeat' });
    first.does = (_owed, { sending }) => sending().then(() => opened.then(() => ({ kind: 'done' })));
    const ref = await edge.owe(first, 'a');
    await expect.poll(() => first.ran.length).toBe(1);
    edge.pass({ milliseconds: edge.timings.leaseMs });
    await other.engine.run(ref);
    expect(other.ran).toHaveLength(1);
    open();
    await first.engine.idle();
    expect(await edge.phase(ref)).toBe('done');
  });

  it('is lost by whoever paused too long, who then sends nothing', async () => {
    const { opened, open } = gate();
    let maySend: boolean | undefined;
    instance.does = async (_owed, { sending }) => {
      await opened;
      maySend = await sending();
      return later;
    };
    const ref = await edge.owe(instance, 'a');
    await expect.poll(() => edge.phase(ref)).toBe('claimed');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    await edge.instance().engine.run(ref);
    open();
    await instance.engine.idle();
    expect(maySend).toBe(false);
    expect(await edge.phase(ref)).toBe('done');
  });

  it('that ran out does not take away what is known to have happened', async () => {
    const { opened, open } = gate();
    const arrived = { kind: 'insert', key: 'arrived', body: { activityId: '1' } } as const;
    instance.does = async (_owed, { sending }) => {
      await sending();
      await opened;
      return { kind: 'done', settle: async () => ({ writes: [arrived] }) };
    };
    const ref = await edge.owe(instance, 'a');
    await expect.poll(() => edge.phase(ref)).toBe('sending');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    await edge.instance().engine.run(ref);
    expect(await edge.phase(ref)).toBe('uncertain');
    open();
    await instance.engine.idle();
    expect((await edge.tables.get('forums', edge.partition, 'arrived'))?.body).toEqual({ activityId: '1' });
    expect(await edge.phase(ref)).toBe('done');
  });
});

describe('an attempt', () => {
  it('that was throttled comes again when Teams said, with a message of its own', async () => {
    instance.does = async () => later;
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    const row = await edge.row(ref);
    expect([row?.is.phase, row?.attempts, row?.due.toString()]).toEqual(['waiting', 1, '2026-11-23T08:01:00Z']);
    instance.does = done;
    edge.pass({ minutes: 1 });
    await instance.engine.run(ref);
    expect(await edge.phase(ref)).toBe('done');
  });

  it('comes again by itself after a short wait', async () => {
    instance.does = async () => ({ kind: 'later', afterMs: 50, reason: 'throttled' });
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    instance.does = done;
    edge.pass({ milliseconds: 50 });
    await expect.poll(() => edge.phase(ref)).toBe('done');
  });

  it('runs again at once when more has come to be owed', async () => {
    let again = true;
    instance.does = async () => ({ kind: 'done', settle: async () => ({ writes: [], again }) });
    const ref = edge.owe(instance, 'a');
    await expect.poll(() => instance.ran.length).toBeGreaterThan(1);
    again = false;
    await expect.poll(async () => edge.phase(await ref)).toBe('done');
    await instance.engine.idle();
  });

  it('is made so many times, and then somebody hears of it', async () => {
    const heard = { kind: 'insert', key: 'heard', body: {} } as const;
    const tired = edge.instance('direct', { givenUp: async () => ({ writes: [heard] }) });
    tired.does = async () => later;
    const ref = await edge.owe(tired, 'a');
    await tired.engine.idle();
    for (let tries = 1; tries < triesOfAPost; tries += 1) {
      expect(await edge.phase(ref)).toBe('waiting');
      edge.pass({ minutes: 1 });
      await tired.engine.run(ref);
    }
    expect((await edge.row(ref))?.is).toEqual({ phase: 'stuck', reason: 'throttled' });
    expect(await edge.tables.get('forums', edge.partition, 'heard')).toBeDefined();
    expect(tired.ran).toHaveLength(triesOfAPost);
    expect(tired.events.filter((event) => event === 'job-stuck')).toHaveLength(1);
  });

  it('that surprises before it sends is made again; after that nobody knows', async () => {
    instance.does = async () => {
      throw new Error('surprise');
    };
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    expect(await edge.phase(ref)).toBe('waiting');
    instance.does = async (_owed, { sending }) => {
      await sending();
      throw new Error('surprise');
    };
    edge.pass({ seconds: 10 });
    await instance.engine.run(ref);
    expect(await edge.phase(ref)).toBe('uncertain');
  });

  it('whose outcome cannot be put in words waits for a person, not for ever', async () => {
    instance.does = async () => ({
      kind: 'done',
      settle: async () => {
        throw new Error('surprise');
      },
    });
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    expect((await edge.row(ref))?.is).toEqual({ phase: 'stuck', reason: 'surprise' });
  });

  it('is written down together with what follows, from fresh rows, though others write too', async () => {
    let reads = 0;
    instance.does = async () => ({
      kind: 'done',
      settle: async () => {
        reads += 1;
        const state = await edge.tables.get('forums', edge.partition, 'state|a');
        if (!state) throw new Error('no state');
        const body = { ...(state.body as object), posted: true };
        const write = { kind: 'replace', key: 'state|a', body, etag: state.etag } as const;
        if (reads === 1)
          await edge.tables.commit({
            table: 'forums',
            partition: edge.partition,
            op: 'other',
            writes: [{ ...write, body: { about: 'a', answered: true } }],
          });
        return { writes: [write] };
      },
    });
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    expect(reads).toBe(2);
    const state = await edge.tables.get('forums', edge.partition, 'state|a');
    expect(state?.body).toEqual({ about: 'a', answered: true, posted: true });
    expect(await edge.phase(ref)).toBe('done');
  });
});

describe('storage that is away', () => {
  it('does not make it forget what came of a post', async () => {
    const through = edge.instance('through');
    const arrived = { kind: 'insert', key: 'arrived', body: { activityId: '1' } } as const;
    through.does = async (_owed, { sending }) => {
      await sending();
      edge.faults.plan({ kind: 'drop', n: 1, times: Number.POSITIVE_INFINITY });
      return { kind: 'done', settle: async () => ({ writes: [arrived] }) };
    };
    const ref = await edge.owe(through, 'a');
    await expect.poll(() => through.events, { timeout: 3_000 }).toContain('outcome-not-written');
    expect(await edge.phase(ref)).toBe('sending');
    edge.faults.plan({ kind: 'pass' });
    await through.engine.idle();
    expect(await edge.phase(ref)).toBe('done');
    expect(await edge.tables.get('forums', edge.partition, 'arrived')).toBeDefined();
    expect(through.ran).toHaveLength(1);
  });

  it('before anything is sent makes it come again', async () => {
    const through = edge.instance('through');
    through.does = async (_owed, { sending }) => {
      edge.faults.plan({ kind: 'drop', n: 1, times: 20 });
      return (await sending()) ? { kind: 'done' } : later;
    };
    const ref = await edge.owe(through, 'a');
    await through.engine.idle();
    expect(await edge.phase(ref)).toBe('waiting');
  });

  it('for longer than it remembers leaves the row to whoever comes next', async () => {
    await edge.close();
    edge = await jobsEdge({ rememberMs: 0 });
    const through = edge.instance('through');
    through.does = async (_owed, { sending }) => {
      await sending();
      edge.faults.plan({ kind: 'die', n: 1, when: 'before' });
      return { kind: 'done' };
    };
    const ref = await edge.owe(through, 'a');
    await through.engine.idle();
    expect(through.events).toContain('job-failed');
    edge.pass({ milliseconds: edge.timings.leaseMs });
    await edge.instance().engine.run(ref);
    expect(await edge.phase(ref)).toBe('uncertain');
  });
});

describe('the pass', () => {
  it('wakes what a queue that was emptied has forgotten', async () => {
    await edge.owe(instance, 'a', edge.now.add({ minutes: 5 }));
    const wakesOf = async () => (await edge.queue.receive()).map(({ wakeUp }) => wakeUp.key);
    expect(await wakesOf()).toEqual([]);
    edge.pass({ minutes: 10 });
    await instance.engine.pass('forums', edge.partition);
    expect(await wakesOf()).toEqual(['owed|a-post|a']);
  });

  it('leaves what falls due after the next one', async () => {
    await edge.owe(instance, 'a', edge.now.add({ hours: 30 }));
    await instance.engine.pass('forums', edge.partition);
    edge.pass({ hours: 29 });
    await instance.engine.pass('forums', edge.partition);
    expect(await edge.queue.receive()).toEqual([]);
    edge.pass({ hours: 1 });
    await instance.engine.pass('forums', edge.partition);
    expect(await edge.queue.receive()).toHaveLength(1);
  });

  it('takes away what is done, except the marks that it has happened', async () => {
    instance.does = async ({ about }) => (about === 'ever' ? { kind: 'done', once: true } : { kind: 'done' });
    const refs = [await edge.owe(instance, 'a'), await edge.owe(instance, 'b'), await edge.owe(instance, 'ever')];
    await instance.engine.idle();
    await Promise.all([1, 2].map(() => instance.engine.pass('forums', edge.partition)));
    await instance.engine.pass('forums', edge.partition);
    expect(await Promise.all(refs.map(edge.phase))).toEqual([undefined, undefined, 'done']);
  });

  it('takes away all that is done, however much it is', async () => {
    const what = { job: 'a-post', data: {}, due: edge.now, attempts: 0, is: { phase: 'done', once: false } };
    const about = Array.from({ length: 250 }, (_, n) => `${n}`);
    const insert = (n: string): Write => ({ kind: 'insert', key: `owed|a-post|${n}`, body: { ...what, about: n } });
    for (let from = 0; from < about.length; from += 100) {
      const writes = about.slice(from, from + 100).map(insert);
      await edge.tables.commit({ table: 'forums', partition: edge.partition, op: `op-${from}`, writes });
    }
    await instance.engine.pass('forums', edge.partition);
    expect(await edge.tables.list('forums', edge.partition, 'owed')).toEqual([]);
  });

  it('is not stopped by rows that nobody can read', async () => {
    const key = 'owed|a-post|0';
    const writes = [{ kind: 'insert', key, body: { job: 'a-post', is: 'nonsense' } }] as const;
    await edge.tables.commit({ table: 'forums', partition: edge.partition, op: 'x', writes });
    instance.does = async () => later;
    const ref = await edge.owe(instance, 'a');
    await instance.engine.idle();
    edge.pass({ minutes: 2 });
    await instance.engine.pass('forums', edge.partition);
    expect(instance.events).toContain('owed-row-unreadable');
    expect((await edge.queue.receive()).map(({ wakeUp }) => wakeUp.key)).toContain(ref.key);
    expect(await instance.engine.run({ table: 'forums', partition: edge.partition, key })).toBe('settled');
  });

  it('leaves a job that this version does not know to a newer one', async () => {
    const promised = instance.engine.owe('forums', edge.partition, { job: 'of-tomorrow', about: 'a' });
    const { write, ref } = promised;
    await edge.tables.commit({ table: 'forums', partition: edge.partition, op: 'x', writes: [write] });
    expect(await instance.engine.run(ref)).toBe('absent');
    expect(await edge.phase(ref)).toBe('waiting');
  });
});
