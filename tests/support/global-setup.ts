// One Azurite for all test files; each file takes table prefixes and queue names of its own.
import type { TestProject } from 'vitest/node';
import { startAzurite } from './azurite.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The shared Azurite. Never paused or stopped by a test: whoever needs that starts one of their own. */
    azurite: { readonly connectionString: string; readonly tableUrl: string; readonly queueUrl: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { connectionString, tableUrl, queueUrl, stop } = await startAzurite();
  project.provide('azurite', { connectionString, tableUrl, queueUrl });
  return stop;
}
