import type { Temporal } from 'temporal-polyfill';
import type { Commit, CommitOutcome, TableName, Write } from '../tables/port.ts';
import type { OwedRef } from './wake-ups.ts';

export type { OwedRef } from './wake-ups.ts';

/** Something that must happen later or survive a crash: a row in the partition of the state that it follows from. */
export type Owed = {
  readonly job: string;
  /** What it is about: the case, the person … Together with `job` unique in the partition. */
  readonly about: string;
  readonly data: Readonly<Record<string, string>>;
  readonly due: Temporal.Instant;
  readonly attempts: number;
};

/**
 * `put` this beside the state in one transaction; then `jobs.commit` with the same references. `shared`: what is due now
 * is not tried by this instance at once, but taken by whichever has a hand free.
 */
export type Promised = {
  readonly ref: OwedRef;
  readonly write: Write;
  readonly due: Temporal.Instant;
  readonly shared?: true;
};

/** What follows in the tables from an attempt, computed from fresh rows and tried again when somebody wrote first. */
export type Settlement = {
  readonly writes: readonly Write[];
  readonly promises?: readonly Promised[];
  /** More has come to be owed under the same key meanwhile: the row stays and is run again at once. */
  readonly again?: boolean;
};
export type Settle = () => Promise<Settlement>;

/**
 * What comes again by itself, like the round of each hour. `due`: its next time, seen from now; the first where there is
 * no row of it yet. An attempt may put it off by a day beyond that, not more.
 */
export type Recurring = { readonly job: string; readonly about: string; readonly due: Temporal.Instant };

/**
 * `done` takes the owed row away, or leaves it as a mark that it has happened (`once`). `uncertain`: nobody knows;
 * the row stays and is never tried again by itself. `stuck`: somebody must do something first. `next`: done for this
 * time, and the same row comes again at `due`, which must lie ahead: whoever computes it from the clock runs once after
 * a long silence, and not once for each time that was missed. `wait`: nothing has been done yet, and it comes again at
 * `due`. What has perhaps been done before a restore is so still then.
 */
export type Attempt =
  | { readonly kind: 'done'; readonly settle?: Settle; readonly once?: true }
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string; readonly settle?: Settle }
  | { readonly kind: 'next'; readonly due: Temporal.Instant; readonly settle?: Settle }
  | { readonly kind: 'wait'; readonly due: Temporal.Instant; readonly settle?: Settle }
  | { readonly kind: 'uncertain'; readonly settle?: Settle }
  | { readonly kind: 'stuck'; readonly reason: string; readonly settle?: Settle };

export type Job<P> = {
  /** `repeat`: doing it twice does no harm (PUT, DELETE). `ask`: a POST, whose outcome may be unknown. */
  readonly whenUnknown: 'repeat' | 'ask';
  /** Call `sending()` just before the socket; false means that the claim was lost: stop. */
  run(ports: P, owed: Owed, place: { partition: string; sending(): Promise<boolean> }): Promise<Attempt>;
  /** Asked when a claim ran out after `sending`, by `ask` jobs only. */
  unknown?(ports: P, owed: Owed, place: { partition: string }): Promise<Attempt>;
  /** What follows in the tables when the tries of an `ask` job have run out: nobody would hear of it otherwise. */
  givenUp?(ports: P, owed: Owed, place: { partition: string }): Promise<Settlement>;
};

export type Jobs = {
  owe(
    table: TableName,
    partition: string,
    owed: { job: string; about: string; data?: Record<string, string>; due?: Temporal.Instant; shared?: true },
  ): Promised;
  /** Wakes, commits, tries at once what is not shared. The commit's writes must hold the promises' writes. */
  commit(commit: Commit, promises: readonly Promised[]): Promise<CommitOutcome>;
};
