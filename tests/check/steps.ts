/** What `npm test` runs before the tests, each in a process of its own. Packages' own files, so that no shell is needed. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const packageFile = (path: string): string => join(root, 'node_modules', path);

export type Step = { readonly name: string; readonly program: string; readonly args: readonly string[] };

const tsc = packageFile('typescript/bin/tsc');

export const steps: readonly Step[] = [
  { name: 'types', program: tsc, args: ['-p', '.'] },
  { name: 'types of the local Teams', program: tsc, args: ['-p', 'tests/local-teams/ui'] },
  { name: 'types of the tab', program: tsc, args: ['-p', 'tab'] },
  { name: 'lint', program: packageFile('@biomejs/biome/bin/biome'), args: ['check', '.'] },
  {
    name: 'import law',
    program: packageFile('dependency-cruiser/bin/dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', 'bot', 'manifest', 'tab', 'tests'],
  },
];
