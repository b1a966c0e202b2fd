/** Milliseconds, unless the name says seconds. The lease is at least twice the time that one send may take (10 s). */
export type JobTimings = {
  readonly leaseMs: number;
  /** How long a wake-up stays hidden while its commit is tried: longer than the commit's own deadline. */
  readonly hiddenSeconds: number;
  /** Until then a wake-up without a row is kept, since the commit may still land. */
  readonly giveUpMs: number;
  /** What falls due later than this is left to the hourly pass. */
  readonly soonMs: number;
  /** For so long what came of an attempt is kept in memory while storage is away. */
  readonly rememberMs: number;
  readonly pollMs: number;
  readonly passMs: number;
};

export const jobTimings: JobTimings = {
  leaseMs: 30_000,
  hiddenSeconds: 30,
  giveUpMs: 20_000,
  soonMs: 2 * 60 * 60_000,
  rememberMs: 5 * 60_000,
  pollMs: 1_000,
  passMs: 60 * 60_000,
};

/** A post that is refused this many times waits for somebody to do something. */
export const triesOfAPost = 12;

/** Wake-ups that one instance works on at the same time: one that takes long must not hold up the others. */
export const atOnce = 32;

/**
 * Shared ones that one instance takes at the same time. Few, so that another instance finds some too, and so that each
 * is done within its lease though all of them wait for the same budget.
 */
export const sharedAtOnce = 12;
