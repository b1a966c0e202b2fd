/** How often Teams lets a bot write in one conversation (Microsoft's rate-limit page): requests in milliseconds. */
const limits: readonly { readonly requests: number; readonly ms: number }[] = [
  { requests: 7, ms: 1_000 },
  { requests: 8, ms: 2_000 },
  { requests: 60, ms: 30_000 },
  { requests: 1_800, ms: 3_600_000 },
];

const longestMs = 3_600_000;

/** `stamps`: when requests were sent, in epoch milliseconds, oldest first. Milliseconds to wait; 0 means now. */
export const waitMs = (stamps: readonly number[], now: number): number =>
  limits.reduce((wait, { requests, ms }) => {
    const oldest = stamps.at(-requests);
    return oldest === undefined ? wait : Math.max(wait, oldest + ms - now);
  }, 0);

/** The stamps that still count, with the new one: what the caller stores. */
export const stamped = (stamps: readonly number[], sentAt: number): readonly number[] =>
  [...stamps, sentAt].filter((stamp) => stamp > sentAt - longestMs).toSorted((a, b) => a - b);
