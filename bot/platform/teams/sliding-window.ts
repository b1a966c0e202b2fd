/**
 * When the next requests of a tenant may be sent, in epoch milliseconds. No second ever holds more than `perSecond`; a
 * burst after a quiet moment may use them all at once, and what goes on and on is evenly spaced, so that it comes in no
 * heaps to Teams or to storage.
 */

/** A second, and a little against requests that set out later than their moment: 98 % of what is allowed. */
const windowMs = 1_020;
const burstMs = 4;
/** So many may stand in line, all instances together. What is reserved a minute beyond is of a clock that was wrong. */
const mostInLine = 500;
const clockOffMs = 60_000;

/** `taken`: in time order, the latest `perSecond` of them at least. */
const nextMoment = (taken: readonly number[], now: number, perSecond: number): number => {
  const last = taken.at(-1);
  const first = taken.at(-perSecond);
  const soonest = last === undefined ? now : Math.max(now, last + burstMs);
  if (last === undefined || first === undefined || first + 2 * windowMs <= soonest) return soonest;
  return Math.max(now, first + windowMs, last + Math.floor(windowMs / perSecond));
};

/** `count` moments beyond those that are taken, and what to remember of all of them. */
export const takeMoments = (
  taken: readonly number[],
  now: number,
  count: number,
  perSecond: number,
): { readonly moments: readonly number[]; readonly taken: readonly number[] } => {
  const farthest = now + (mostInLine / perSecond) * windowMs + clockOffMs;
  const all = taken.filter((moment) => moment <= farthest);
  const before = all.length;
  for (let n = 0; n < count; n += 1) all.push(nextMoment(all, now, perSecond));
  return { moments: all.slice(before), taken: all.slice(-perSecond) };
};
