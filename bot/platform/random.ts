import { randomInt, randomUUID } from 'node:crypto';

/** Chance comes from here, so that a test can repeat it. */
export type Random = {
  /** A version 4 UUID. */
  id(): string;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
};

export const systemRandom: Random = { id: () => randomUUID(), below: (below) => randomInt(below) };
