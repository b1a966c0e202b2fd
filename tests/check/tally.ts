/** How many tests passed. What failed with others beside it and passed when its file ran alone has passed, and is told. */
import type { Outcome, Report } from './report.ts';

export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of those that failed in one of two runs. They count as passed. */
  readonly unsteady: readonly string[];
};

/** One run of some files, and that of its failed files alone. */
export type Runs = { readonly first: Report; readonly alone?: Report | undefined };

type Outcomes = ReadonlyMap<string, Outcome>;

const outcomesOf = ({ files, unhandled }: Report): Outcomes => {
  const outcomes = new Map<string, Outcome>();
  const note = (name: string, outcome: Outcome) => {
    let nth = 1;
    while (outcomes.has(`${name} #${nth}`)) nth += 1;
    outcomes.set(`${name} #${nth}`, outcome);
  };
  for (const { path, errors, tests } of files) {
    for (const { name, outcome } of tests) note(`${path} > ${name}`, outcome);
    // A file that cannot be read, or whose beforeAll throws, may hold no failed test: it counts as one.
    if (errors.length > 0) note(`${path} (outside of its tests)`, 'failed');
  }
  for (const { path = 'nobody knows where' } of unhandled) note(`${path} (an error that nobody caught)`, 'failed');
  return outcomes;
};

const plain = (key: string): string => key.replace(/ #1$/, '');

type Settled = { readonly outcomes: Outcomes; readonly unsteady: readonly string[] };

const isOfATest = (key: string): boolean => key.includes(' > ');

const settle = ({ first, alone }: Runs): Settled => {
  const before = outcomesOf(first);
  if (!alone) return { outcomes: before, unsteady: [] };
  const after = outcomesOf(alone);
  const outcomes = new Map<string, Outcome>();
  const unsteady: string[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    if (was === 'failed' && is === 'failed') outcomes.set(key, 'failed');
    else if (isOfATest(key)) {
      // Missing the second time: it did not fail twice, but nobody has seen it pass.
      const isSeen = was === 'passed' || is === 'passed';
      const hasFailed = was === 'failed' || is === 'failed';
      outcomes.set(key, isSeen ? 'passed' : hasFailed ? 'failed' : 'skipped');
      if (isSeen && hasFailed) unsteady.push(plain(key));
    } else unsteady.push(plain(key));
  }
  return { outcomes, unsteady };
};

const worse = (one: Outcome, other: Outcome): Outcome => {
  if (one === 'failed' || other === 'failed') return 'failed';
  return one === 'passed' ? one : other;
};

/** A test that ran in two time zones counts once: as passed only when it passed in both. */
export const tally = (...zones: readonly Runs[]): Tally => {
  const outcomes = new Map<string, Outcome>();
  const settled = zones.map(settle);
  for (const zone of settled) {
    for (const [test, outcome] of zone.outcomes) outcomes.set(test, worse(outcome, outcomes.get(test) ?? outcome));
  }
  const count = (wanted: Outcome) => [...outcomes.values()].filter((outcome) => outcome === wanted).length;
  const unsteady = [...new Set(settled.flatMap((zone) => zone.unsteady))];
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), unsteady };
};

export const inWords = ({ passed, failed, skipped, unsteady }: Tally): string =>
  [
    `${passed} passed, ${failed} failed`,
    ...(skipped > 0 ? [`, ${skipped} skipped`] : []),
    ...(unsteady.length > 0 ? [` (${unsteady.length} failed at first and passed when run alone)`] : []),
  ].join('');
