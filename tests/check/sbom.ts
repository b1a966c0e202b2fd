/**
 * `npm run sbom`: what is shipped, as CycloneDX. npm's own list, cut to what the server needs while it runs and what
 * stands in the tab's files: those packages are in the browser though nobody installs them on the server.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { root } from './steps.ts';

const listed = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string(), type: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
export type BillOfMaterials = z.infer<typeof listed>;

const pinned = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** Packages that the tab's files import. What builds the tab is not in it. */
const inTheTab = (): ReadonlySet<string> =>
  new Set(
    readdirSync(join(root, 'tab'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.]tsx?$/.test(path) && !path.endsWith('vite.config.ts'))
      .flatMap((path) => [...readFileSync(join(root, 'tab', path), 'utf8').matchAll(/from '((?:@[\w-]+\/)?[\w.-]+)/g)])
      .flatMap(([, name]) => name ?? []),
  );

/** Offline: npm reads what is installed and the lock. Within `npm run` it says itself where it is. */
const listedByNpm = (): string => {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' } as const;
  return npm?.endsWith('.js')
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
};

export const billOfMaterials = (): BillOfMaterials => {
  const all = listed.parse(JSON.parse(listedByNpm()));
  const own = pinned.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const needs = new Map(all.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const tab = inTheTab();
  const shipped = new Set<string>();
  const take = (ref: string): void => {
    if (shipped.has(ref)) return;
    shipped.add(ref);
    for (const next of needs.get(ref) ?? []) take(next);
  };
  for (const [name, version] of Object.entries({ ...own.devDependencies, ...own.dependencies }))
    if (name in own.dependencies || tab.has(name)) take(`${name}@${version}`);
  const { component } = all.metadata;
  const isShipped = (ref: string) => shipped.has(ref);
  return {
    ...all,
    // npm takes the name of the folder, wherever that lies.
    metadata: { ...all.metadata, component: { ...component, name: own.name } },
    components: all.components.filter((one) => isShipped(one['bom-ref'])),
    dependencies: all.dependencies
      .filter(({ ref }) => isShipped(ref) || ref === component['bom-ref'])
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isShipped) })),
  };
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bill = billOfMaterials();
  const file = join(root, 'dist', 'sbom.json');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bill, undefined, 2)}\n`);
  process.stdout.write(`${bill.components.length} paket står i dist/sbom.json (CycloneDX).\n`);
}
