/** The server as one file: it starts in half the time, which counts when it is killed a thousand times. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../bot/bundle.ts';

export type BundledServer = { readonly program: string; remove(): void };

export const bundleServer = async (): Promise<BundledServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  await bundle(folder);
  return { program: join(folder, 'server.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
};
