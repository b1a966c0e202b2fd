/** One reading for all who look at the same thing, and not more often than storage should be asked. */
import { setTimeout as sleep } from 'node:timers/promises';

export type SharedReadings<T> = {
  /** One that is not over yet, or began not longer ago than the rest between two; or a new one. */
  latest(key: string, read: () => Promise<T>): Promise<T>;
  /** A new one, which the others share from now on. */
  fresh(key: string, read: () => Promise<T>): Promise<T>;
  /** The next that begins after now, as soon as it may. */
  next(key: string, read: () => Promise<T>): Promise<T>;
};

type Shared<T> = { readonly begunMs: number; readonly reading: Promise<T>; isOver?: true; coming?: Promise<T> };

/** `restMs`: between the beginnings of two. What nobody has asked for since then is forgotten. */
export const shareReadings = <T>(restMs: number): SharedReadings<T> => {
  const shared = new Map<string, Shared<T>>();

  const forgetOld = (nowMs: number) => {
    for (const [key, { begunMs, isOver, coming }] of shared) {
      if (isOver && !coming && nowMs - begunMs > 2 * restMs) shared.delete(key);
    }
  };

  const begin = (key: string, read: () => Promise<T>): Promise<T> => {
    const begunMs = performance.now();
    forgetOld(begunMs);
    const reading = read();
    const begun: Shared<T> = { begunMs, reading };
    shared.set(key, begun);
    const over = () => {
      begun.isOver = true;
      setTimeout(() => forgetOld(performance.now()), 2 * restMs + 1).unref();
    };
    reading.then(over, over);
    return reading;
  };

  const restOf = (one: Shared<T> | undefined): number => (one ? one.begunMs + restMs - performance.now() : 0);

  const comeTo = async (key: string, read: () => Promise<T>, last: Shared<T>): Promise<T> => {
    // Slow readings never overlap: the one before is over, well or ill, when the next begins.
    await Promise.all([sleep(Math.max(0, restOf(last))), last.reading.catch(() => undefined)]);
    return begin(key, read);
  };

  return {
    latest(key, read) {
      const last = shared.get(key);
      return last && (!last.isOver || restOf(last) > 0) ? last.reading : begin(key, read);
    },
    fresh: begin,
    next(key, read) {
      const last = shared.get(key);
      if (!last) return begin(key, read);
      last.coming ??= comeTo(key, read, last);
      return last.coming;
    },
  };
};
