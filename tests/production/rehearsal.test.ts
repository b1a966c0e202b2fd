import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { deployedSettings } from './deployed-settings.ts';
import { filledIn } from './invented-env.ts';
import { prepare, type Take } from './rehearsal.ts';
import { steps } from './rehearsal-steps.ts';
import { settings } from './settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run rehearse', () => {
  const told: string[] = [];
  const take: Take = async (_step, run) => run((sentence) => told.push(sentence));

  it('goes as far as the package by the files as they are', async () => {
    const env = await prepare(take, folder);
    expect(told.at(-1)).toContain('utan fel mot Microsofts scheman');
    expect(Object.values(env)).not.toContain('');
  });

  it('names the commands that the guide names', () => {
    const guide = readFileSync('docs/administrera.md', 'utf8');
    const named = Object.values(steps).flatMap(({ forReal }) => [...forReal.matchAll(/`([^`]+)`/g)]);
    expect(named.length).toBeGreaterThan(5);
    for (const [, command = ''] of named) expect(guide).toContain(command);
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
