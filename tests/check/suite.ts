/** Runs tests with vitest, and files that failed once more, alone: the machines are small, and others work on them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedFiles, type Report, report } from './report.ts';
import { type Ran, run } from './run.ts';
import { packageFile } from './steps.ts';
import { type Runs, tally } from './tally.ts';

/** So many files are no noise. */
const mostAlone = 15;

const reporter = join(import.meta.dirname, 'reporter.ts');

type Tests = {
  /** The time zone that they run in. */
  readonly zone: string;
  /** Files and folders; all there are when empty. */
  readonly paths: readonly string[];
  readonly config?: string;
  /** The Node that runs them; this one when left out. */
  readonly node?: string;
};

type Once = { readonly ran: Ran; readonly report: Report | undefined };

const once = async ({ zone, config = 'vitest.config.ts', node }: Tests, args: readonly string[]): Promise<Once> => {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    const file = join(folder, 'report.json');
    const ran = await run({
      program: packageFile('vitest/vitest.mjs'),
      args: ['run', `--config=${config}`, '--reporter=default', `--reporter=${reporter}`, ...args],
      env: { TZ: zone, CHECK_REPORT: file },
      ...(node !== undefined && { node }),
    });
    return { ran, report: existsSync(file) ? report.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export type SuiteRan = {
  readonly ok: boolean;
  readonly seconds: number;
  readonly first: Ran;
  /** What came of the files that failed, each by itself. Missing where none did, or too many, or nobody knows which. */
  readonly alone?: Ran;
  /** Missing where the first run left no word of what came of it. */
  readonly runs?: Runs;
};

export const runSuite = async (tests: Tests): Promise<SuiteRan> => {
  const { ran: first, report: came } = await once(tests, tests.paths);
  const { ok, seconds } = first;
  if (!came) return { ok: false, seconds, first };
  const failed = failedFiles(came);
  if (ok || failed.length === 0 || failed.length > mostAlone) return { ok, seconds, first, runs: { first: came } };
  const again = await once(tests, ['--no-file-parallelism', '--isolate', ...failed]);
  const runs = { first: came, alone: again.report };
  const isOk = again.report !== undefined && tally(runs).failed === 0;
  return { ok: isOk, seconds: seconds + again.ran.seconds, first, alone: again.ran, runs };
};
