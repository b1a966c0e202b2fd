// Tries against storage. The SDK's own retries are off, so that the number and the length of the tries are known.
import { setTimeout as sleep } from 'node:timers/promises';
import { StorageUnavailable } from './port.ts';

export type Patience = {
  /** How long one try may take, ms. */
  readonly tryMs: number;
  /** How long all tries may take together, ms. */
  readonly allMs: number;
};

/** The HTTP status with which storage refused, or undefined where it gave no answer that can be relied on. */
export function refusal(error: unknown): number | undefined {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  // 408 and 429 say nothing about the request itself, only that it was not a good moment.
  return status === 408 || status === 429 ? undefined : status;
}

/** Whether trying again is pointless: storage has said no, or the request could not even be made. */
export const isFinal = (error: unknown): boolean =>
  refusal(error) !== undefined || error instanceof TypeError || error instanceof RangeError;

export class Deadline {
  readonly #end: number;
  readonly #patience: Patience;
  #pauses = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.#end = performance.now() + patience.allMs;
  }

  #left(): number {
    return Math.floor(this.#end - performance.now());
  }

  /** Ends the try that is about to be made. */
  signal(): AbortSignal {
    return AbortSignal.timeout(Math.max(1, Math.min(this.#patience.tryMs, this.#left())));
  }

  /** Waits a while, longer each time and never as long as the others wait; throws when time is up. */
  async pause(cause: unknown): Promise<void> {
    const longest = Math.min(1_000, 100 * 2 ** this.#pauses++);
    const wait = longest * (0.5 + Math.random() / 2);
    if (wait >= this.#left()) throw new StorageUnavailable('Storage did not answer in time', { cause });
    await sleep(wait);
  }
}

/** Tries until storage answers; what is final is thrown as it came. Throws StorageUnavailable. */
export async function untilAnswered<T>(patience: Patience, attempt: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const deadline = new Deadline(patience);
  for (;;) {
    try {
      return await attempt(deadline.signal());
    } catch (error) {
      if (isFinal(error)) throw error;
      await deadline.pause(error);
    }
  }
}

/** Storage is there and knows us, or somebody, but lets us do nothing: a role is missing, or the network is shut. */
export const isForbidden = (error: unknown): boolean => refusal(error) === 403 || refusal(error) === 401;

/** What the identity must have on the storage account. */
export const tableRole = 'Storage Table Data Contributor';
export const queueRole = 'Storage Queue Data Contributor';
