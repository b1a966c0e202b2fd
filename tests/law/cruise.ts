import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string() })) }),
  }),
});

/** `modules`: the tree's own, packages left out. `rules`: the name of each rule and where it says the code belongs. */
export type Cruise = {
  modules: string[];
  violations: { rule: string; from: string; to: string }[];
  rules: Map<string, string>;
};

/** Runs the import law over folders of `tree` in a process of its own, as the test command does. */
export function cruise(tree: string, folders: readonly string[]): Promise<Cruise> {
  const args = [command, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      try {
        const { modules, summary } = report.parse(JSON.parse(stdout));
        resolve({
          modules: modules
            .map(({ source }) => source)
            .filter((source) => folders.some((folder) => source.startsWith(`${folder}/`))),
          violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
          rules: new Map(summary.ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment])),
        });
      } catch (cause) {
        reject(new Error(`dependency-cruiser gave no report: ${error?.message ?? ''} ${stderr}`, { cause }));
      }
    });
  });
}
