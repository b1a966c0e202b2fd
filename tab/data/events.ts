// Follows what the server tells as it happens: server-sent events read with fetch, since EventSource carries no token.
import type { z } from 'zod';
import { readStream } from './event-stream.ts';
import { type Answer, type Failure, isPassing } from './failure.ts';
import { failure } from './refusal.ts';

/** `live`: what is shown is true. `again`: it is tried again. `lost`: it has been given up. */
export type FollowState = 'live' | 'again' | 'lost';

export type Follower<T> = {
  readonly onValue: (value: T) => void;
  readonly onState: (state: FollowState) => void;
  readonly signal: AbortSignal;
};

/** Milliseconds. */
export type FollowTimings = {
  /** Before each try, the longer the more have failed in a row. */
  readonly pauses: readonly number[];
  /** The server beats every 15 s: after so long a silence nobody is there. */
  readonly silence: number;
};

export const followTimings: FollowTimings = { pauses: [1_000, 2_000, 5_000], silence: 40_000 };

/**
 * Until it is told to stop, or until the server refuses: then it resolves to why. The server ends every stream after
 * some minutes; that alone is no state of its own.
 */
export async function followEvents<T>(
  open: (signal: AbortSignal) => Promise<Answer<Response>>,
  schema: z.ZodType<T>,
  { onValue, onState, signal }: Follower<T>,
  { pauses, silence }: FollowTimings = followTimings,
): Promise<Failure | undefined> {
  const give = (up: Failure): Failure => {
    onState('lost');
    return up;
  };
  for (let failed = 0; !signal.aborted; failed += 1) {
    if (failed > 0) await pause(pauses[Math.min(failed, pauses.length) - 1] ?? 0, signal);
    const answer = await open(signal).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (!answer || signal.aborted) break;
    if (!answer.ok) {
      if (!mayComeBack(answer.failure)) return give(answer.failure);
      onState('again');
      continue;
    }
    onState('live');
    let isReadable = true;
    const end = await readStream(answer.value, signal, silence, (data) => {
      const value = schema.safeParse(data);
      isReadable &&= value.success;
      if (!value.success) return false;
      failed = 0;
      onValue(value.data);
      return true;
    });
    if (!isReadable) return give(failure('unreadable'));
    if (end === 'broken' && !signal.aborted) onState('again');
  }
  return undefined;
}

const mayComeBack = (failure: Failure): boolean =>
  isPassing(failure) || failure.kind === 'busy' || failure.kind === 'unreadable';

/** Ends at once when nobody looks any more. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over);
  });
