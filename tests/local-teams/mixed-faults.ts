/** What befalls which request when so many percent of them fail in every way: the same for the same seed. Pure. */
import type { Mood } from './contract.ts';

type Mixed = Pick<Extract<Mood, { kind: 'mixed' }>, 'seed' | 'percent' | 'refuses'>;
type OneMood<M> = M extends { kind: 'slow' | 'throttled' | 'status' | 'answer-lost' }
  ? Omit<M, 'times' | 'only'>
  : never;
export type MixedFault = OneMood<Mood> | { readonly kind: 'cut' } | { readonly kind: 'unclear' };

const passing: readonly MixedFault[] = [
  { kind: 'slow', ms: 400 },
  { kind: 'throttled', retryAfterSeconds: 2 },
  { kind: 'throttled', retryAfterSeconds: undefined },
  { kind: 'status', status: 412 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'answer-lost' },
  { kind: 'cut' },
  { kind: 'unclear' },
];
const final: readonly MixedFault[] = [
  { kind: 'status', status: 403 },
  { kind: 'status', status: 403, code: 'MessageWritesBlocked' },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 413 },
];

/** From 0 to 1, spread evenly over the pairs (splitmix32). */
const chance = (seed: number, nth: number): number => {
  let mixed = Math.imul(seed, 0x9e3779b9) + Math.imul(nth, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};

/** `nth`: any number that tells the requests apart. Undefined where it goes well. */
export const mixedFaults = ({ seed, percent, refuses }: Mixed, nth: number): MixedFault | undefined => {
  if (chance(seed, 2 * nth) * 100 >= percent) return undefined;
  const ways = refuses ? [...passing, ...final] : passing;
  return ways[Math.floor(chance(seed, 2 * nth + 1) * ways.length)];
};
