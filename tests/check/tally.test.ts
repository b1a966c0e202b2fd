import { describe, expect, it } from 'vitest';
import type { Outcome, Report } from './report.ts';
import { inWords, type Runs, tally } from './tally.ts';

const report = (tests: Readonly<Record<string, Outcome>>, errors: readonly string[] = []): Report => ({
  files: [
    {
      path: 'a.test.ts',
      errors: [...errors],
      tests: Object.entries(tests).map(([name, outcome]) => ({ name, outcome, errors: [] })),
    },
  ],
  unhandled: [],
});

const counted = (...runs: readonly Runs[]): string => inWords(tally(...runs));

describe('the tally of the tests', () => {
  it('is one plain line, where skipped ones are told only when there are any', () => {
    expect(counted({ first: report({ one: 'passed', two: 'passed' }) })).toBe('2 passed, 0 failed');
    expect(counted({ first: report({ one: 'passed', two: 'skipped' }) })).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('counts a test that ran in two time zones once, and as failed when it failed in one', () => {
    const utc = { first: report({ one: 'passed', two: 'passed' }) };
    expect(counted(utc, { first: report({ one: 'passed' }) })).toBe('2 passed, 0 failed');
    expect(counted(utc, { first: report({ one: 'failed' }) })).toBe('1 passed, 1 failed');
  });

  it('counts tests of the same name each by itself', () => {
    const [file] = report({ one: 'passed' }).files;
    const twice = file ? { first: { files: [file, file], unhandled: [] } } : undefined;
    expect(twice && counted(twice)).toBe('2 passed, 0 failed');
  });

  it('counts a file that could not be read, and an error that nobody caught, as failed', () => {
    expect(counted({ first: report({}, ['Error: cannot be read']) })).toBe('0 passed, 1 failed');
    expect(counted({ first: { files: [], unhandled: [{ error: 'Error: too late' }] } })).toBe('0 passed, 1 failed');
  });
});

describe('a file that failed and ran once more, alone', () => {
  const first = report({ one: 'failed', two: 'passed' });
  const unsteady = (count: number) => `(${count} failed at first and passed when run alone)`;

  it('has passed where it passes then, and that is told', () => {
    const alone = report({ one: 'passed', two: 'passed' });
    expect(counted({ first, alone })).toBe(`2 passed, 0 failed ${unsteady(1)}`);
    expect(tally({ first, alone }).unsteady).toEqual(['a.test.ts > one']);
  });

  it('has failed where the same test fails then', () => {
    expect(counted({ first, alone: report({ one: 'failed', two: 'passed' }) })).toBe('1 passed, 1 failed');
  });

  it('has failed where the test is not seen again', () => {
    expect(counted({ first, alone: report({ two: 'passed' }) })).toBe('1 passed, 1 failed');
    expect(counted({ first })).toBe('1 passed, 1 failed');
  });

  it('counts by its tests where it can be read then', () => {
    const unread = report({ one: 'skipped' }, ['Error: no ground']);
    expect(counted({ first: unread, alone: report({ one: 'passed' }) })).toBe(`1 passed, 0 failed ${unsteady(1)}`);
    expect(counted({ first: unread, alone: report({ one: 'failed' }) })).toBe(`0 passed, 1 failed ${unsteady(1)}`);
    expect(counted({ first: unread, alone: unread })).toBe('0 passed, 1 failed, 1 skipped');
  });
});
