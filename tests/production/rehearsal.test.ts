import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { deployedSettings } from './deployed-settings.ts';
import { filledIn } from './invented-env.ts';
import { prepare, type Step, type Take } from './rehearsal.ts';
import { settings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run rehearse', () => {
  const steps: Step[] = [];
  const told: string[] = [];
  const take: Take = async (step, run) => {
    steps.push(step);
    return run((sentence) => told.push(sentence));
  };

  it('goes as far as the package by the files as they are', async () => {
    const env = await prepare(take, folder);
    expect(told.at(-1)).toContain('utan fel mot Microsofts scheman');
    expect(Object.values(env)).not.toContain('');
  });

  it('names no command that is not there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = steps.flatMap(({ forReal }) => [...forReal.matchAll(/npm run ([\w-]+)/g)].map(([, name]) => name));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  it('starts the server with what the template sets, which the server takes', async () => {
    const env = await prepare(take, folder);
    const read = readConfig(deployedSettings(env, settings));
    expect(read.ok ? [] : read.failure.lines).toEqual([]);
  });

  it('says which new value in env it has nothing for', () => {
    expect(() => filledIn('# En ny rad\nNAGOT_NYTT=\nPLAN=B1\n')).toThrow('NAGOT_NYTT');
  });
});
