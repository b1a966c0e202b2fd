import { setTimeout as sleep } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';
import type { Engine } from './engine.ts';
import type { OwedRef } from './port.ts';
import { atOnce, type JobTimings } from './timings.ts';
import type { ReceivedWakeUp, WakeUpQueue } from './wake-ups.ts';

type Parts = {
  readonly engine: Pick<Engine<never>, 'run' | 'pass' | 'idle'>;
  readonly queue: WakeUpQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly timings: JobTimings;
  /** Where owed rows may stand: one range query each in the hourly pass. */
  readonly partitions: () => Promise<readonly Pick<OwedRef, 'table' | 'partition'>[]>;
};

export type Worker = { stop(): Promise<void> };

const isPast = (instant: string, clock: Clock) =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), clock.now()) < 0;

/** Listens to the wake-ups and makes the pass, at once and then every hour. `stop` finishes what it has in hand. */
export const startWorker = ({ engine, queue, clock, log, timings, partitions }: Parts): Worker => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);

  const handle = async ({ wakeUp, remove }: ReceivedWakeUp) => {
    const outcome = await engine.run(wakeUp);
    if (outcome === 'settled' || (outcome === 'absent' && isPast(wakeUp.giveUp, clock))) await remove();
  };

  const guarded = async (event: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (cause) {
      log.error({ event }, cause);
    }
  };

  const inHand = new Set<Promise<void>>();
  const takeInHand = (message: ReceivedWakeUp) => {
    const work = guarded('job-failed', () => handle(message)).finally(() => inHand.delete(work));
    inHand.add(work);
  };

  const listen = async () => {
    while (!signal.aborted) {
      let received: readonly ReceivedWakeUp[] = [];
      await guarded('queue-unavailable', async () => {
        received = await queue.receive();
      });
      received.forEach(takeInHand);
      if (received.length === 0) await pause(timings.pollMs);
      while (inHand.size >= atOnce) await Promise.race(inHand);
    }
    await Promise.all(inHand);
  };

  const walk = async () => {
    while (!signal.aborted) {
      await guarded('pass-failed', async () => {
        for (const { table, partition } of await partitions()) {
          if (signal.aborted) return;
          await guarded('pass-failed', () => engine.pass(table, partition));
        }
      });
      await pause(timings.passMs);
    }
  };

  const loops = [listen(), walk()];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
      await engine.idle();
    },
  };
};
