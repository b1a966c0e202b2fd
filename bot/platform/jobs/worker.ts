import type { Temporal } from 'temporal-polyfill';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';
import type { Engine } from './engine.ts';
import type { OwedRef } from './port.ts';
import type { JobTimings } from './timings.ts';
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

const isPast = (instant: string, now: Temporal.Instant) => instant < now.toString();

/** Listens to the wake-ups and makes the pass, at once and then every hour. `stop` finishes what it has in hand. */
export const startWorker = ({ engine, queue, clock, log, timings, partitions }: Parts): Worker => {
  const stopping = new AbortController();
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      const stop = () => {
        clearTimeout(timer);
        resolve();
      };
      stopping.signal.addEventListener('abort', stop, { once: true });
    });

  const handle = async ({ wakeUp, remove }: ReceivedWakeUp) => {
    const outcome = await engine.run(wakeUp);
    if (outcome === 'settled' || (outcome === 'absent' && isPast(wakeUp.giveUp, clock.now()))) await remove();
  };

  const guarded = async (event: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (cause) {
      log.error({ event }, cause);
    }
  };

  const listen = async () => {
    while (!stopping.signal.aborted) {
      let received: readonly ReceivedWakeUp[] = [];
      await guarded('queue-unavailable', async () => {
        received = await queue.receive();
      });
      await Promise.all(received.map((message) => guarded('job-failed', () => handle(message))));
      if (received.length === 0) await pause(timings.pollMs);
    }
  };

  const walk = async () => {
    while (!stopping.signal.aborted) {
      await guarded('pass-failed', async () => {
        for (const { table, partition } of await partitions()) await engine.pass(table, partition);
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
