import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';
import { type Bell, createBell } from './bell.ts';
import type { Engine } from './engine.ts';
import type { OwedRef, Recurring } from './port.ts';
import { atOnce, type JobTimings, sharedAtOnce } from './timings.ts';
import type { Lane, ReceivedWakeUp, WakeUpQueue } from './wake-ups.ts';

type Where = Pick<OwedRef, 'table' | 'partition'>;

/** What the hourly pass walks. */
export type Owing = {
  /** Where owed rows may stand: one range query each. */
  readonly partitions: () => Promise<readonly Where[]>;
  /** What must be owed there without anybody having made it. */
  readonly recurring?: (where: Where) => Promise<readonly Recurring[]>;
};

type Parts = Owing & {
  readonly engine: Pick<Engine<never>, 'run' | 'pass' | 'idle' | 'sharing'>;
  readonly queue: WakeUpQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly timings: JobTimings;
};

export type Worker = { stop(): Promise<void> };

const isPast = (instant: string, clock: Clock) =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), clock.now()) < 0;

const guarded = async (log: Log, event: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (cause) {
    log.error({ event }, cause);
  }
};

/** One pass over everything. What is wrong with one partition is logged, and the others are passed all the same. */
export const passOver = async (
  { engine, log, partitions, recurring }: Pick<Parts, 'engine' | 'log' | keyof Owing>,
  signal?: AbortSignal,
): Promise<void> =>
  guarded(log, 'pass-failed', async () => {
    for (const where of await partitions()) {
      if (signal?.aborted) return;
      let wanted: readonly Recurring[] = [];
      await guarded(log, 'recurring-unknown', async () => {
        wanted = (await recurring?.(where)) ?? [];
      });
      await guarded(log, 'pass-failed', () => engine.pass(where.table, where.partition, wanted));
    }
  });

/** Listens to the wake-ups and makes the pass, at once and then every hour. `stop` finishes what it has in hand. */
export const startWorker = ({ engine, queue, clock, log, timings, ...owing }: Parts): Worker => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);

  const handle = async ({ wakeUp, remove }: ReceivedWakeUp) => {
    const outcome = await engine.run(wakeUp);
    if (outcome === 'settled' || (outcome === 'absent' && isPast(wakeUp.giveUp, clock))) await remove();
  };

  /** Has `most` in hand at a time. The bell rings when there is something new. */
  const listen = async (lane: Lane, most: number, bell: Bell) => {
    const inHand = new Set<Promise<void>>();
    const takeInHand = (message: ReceivedWakeUp) => {
      const work = guarded(log, 'job-failed', () => handle(message)).finally(() => inHand.delete(work));
      inHand.add(work);
    };
    while (!signal.aborted) {
      let received: readonly ReceivedWakeUp[] = [];
      await guarded(log, 'queue-unavailable', async () => {
        received = await lane.receive(Math.min(most - inHand.size, 16));
      });
      received.forEach(takeInHand);
      if (received.length === 0) await bell.rest(timings.pollMs, signal);
      while (inHand.size >= most) await Promise.race(inHand);
    }
    await Promise.all(inHand);
  };

  const bell = createBell();
  const stopHearing = engine.sharing.listen(bell.ring);

  const walk = async () => {
    while (!signal.aborted) {
      await passOver({ engine, log, ...owing }, signal);
      await pause(timings.passMs);
    }
  };

  const loops = [listen(queue, atOnce, createBell()), listen(queue.shared, sharedAtOnce, bell), walk()];
  return {
    stop: async () => {
      stopping.abort();
      stopHearing();
      await Promise.all(loops);
      await engine.idle();
    },
  };
};
