import { describe, expect, it } from 'vitest';
import { inWords, tally } from './tally.ts';

const report = (tests: Record<string, string>, status = 'passed') => ({
  testResults: [
    {
      name: 'a.test.ts',
      status,
      assertionResults: Object.entries(tests).map(([fullName, of]) => ({ fullName, status: of })),
    },
  ],
});

describe('the tally of the tests', () => {
  it('is one plain line, where skipped ones are told only when there are any', () => {
    expect(inWords(tally(report({ one: 'passed', two: 'passed' })))).toBe('2 passed, 0 failed');
    expect(inWords(tally(report({ one: 'passed', two: 'pending' })))).toBe('1 passed, 0 failed, 1 skipped');
  });

  it('counts a test that ran in two time zones once, and as failed when it failed in one', () => {
    const utc = report({ one: 'passed', two: 'passed' });
    expect(inWords(tally(utc, report({ one: 'passed' })))).toBe('2 passed, 0 failed');
    expect(inWords(tally(utc, report({ one: 'failed' }, 'failed')))).toBe('1 passed, 1 failed');
  });

  it('counts a file that could not be read as failed', () => {
    expect(inWords(tally(report({}, 'failed')))).toBe('0 passed, 1 failed');
  });
});
