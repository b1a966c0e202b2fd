/** The last that an instance does: what is in hand is finished, answers and jobs alike, but not for ever. */
import type { Server } from 'node:http';
import type { Worker } from './platform/jobs/worker.ts';
import type { Log } from './platform/log.ts';
import type { Telemetry } from './platform/telemetry/port.ts';
import { closed } from './platform/web/closing.ts';

type Running = {
  readonly server: Server;
  /** Undefined where it had not come so far. */
  readonly working: Promise<Worker | undefined>;
  readonly engine: { idle(): Promise<void> };
  readonly telemetry: Pick<Telemetry, 'flush'>;
  readonly log: Log;
};

const late = (ms: number): Promise<'late'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('late'), ms).unref();
  });

/** Resolves with the exit code. What is not finished `withinMs` has a lease that runs out, and is another's then. */
export const stopped = async (running: Running, withinMs: number): Promise<0 | 1> => {
  const { server, working, engine, telemetry, log } = running;
  const finish = async () => {
    await Promise.all([closed(server), working.then((worker) => worker?.stop())]);
    // A press that was answered last may have set something going.
    await engine.idle();
    return 'finished' as const;
  };
  const isLate = (await Promise.race([finish(), late(withinMs)])) === 'late';
  if (isLate) log.error({ event: 'stop-cut-short' });
  else log.info({ event: 'stopped' });
  await telemetry.flush();
  return isLate ? 1 : 0;
};
