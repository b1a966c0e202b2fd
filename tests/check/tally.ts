/** What came of the tests, read from vitest's JSON report. */
import { z } from 'zod';

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

type Outcome = keyof Tally;

const outcomeOf = (status: string): Outcome =>
  status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'skipped';

const worse = (a: Outcome, b: Outcome): Outcome =>
  a === 'failed' || b === 'failed' ? 'failed' : a === 'passed' ? b : a;

const outcomesOf = (json: unknown): [test: string, outcome: Outcome][] =>
  report.parse(json).testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.map((test): [string, Outcome] => [
      `${name} > ${test.fullName}`,
      outcomeOf(test.status),
    ]);
    // A file that cannot be read, or whose beforeAll throws, may hold no failed test: it counts as one.
    const isBroken = status === 'failed' && !tests.some(([, outcome]) => outcome === 'failed');
    return isBroken ? [...tests, [name, 'failed'] as [string, Outcome]] : tests;
  });

/** A test that ran twice, in two time zones, counts once: as passed only when it passed both times. */
export const tally = (...reports: unknown[]): Tally => {
  const outcomes = new Map<string, Outcome>();
  for (const json of reports) {
    const seen = new Map<string, number>();
    for (const [test, outcome] of outcomesOf(json)) {
      const nth = (seen.get(test) ?? 0) + 1;
      seen.set(test, nth);
      const key = `${test} #${nth}`;
      outcomes.set(key, worse(outcome, outcomes.get(key) ?? outcome));
    }
  }
  const count = (wanted: Outcome) => [...outcomes.values()].filter((outcome) => outcome === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
};

export const inWords = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
