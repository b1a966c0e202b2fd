// The built tab, built again when a source is newer: what is in tab/, and what of bot/ it imports.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'dist/tab');
const index = join(built, 'index.html');

/** The tab knows contracts, the search and the hours only; the import law keeps it so. */
const isSource = (path: string): boolean =>
  path.startsWith('tab/') || /^bot\/([^/]+\/contract[.]ts$|platform\/(search|hours)\/)/.test(path);

const sources = (): string[] =>
  ['tab', 'bot'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
      .filter(isSource)
      .map((path) => join(root, path)),
  );

const changedAt = (path: string): number => statSync(path).mtimeMs;

export function isTabBuilt(): boolean {
  return existsSync(index) && sources().every((path) => changedAt(path) <= changedAt(index));
}

/** Where the files are. Test files may ask at the same time: nothing is emptied, and the names of files are hashes. */
export async function builtTab(): Promise<string> {
  if (!isTabBuilt()) {
    // In a process of its own: under vitest NODE_ENV is "test", and the bundler would take React's development build.
    const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', 'tab', '--emptyOutDir', 'false'];
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [...args, '--logLevel', 'error'], { cwd: root, env });
  }
  return built;
}
