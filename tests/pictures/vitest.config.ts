/** `npm run picture`: what takes the pictures of README and the guides. No test, so that `npm test` never runs it. */
import { defineConfig } from 'vitest/config';

// The browser writes hours in its own zone, and takes it from here.
process.env.TZ = 'Europe/Stockholm';

export default defineConfig({
  test: {
    include: ['tests/pictures/*.pictures.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 1,
    isolate: false,
  },
});
