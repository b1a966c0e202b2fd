import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../bot/config.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const section = (heading: string) => readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

describe('the README', () => {
  it('tells of every setting, and of no other', () => {
    const told = [...section('Environment').matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
    expect(told.toSorted()).toEqual(settingNames);
  });

  it('tells of rooms and files that are there', () => {
    const paths = [...readme.matchAll(/`([.a-z-]+\/[a-z/.-]*)`/g)].flatMap(([, path]) => path ?? []);
    const inPlatform = (path: string) => join(root, /^(time|web)\/$/.test(path) ? `bot/platform/${path}` : path);
    expect(paths.length).toBeGreaterThan(15);
    // What the commands make is not there before.
    const kept = paths.filter((path) => !path.startsWith('dist/'));
    expect(kept.filter((path) => !existsSync(inPlatform(path)))).toEqual([]);
  });
});
