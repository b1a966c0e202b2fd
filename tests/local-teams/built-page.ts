// The built page of the local Teams, built again when a source is newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = join(import.meta.dirname, 'ui');
const built = join(import.meta.dirname, '../../dist/local-teams');
const index = join(built, 'index.html');

const changedAt = (path: string) => statSync(path).mtimeMs;

export function isPageBuilt(): boolean {
  return existsSync(index) && readdirSync(sources).every((file) => changedAt(join(sources, file)) <= changedAt(index));
}

/** Where the files are. Test files may ask at the same time: nothing is emptied, and the names of files are hashes. */
export async function builtPage(): Promise<string> {
  if (!isPageBuilt()) {
    // Loaded only here: a start with the page at hand is a second quicker without the bundler.
    const { build } = await import('vite');
    await build({ configFile: join(sources, 'vite.config.ts'), logLevel: 'error', build: { emptyOutDir: false } });
  }
  return built;
}
