/** What failed, the names first: of a long output a build keeps perhaps no more than its beginning. */
import { type Failure, failuresIn, type Report } from './report.ts';
import type { SuiteRan } from './suite.ts';
import { type Runs, tally } from './tally.ts';

const most = 25;
const widest = 160;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that begins a colour
const colour = /\u001b\[[0-9;]*m/g;

const cut = (line: string, width = widest): string => (line.length > width ? `${line.slice(0, width - 1)}…` : line);

const firstOf = (errors: readonly string[], lines: number): string[] => {
  const all = errors.flatMap((error) => error.replaceAll(colour, '').split('\n'));
  return all
    .filter((line) => line.trim() !== '')
    .slice(0, lines)
    .map((line) => `      ${cut(line.trim())}`);
};

/** The fewer they are the more of each error is told, so that all of it stays within some two thousand characters. */
const linesFor = (count: number): number => (count <= 4 ? 4 : count <= 8 ? 2 : count <= 12 ? 1 : 0);

const named = (failures: readonly Failure[]): string[] => [
  ...failures
    .slice(0, most)
    .flatMap(({ name, errors }) => [`  ${cut(name, widest * 2)}`, ...firstOf(errors, linesFor(failures.length))]),
  ...(failures.length > most ? [`  and ${failures.length - most} more`] : []),
];

const linesInFull = 15;

/** Longer, for those who can read it all. */
const inFull = (failures: readonly Failure[]): string =>
  failures
    .slice(0, most)
    .flatMap(({ name, errors }) => [name, ...firstOf(errors, linesInFull)])
    .join('\n');

export const lastOf = (output: string, lines = 60): string => {
  const all = output.replaceAll(colour, '').trim().split('\n');
  const left = all.length - lines;
  return [...(left > 0 ? [`(${left} lines before)`] : []), ...all.slice(-lines)].join('\n');
};

const unsteadyIn = (runs: Runs): readonly string[] => {
  const { unsteady } = tally(runs);
  if (unsteady.length === 0) return [];
  const tests = unsteady.length === 1 ? '1 test' : `${unsteady.length} tests`;
  return [[`${tests} failed at first and passed when run alone:`, ...unsteady.map((name) => `  ${name}`)].join('\n')];
};

const failedTwice = (first: Report, alone: Report): readonly Failure[] => {
  const before = new Set(failuresIn(first).map(({ name }) => name));
  return failuresIn(alone).filter(({ name }) => before.has(name));
};

/** What came of a run of tests, where there is more to tell than that it went well. */
export const inWordsOf = ({ ok, first, alone, runs }: SuiteRan): string => {
  if (first.ok) return '';
  if (!runs) return `${first.ended} What came of its tests nobody wrote down.\n\n${lastOf(first.output)}`;
  const failures = failuresIn(runs.first);
  if (ok) return [...unsteadyIn(runs), inFull(failures)].join('\n\n');
  if (!runs.alone) {
    const count = failures.length === 0 ? `No test failed. ${first.ended}` : `${failures.length} failed:`;
    const again = alone ? [`When they were run alone: ${alone.ended}`] : [];
    return [[count, ...named(failures)].join('\n'), ...again, inFull(failures), lastOf(first.output)].join('\n\n');
  }
  const twice = failedTwice(runs.first, runs.alone);
  return [
    [`${twice.length} failed, also when run alone:`, ...named(twice)].join('\n'),
    ...unsteadyIn(runs),
    inFull(twice),
    lastOf(alone?.output ?? ''),
  ].join('\n\n');
};
