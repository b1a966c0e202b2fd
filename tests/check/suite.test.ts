// What `npm test` says of tests that fail on purpose, in a vitest of their own.
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inWordsOf } from './failures.ts';
import { runSuite } from './suite.ts';
import { inWords, tally } from './tally.ts';

const mark = join(tmpdir(), `on-purpose-${process.pid}`);
beforeEach(() => {
  vi.stubEnv('ON_PURPOSE_MARK', mark);
});
afterEach(() => {
  vi.unstubAllEnvs();
  if (existsSync(mark)) rmSync(mark);
});

const folder = 'tests/check/on-purpose';
const play = (...names: readonly string[]) =>
  runSuite({
    zone: 'UTC',
    config: `${folder}/vitest.config.ts`,
    paths: names.map((name) => `${folder}/${name}-tests`),
  });
const ofAll = ({ runs }: Awaited<ReturnType<typeof play>>) => (runs ? inWords(tally(runs)) : 'nothing');

it('says nothing where all is well', async () => {
  const suite = await play('sound');
  expect(suite.ok).toBe(true);
  expect(inWordsOf(suite)).toBe('');
  expect(ofAll(suite)).toBe('1 passed, 0 failed');
});

it('runs what failed once more, and says so openly where it passes', async () => {
  const suite = await play('sound', 'shaky');
  expect(suite.ok).toBe(true);
  expect(ofAll(suite)).toBe('3 passed, 0 failed (1 failed at first and passed when run alone)');
  expect(inWordsOf(suite).split('\n').slice(0, 2)).toEqual([
    '1 test failed at first and passed when run alone:',
    `  ${folder}/shaky-tests.ts > what two runs see > passes the second time`,
  ]);
});

it('names first what failed twice, what nobody caught and what cannot be read', async () => {
  const suite = await play('sound', 'shaky', 'faulty', 'unreadable');
  expect(suite.ok).toBe(false);
  expect(ofAll(suite)).toBe('4 passed, 3 failed (1 failed at first and passed when run alone)');
  const words = inWordsOf(suite);
  const [count, ...told] = words.slice(0, 1_500).split('\n');
  expect(count).toBe('3 failed, also when run alone:');
  expect(told).toEqual(
    expect.arrayContaining([
      `  ${folder}/faulty-tests.ts (an error that nobody caught)`,
      '      Error: too late',
      `  ${folder}/faulty-tests.ts > fails both times`,
      "      AssertionError: expected [ 'this' ] to deeply equal [ 'that' ]",
      `  ${folder}/unreadable-tests.ts (outside of its tests)`,
      '      Error: cannot be read',
      `  ${folder}/shaky-tests.ts > what two runs see > passes the second time`,
    ]),
  );
});

it('says that a process died, and which test never ended', async () => {
  const suite = await play('dying');
  expect(suite.ok).toBe(false);
  expect(ofAll(suite)).toBe('0 passed, 2 failed');
  expect(inWordsOf(suite)).toContain('Worker exited unexpectedly');
  expect(inWordsOf(suite)).toContain(`${folder}/dying-tests.ts > never ends\n      It never ended.`);
});

it('tells how vitest ended where it wrote down nothing', async () => {
  const suite = await runSuite({ zone: 'UTC', config: `${folder}/no-such.config.ts`, paths: [] });
  expect(suite.ok).toBe(false);
  expect(ofAll(suite)).toBe('nothing');
  expect(inWordsOf(suite)).toMatch(/^It ended with code 1[.] What came of its tests nobody wrote down[.]/);
});
