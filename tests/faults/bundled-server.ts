/** The server as one file: it starts in half the time, which counts when it is killed a thousand times. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
/** It looks for them beside itself. */
const texts = join(root, 'bot/cases/pages/family-information');

/** What is written for CommonJS asks for its modules so. */
const banner = {
  js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
};

export type BundledServer = { readonly program: string; remove(): void };

export const bundleServer = async (): Promise<BundledServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const program = join(folder, 'server.mjs');
  await build({
    entryPoints: [join(root, 'bot/index.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner,
    logLevel: 'error',
  });
  for (const file of readdirSync(texts).filter((name) => name.endsWith('.md')))
    copyFileSync(join(texts, file), join(folder, file));
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
