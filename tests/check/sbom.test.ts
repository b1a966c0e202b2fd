import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { billOfMaterials } from './sbom.ts';
import { root } from './steps.ts';

const component = z.object({
  type: z.literal('library'),
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string().startsWith('pkg:npm/'),
  licenses: z.array(z.unknown()).optional(),
});
/** Of CycloneDX 1.5 what those who read it count on. */
const cyclone = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  version: z.int().min(1),
  metadata: z.object({
    component: z.object({ type: z.literal('application'), name: z.string(), version: z.string() }),
  }),
  components: z.array(component),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const own = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

describe('the bill of materials', () => {
  const bill = cyclone.parse(billOfMaterials());
  const pinned = own.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const refs = bill.components.map((one) => one['bom-ref']);

  it('is of this app, in the version that we have', () => {
    expect(bill.metadata.component).toMatchObject({ name: pinned.name, version: pinned.version });
  });

  it('has everything that the server needs, as it is pinned', () => {
    expect(refs).toEqual(
      expect.arrayContaining(Object.entries(pinned.dependencies).map(([name, version]) => `${name}@${version}`)),
    );
  });

  it('has what the tab brings to the browser, and nothing that only builds and tests', () => {
    const { react, vitest, azurite, vite } = pinned.devDependencies;
    expect(refs).toContain(`react@${react}`);
    for (const left of [`vitest@${vitest}`, `azurite@${azurite}`, `vite@${vite}`]) expect(refs).not.toContain(left);
  });

  it('names no package twice, and depends on nothing that it leaves out', () => {
    expect(new Set(refs).size).toBe(refs.length);
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.includes(ref))).toEqual([]);
  });
});
