import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/check/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Longer than anybody's patience with storage, so that the test fails by what it says.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A crowded machine takes seconds over what is there at once elsewhere; whoever is not kept waiting loses nothing.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Most files load the whole app, which costs seconds; nothing of ours keeps a state in its modules.
    isolate: false,
  },
});
