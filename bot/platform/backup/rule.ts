/** How rows come back: as they were, changed by what has been taken away since, or not at all. */
import type { Temporal } from 'temporal-polyfill';
import type { TableName } from '../tables/port.ts';
import type { Erasure } from './erasure.ts';

export type ReturningRow = {
  readonly table: TableName;
  readonly partition: string;
  readonly key: string;
  /** Undefined where it cannot be read. */
  readonly body: unknown;
};

/** `erased`: what has been taken away from the same partition since, the earliest first. */
export type Since = { readonly erased: readonly Erasure[]; readonly now: Temporal.Instant };

/**
 * What a row becomes: itself, another, others, or nothing. Rows are of the version that the backup says, perhaps an
 * older one: what is not understood and may hold what was taken away does not come back.
 */
export type Rule = (row: ReturningRow, since: Since) => readonly ReturningRow[];
