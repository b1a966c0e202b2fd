/**
 * Patience with a storage that is slow only because the machine is: nobody gives up before the test does, ms. In
 * production, and where a test hurts storage, it is shorter.
 */
export const unhurried = { tryMs: 20_000, allMs: 25_000 } as const;

/** The same, as the tables are told. */
export const unhurriedTables = {
  tryMs: unhurried.tryMs,
  readMs: unhurried.allMs,
  commitMs: unhurried.allMs,
} as const;
