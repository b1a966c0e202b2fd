/**
 * JavaScript sent before somebody in Teams sees Start: the entry, the talk with Teams, the page, and all that these
 * import. Gzipped as a server would at its usual level. Aim: 220 kB.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { builtTab } from '../support/built-tab.ts';

const aim = 220_000;

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof manifest>;

/** Keys of vite's manifest: sources. */
const atOnce = ['index.html', 'host/teams.ts', 'pages/start/page.tsx'];

/** A part and all that it imports, each once. */
function within(parts: Manifest, sources: readonly string[], found = new Set<string>()): Set<string> {
  for (const source of sources) {
    const part = parts[source];
    if (!part) throw new Error(`the build has no ${source}: what is loaded at once has moved`);
    if (found.has(part.file)) continue;
    found.add(part.file);
    within(parts, part.imports, found);
  }
  return found;
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

export async function measureFirstLoad(): Promise<readonly string[]> {
  const folder = await builtTab();
  const parts = manifest.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')));
  const size = (file: string): number => gzipSync(readFileSync(join(folder, file))).length;
  const first = [...within(parts, atOnce)];
  const total = first.reduce((sum, file) => sum + size(file), 0);
  const pages = Object.keys(parts).filter((source) => /^pages\/[^/]+\/page[.]tsx$/.test(source));
  const later = (source: string): number =>
    [...within(parts, [source])].filter((file) => !first.includes(file)).reduce((sum, file) => sum + size(file), 0);
  return [
    `first load of the tab: ${kB(total)} gzipped in ${first.length} files (aim ${kB(aim)})${total > aim ? ': TOO MUCH' : ''}`,
    ...first.map((file) => `  ${file}: ${kB(size(file))}`),
    ...pages.map((source) => `  then ${source}: ${kB(later(source))} more`),
  ];
}
