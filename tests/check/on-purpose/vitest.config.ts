/** What fails on purpose: files that only tests/check/suite.test.ts runs. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/check/on-purpose/*-tests.ts'], maxWorkers: 1 } });
