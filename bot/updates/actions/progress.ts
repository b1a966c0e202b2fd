/** How an update goes out, for all who look on: one reading serves them all. */
import { Temporal } from 'temporal-polyfill';
import type { Ports } from '../../platform/ports.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import type { Sight } from '../sight.ts';
import { loadUpdate } from '../store.ts';
import { seenDeliveries } from './seen-deliveries.ts';
import { type SharedReadings, shareReadings } from './shared-readings.ts';

type Needs = Pick<Ports, 'tables' | 'clock'>;

/** Between two readings, ms: what is shown is true within a second. */
const restMs = 700;
/** Looks in a row that show no change before a stream that is settled ends; a card may still be brought up to date. */
const looksAtRest = 30;

/** Undefined where it is gone: the draft has been thrown away. */
type Reading = Progress | undefined;

export type ProgressReadings = SharedReadings<Reading>;
export const createProgressReadings = (): ProgressReadings => shareReadings<Reading>(restMs);

const keyOf = ({ head, of }: Sight): string => `${head.regionId} ${head.id} ${of === 'all' ? '' : of.join()}`;

const readProgress = async (ports: Needs, { head, of }: Sight): Promise<Reading> => {
  const stored = await loadUpdate(ports.tables, head.regionId, head.id);
  if (!stored) return undefined;
  return progressOf(stored.update, await seenDeliveries(ports, { head, of }), ports.clock.now());
};

/** Somebody who looks on. */
export type Watch<T> = {
  readonly sight: Sight;
  /** Asked again each minute; undefined when they may not look any more. */
  readonly seesNow: () => Promise<Sight | undefined>;
  /** Of the progress, what is shown. */
  readonly shape: (progress: Progress, sight: Sight) => T;
};

const askAgainAfter = { minutes: 1 } as const;

/** The first at once, then one whenever what is shown has changed. Ends by itself when nothing more comes of it. */
export async function* progressEvents<T>(
  ports: Needs,
  readings: ProgressReadings,
  { sight: first, seesNow, shape }: Watch<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const key = keyOf(first);
  const read = () => readProgress(ports, first);
  let sight = first;
  let askAt = ports.clock.now().add(askAgainAfter);
  let shown: string | undefined;
  let still = 0;
  // What others read before this one came may be older than the press that made somebody look.
  let isOthers = true;
  for (let progress = await readings.latest(key, read); progress; progress = await readings.next(key, read)) {
    if (signal.aborted) return;
    if (Temporal.Instant.compare(ports.clock.now(), askAt) >= 0) {
      const now = await seesNow();
      if (!now || keyOf(now) !== key) return;
      sight = now;
      askAt = ports.clock.now().add(askAgainAfter);
    }
    if (progress.head.version < first.head.version) continue;
    const value = shape(progress, sight);
    const written = JSON.stringify(value);
    still = written === shown ? still + 1 : 0;
    if (written !== shown) yield value;
    shown = written;
    if (!isOthers && (progress.isStill || (progress.isSettled && still >= looksAtRest))) return;
    isOthers = false;
  }
}
