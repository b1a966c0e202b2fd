import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruise, cruise, root } from './cruise.ts';
import { allowed, breaches } from './plants.ts';

const ours = ['bot', 'manifest', 'tab', 'tests'].filter((folder) => existsSync(join(root, folder)));

describe('the import law', () => {
  let found: Cruise;

  beforeAll(async () => {
    found = await cruise(root, ours);
  });

  it('is kept by every file', () => {
    const said = found.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule}. ${found.rules.get(rule)}`);
    expect(said).toEqual([]);
  });

  it('has really read the files: with a TypeScript that it does not know the tool passes over all of them', () => {
    expect(found.modules.length).toBeGreaterThan(20);
    expect(found.modules).toContain('bot/platform/time/clock.ts');
  });
});

describe('a planted breach', () => {
  const tree = mkdtempSync(join(tmpdir(), 'import-law-'));
  let found: Cruise;

  beforeAll(async () => {
    cpSync(join(root, 'package.json'), join(tree, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'dir');
    const files = new Map<string, string>();
    for (const [file, imports] of [...breaches.map(([, ...plant]) => plant), ...allowed]) {
      const isOurs = /^(bot|manifest|tab|tests)[/]/.test(imports);
      if (isOurs && !files.has(imports)) files.set(imports, 'export const planted = true;\n');
      const from = isOurs ? `./${relative(dirname(file), imports)}` : imports;
      files.set(file, `${files.get(file) ?? ''}import '${from}';\nexport const planted = true;\n`);
    }
    files.set('bot/updates/news.ts', "import type { planted } from './text.ts';\nexport type News = typeof planted;\n");
    files.set(
      'bot/updates/log.ts',
      "import type { planted } from '../platform/log.ts';\nexport type Log = typeof planted;\n",
    );
    for (const [file, source] of files) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), source);
    }
    found = await cruise(tree, ours);
  });

  afterAll(() => rmSync(tree, { recursive: true }));

  it.each(breaches)('of %s is caught in %s', (rule, file) => {
    expect(found.violations.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('is caught in a type as well as in code, save for the types of ports', () => {
    const rules = (file: string) => found.violations.filter(({ from }) => from === file).map(({ rule }) => rule);
    expect(rules('bot/updates/news.ts')).toEqual(['nouns-know-only-nouns']);
    expect(rules('bot/updates/log.ts')).toEqual([]);
  });

  it('is the only thing caught', () => {
    const planted = new Set(breaches.map(([rule, file]) => `${rule} in ${file}`));
    planted.add('nouns-know-only-nouns in bot/updates/news.ts');
    expect(found.violations.map(({ rule, from }) => `${rule} in ${from}`).filter((one) => !planted.has(one))).toEqual(
      [],
    );
  });

  it('stands here for every rule, and every rule says where the code belongs', () => {
    expect(breaches.map(([rule]) => rule).toSorted()).toEqual([...found.rules.keys()].toSorted());
    for (const [rule, comment] of found.rules) expect(comment.length, rule).toBeGreaterThan(20);
  });
});
