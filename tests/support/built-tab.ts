// What is built for a browser, built again when a source is newer: the tab, and the gallery of its parts.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

type Built = { readonly from: string; readonly to: string; readonly isSource: (path: string) => boolean };

/** Of the bot the tab knows contracts, the nouns behind them, the search and the hours; the import law keeps it so. */
const isOfTab = (path: string): boolean =>
  path.startsWith('tab/') ||
  /^bot\/platform\/(search|hours)\//.test(path) ||
  /^bot\/(?!platform\/|screening\/)[^/]+\/(?!(actions|store|cards|text|pages|bot|jobs|routes)([.]ts$|\/)).+[.]ts$/.test(
    path,
  );

const tab: Built = { from: 'tab', to: 'dist/tab', isSource: isOfTab };

const gallery: Built = {
  from: 'tests/tab/gallery',
  to: 'dist/tab-gallery',
  isSource: (path) => isOfTab(path) || path.startsWith('tests/tab/gallery/'),
};

const sources = ({ isSource }: Built): string[] =>
  ['tab', 'bot', 'tests/tab'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
      .filter(isSource)
      .map((path) => join(root, path)),
  );

const changedAt = (path: string): number => statSync(path).mtimeMs;

function isBuilt(wanted: Built): boolean {
  const index = join(root, wanted.to, 'index.html');
  return existsSync(index) && sources(wanted).every((path) => changedAt(path) <= changedAt(index));
}

/** Test files may ask at the same time: nothing is emptied, and the names of files are hashes. */
async function built(wanted: Built): Promise<string> {
  if (!isBuilt(wanted)) {
    // In a process of its own: under vitest NODE_ENV is "test", and the bundler would take React's development build.
    const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', wanted.from, '--emptyOutDir', 'false'];
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [...args, '--logLevel', 'error'], { cwd: root, env });
  }
  return join(root, wanted.to);
}

export const isTabBuilt = (): boolean => isBuilt(tab);

/** Where the files of the tab are. */
export const builtTab = (): Promise<string> => built(tab);

/** Where the gallery is: cards, forms and questions of the tab without a server, for browser tests. */
export const builtGallery = (): Promise<string> => built(gallery);
