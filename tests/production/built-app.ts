/** What is deployed, as `npm run build` makes it and infra lays it out: the server and the tab side by side. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../bot/bundle.ts';
import { builtTab } from '../support/built-tab.ts';

/** Files that Node runs. */
export type BuiltApp = {
  readonly server: string;
  readonly backup: string;
  readonly restore: string;
  remove(): void;
};

export const buildApp = async (): Promise<BuiltApp> => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const [tab] = await Promise.all([builtTab(), bundle(join(folder, 'server'))]);
  symlinkSync(tab, join(folder, 'tab'), 'junction');
  return {
    server: join(folder, 'server/server.mjs'),
    backup: join(folder, 'server/backup.mjs'),
    restore: join(folder, 'server/restore.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
