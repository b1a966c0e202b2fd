/** Which test files need a browser: those that ask for one, themselves or through what they share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './steps.ts';

const needsBrowser = /chromium[.]ts'|teams-window[.]ts'/;

export const browserTests = (): readonly string[] =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && needsBrowser.test(readFileSync(join(root, 'tests', file), 'utf8')))
    .map((file) => `tests/${file.replaceAll(sep, '/')}`)
    .toSorted();

export const withoutBrowser = (files: readonly string[]): string =>
  [
    'No Chromium, Chrome or Edge was found (CHROMIUM may hold its path). These tests do not run:',
    ...files.map((file) => `  ${file}`),
  ].join('\n');
