/** `npm run build` makes of each program that runs in production one file without modules: it starts in half the time. */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** What a program is called in `dist/server`, and the file that it begins in. */
export const programs: Readonly<Record<string, string>> = {
  server: 'bot/index.ts',
  backup: 'bot/backup.ts',
  restore: 'bot/restore.ts',
};

/** The server looks for the informations to families beside itself. */
const texts = join(root, 'bot/cases/pages/family-information');

/** What is written for CommonJS asks for its modules so. */
const banner = {
  js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
};

/**
 * Of TeamsFx one small class is used. Its dialogs and card templates, a third of the whole, bring recognizers of dates
 * in ten languages and a grammar of expressions; whoever came to use them is told so at once.
 */
const ballast = ['botbuilder-dialogs', 'adaptivecards-templating'];

const hollow = (name: string): string =>
  `const leftOut = class { constructor() { throw new Error('${name} is left out of the bundle'); } };
   module.exports = new Proxy({}, { get: () => leftOut });`;

const withoutBallast: Plugin = {
  name: 'without-ballast',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${ballast.join('|')})$`) }, ({ path }) => ({ path, namespace: 'ballast' }));
    onLoad({ filter: /.*/, namespace: 'ballast' }, ({ path }) => ({ contents: hollow(path), loader: 'js' }));
  },
};

/** Into `folder`, which is emptied first. Throws where a source does not fit. Tells what went in. */
export const bundle = async (folder: string): Promise<Metafile> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(programs).map(([name, file]) => ({ in: file, out: name })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Not minified: it starts as fast, a frame in the log can be looked up, and whoever runs it can read it.
    banner,
    plugins: [withoutBallast],
    metafile: true,
    logLevel: 'error',
  });
  for (const file of readdirSync(texts).filter((name) => name.endsWith('.md')))
    copyFileSync(join(texts, file), join(folder, file));
  return metafile;
};

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

if (process.argv[1] === import.meta.filename) {
  const { outputs } = await bundle(join(root, 'dist/server'));
  for (const [file, { bytes }] of Object.entries(outputs)) process.stdout.write(`${file}: ${megabytes(bytes)}\n`);
}
