/** Opens storage at start, for as long as that takes: it may come after us, and a role that is given later is found. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Advice, advice } from './platform/advice.ts';
import type { LogFields } from './platform/log.ts';
import { isForbidden, queueRole, tableRole } from './platform/tables/attempts.ts';
import { type ClosedState, StoreClosed } from './platform/versions/state.ts';
import type { Waiting } from './platform/web/readiness.ts';
import type { World } from './world.ts';

/** One step of the way to being ready, and what it means when storage says no to it. */
type Step = { readonly take: () => Promise<unknown>; readonly role: string; readonly forbidden: Advice };

type Trouble = { readonly waiting: Waiting; readonly fields: LogFields & { readonly advice: Advice } };

const stepsOf = ({ ports, queue }: World): readonly Step[] => [
  { take: () => ports.tables.open(), role: tableRole, forbidden: advice.tablesForbidden },
  { take: () => queue.open(), role: queueRole, forbidden: advice.queuesForbidden },
  { take: () => ports.regions.read(), role: tableRole, forbidden: advice.tablesForbidden },
];

const adviceOf: Readonly<Record<ClosedState, Advice>> = {
  migrating: advice.storeMigrating,
  restoring: advice.storeRestoring,
  'newer-storage': advice.storeNewer,
};

const troubleOf = ({ role, forbidden }: Step, cause: unknown): Trouble => {
  if (cause instanceof StoreClosed) {
    const { state } = cause;
    return { waiting: { status: state }, fields: { event: 'store-closed', outcome: state, advice: adviceOf[state] } };
  }
  return isForbidden(cause)
    ? {
        waiting: { status: 'storage-forbidden', role },
        fields: { event: 'storage-forbidden', advice: forbidden },
      }
    : {
        waiting: { status: 'storage-unavailable' },
        fields: { event: 'storage-unavailable', advice: advice.storageSilent },
      };
};

/** Milliseconds between two tries. */
const retryMs = 2_000;

type Given = {
  readonly signal: AbortSignal;
  /** Told in plain words, once for each trouble that is not the last one's. */
  readonly tell: (sentence: string) => void;
};

/** Resolves when everything is open, or at the signal. Throws StoreClosed where the store is of a version to come. */
export const openStorage = async (world: World, { signal, tell }: Given): Promise<void> => {
  const { log } = world.ports;
  const { readiness } = world;
  let told: string | undefined;
  for (const step of stepsOf(world)) {
    for (let isTaken = false; !isTaken && !signal.aborted; ) {
      try {
        await step.take();
        isTaken = true;
      } catch (cause) {
        if (signal.aborted) return;
        if (cause instanceof StoreClosed && cause.state === 'newer-storage') throw cause;
        const { waiting, fields } = troubleOf(step, cause);
        readiness.waitFor(waiting);
        log.error(fields, cause);
        if (told !== fields.advice) tell(fields.advice);
        told = fields.advice;
        await pause(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }
  if (!signal.aborted) readiness.ready();
};
