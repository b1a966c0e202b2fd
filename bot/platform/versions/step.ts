import type { TableName, Tables } from '../tables/port.ts';

/**
 * What makes the rows of one version those of the next, a partition at a time. It may be run again on a partition that
 * it has been through, also in part: whoever was killed in the middle begins that partition anew.
 */
export type Step = {
  /** The version that the store has when every partition has been through it. The first step leads to 2. */
  readonly to: number;
  /** For the log: one word. */
  readonly name: string;
  readonly table: TableName;
  run(tables: Tables, partition: string): Promise<void>;
};

/** Of a store that no step has changed. */
export const firstVersion = 1;

/** Throws where the steps do not lead from one version to the next. */
export const newestOf = (steps: readonly Step[]): number => {
  steps.forEach(({ to, name }, n) => {
    if (to !== firstVersion + n + 1)
      throw new RangeError(`The step ${name} leads to ${to}, not ${firstVersion + n + 1}`);
  });
  return firstVersion + steps.length;
};
