/** One file of JSON lines, written at once so that a killed process loses at most its last line. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Journal = {
  /** What stood in the file when it was opened, oldest first. */
  readonly entries: readonly unknown[];
  append(entry: unknown): void;
  /** Replaces everything, by a rename: a reader sees the old file or the new one. */
  rewrite(entries: readonly unknown[]): void;
};

const hasKind = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';

/** A torn line (the process died while it wrote) is left out; so is one that somebody edited into nonsense. */
const read = (path: string): unknown[] => {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        const value: unknown = JSON.parse(line);
        return hasKind(value) ? [value] : [];
      } catch {
        return [];
      }
    });
};

/** Without a path nothing is kept. */
export const openJournal = (path: string | undefined): Journal => {
  if (path === undefined) return { entries: [], append: () => {}, rewrite: () => {} };
  mkdirSync(dirname(path), { recursive: true });
  const line = (entry: unknown) => `${JSON.stringify(entry)}\n`;
  return {
    entries: read(path),
    append: (entry) => appendFileSync(path, line(entry)),
    rewrite: (entries) => {
      const next = `${path}.next`;
      writeFileSync(next, entries.map(line).join(''));
      renameSync(next, path);
    },
  };
};
