/** What a run of vitest came to, as tests/check/reporter.ts writes it down. */
import { z } from 'zod';

const errors = z.array(z.string());

export const report = z.object({
  files: z.array(
    z.object({
      /** From the project's folder, with '/'. */
      path: z.string(),
      /** Of the file itself or of what goes before and after its tests; where it is not empty the file failed. */
      errors,
      tests: z.array(z.object({ name: z.string(), outcome: z.enum(['passed', 'failed', 'skipped']), errors })),
    }),
  ),
  /** Thrown outside of any test: vitest fails the run for it, also where every test has passed. */
  unhandled: z.array(z.object({ path: z.string().optional(), error: z.string() })),
});

export type Report = z.infer<typeof report>;

export type ReportedFile = Report['files'][number];

export type Outcome = ReportedFile['tests'][number]['outcome'];

export type Failure = { readonly name: string; readonly errors: readonly string[] };

/** Each error outside of the tests, which may be why they failed; each file that could not be read, each failed test. */
export const failuresIn = ({ files, unhandled }: Report): readonly Failure[] => [
  ...unhandled.map(({ path = 'nobody knows where', error }) => ({
    name: `${path} (an error that nobody caught)`,
    errors: [error],
  })),
  ...files.flatMap(({ path, errors, tests }) => [
    ...(errors.length > 0 ? [{ name: `${path} (outside of its tests)`, errors }] : []),
    ...tests
      .filter(({ outcome }) => outcome === 'failed')
      .map((test) => ({ name: `${path} > ${test.name}`, errors: test.errors })),
  ]),
];

/** Files that a failure lies in; none when one of them lies nowhere, so that no file can answer for it. */
export const failedFiles = ({ files, unhandled }: Report): readonly string[] => {
  if (unhandled.some(({ path }) => path === undefined)) return [];
  const failed = files.filter(
    ({ errors, tests }) => errors.length > 0 || tests.some(({ outcome }) => outcome === 'failed'),
  );
  return [...new Set([...failed, ...unhandled].flatMap(({ path = '' }) => path))];
};
