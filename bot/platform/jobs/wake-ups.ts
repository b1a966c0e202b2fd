import type { TableName } from '../tables/port.ts';

/** Where an owed row stands. The row is the truth; the message only wakes somebody who looks. */
export type OwedRef = { readonly table: TableName; readonly partition: string; readonly key: string };

/** `op` and `giveUp` (UTC, ISO 8601): until then a worker that finds no row keeps the message, the commit may still land. */
export type WakeUp = OwedRef & { readonly op: string; readonly giveUp: string };

export type ReceivedWakeUp = { readonly wakeUp: WakeUp; remove(): Promise<void> };

/** At least once, in no order. */
export type Lane = {
  /** `delaySeconds`: how long the message stays hidden, 0 to 7 days. Returns what removes it again. */
  put(wakeUp: WakeUp, delaySeconds: number): Promise<{ remove(): Promise<void> }>;
  /**
   * `most` messages, 1 to 16 (16), each hidden from the other workers for 30 s. A message that cannot be read is removed
   * and reported.
   */
  receive(most?: number): Promise<readonly ReceivedWakeUp[]>;
};

/** Storage queues. */
export type WakeUpQueue = Lane & {
  open(): Promise<void>;
  /** What is much at once and for any instance to take: a lane of its own, so that it holds up nothing else. */
  readonly shared: Lane;
};
