/**
 * The SDKs write to the console: a token that has run out with its stack, a key that is not found with all the others.
 * It is not JSON, anybody outside can have it written, and nobody knows what may stand in it. What happened is in the
 * log already.
 */
export const silencePackages = (): void => {
  for (const kind of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[kind] = () => undefined;
};
