// The built page of the local Teams, built again when a source is newer.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const sources = join(import.meta.dirname, '../local-teams/ui');
const built = join(import.meta.dirname, '../../dist/local-teams');

/** Where the files are. Test files may ask at the same time: nothing is emptied, and the names of files are hashes. */
export async function builtPage(): Promise<string> {
  const index = join(built, 'index.html');
  const newest = Math.max(...readdirSync(sources).map((file) => statSync(join(sources, file)).mtimeMs));
  if (!existsSync(index) || statSync(index).mtimeMs < newest) {
    await build({ configFile: join(sources, 'vite.config.ts'), logLevel: 'error', build: { emptyOutDir: false } });
  }
  return built;
}
