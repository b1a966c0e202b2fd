import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

/** Puts `only-doubles.ts` into a folder as Node can load it before a program, and returns the file. */
export const preload = async (folder: string): Promise<string> => {
  const source = readFileSync(join(import.meta.dirname, 'only-doubles.ts'), 'utf8');
  const { code } = await transform(source, { loader: 'ts', format: 'esm', target: 'node20' });
  const file = join(folder, 'only-doubles.mjs');
  writeFileSync(file, code);
  return file;
};
