import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './cruise.ts';

type File = { path: string; source: string };

const filesOf = (folder: string): File[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /[.]tsx?$/.test(path))
    .map((path) => ({
      path: `${folder}/${path.replaceAll(sep, '/')}`,
      source: readFileSync(join(root, folder, path), 'utf8'),
    }));

const bot = filesOf('bot');

const containing = (files: File[], pattern: RegExp, except: string[] = []) =>
  files.filter(({ path, source }) => !except.includes(path) && pattern.test(source)).map(({ path }) => path);

describe('in the house', () => {
  it('a file is named for what it holds, in kebab case', () => {
    expect(bot.length).toBeGreaterThan(10);
    for (const { path } of bot) {
      expect(path).toMatch(/^[a-z0-9/-]+[.]tsx?$/);
      expect(path).not.toMatch(/[/-](utils?|helpers?|common|misc|manager|service)[/.-]/);
    }
  });

  it('there are no barrels: the only index is the one that listens', () => {
    expect(
      bot.map(({ path }) => path).filter((path) => /.[/]index[.]ts$/.test(path) && path !== 'bot/index.ts'),
    ).toEqual([]);
  });

  it('the environment is read in config.ts only', () => {
    expect(containing(bot, /process\s*[.]\s*env\b|\benv\b[^;]*from 'node:process'/, ['bot/config.ts'])).toEqual([]);
  });

  it('the present moment is read from the clock only', () => {
    // A log line is stamped by the machine that writes it, whatever day the product believes it is.
    const mayRead = ['bot/platform/time/clock.ts', 'bot/platform/log.ts'];
    expect(containing(bot, /\bDate[.]now\(|new Date\(\)|Temporal[.]Now\b/, mayRead)).toEqual([]);
  });

  it('dates are written for people in one place', () => {
    // Opening hours read a Swedish clock in the browser, where the library of time is not.
    const mayWrite = ['bot/platform/time/swedish.ts', 'bot/platform/hours/opening.ts'];
    expect(containing(bot, /toLocale(Date|Time)?String\(|DateTimeFormat/, mayWrite)).toEqual([]);
  });

  it('nobody tells the type checker or the linter to look away from an any', () => {
    const lookAway = /@ts-(ignore|nocheck)|biome-ignore[^\n]*noExplicitAny/;
    expect(containing([...bot, ...filesOf('tests')], lookAway, ['tests/law/house-rules.test.ts'])).toEqual([]);
  });
});
