/** Writes down what came of a run, into the file that CHECK_REPORT names: also what vitest's own JSON leaves out. */
import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Outcome, Report, ReportedFile } from './report.ts';
import { root } from './steps.ts';

const pathOf = (file: string): string => relative(root, file).replaceAll(sep, '/');

/** What is thrown need not be an error. */
const inWords = ({ name = 'Error', message, stack, stacks = [], cause }: SerializedError): string => {
  const [first] = stacks;
  const where = stack?.split('\n').filter((line) => /^ +at /.test(line) && !/node_modules|node:/.test(line));
  return [
    // Vitest's own reporter has perhaps been here, and has put the cause into the name.
    `${name.replace(/^Caused by: /, '')}: ${message}`,
    ...(first ? [`    at ${pathOf(first.file)}:${first.line}`] : (where ?? []).slice(0, 1)),
    ...(cause ? [`Caused by ${inWords(cause)}`] : []),
  ].join('\n');
};

const outcomeOf = (test: TestCase): Outcome => {
  const { state } = test.result();
  // Never ended: its process died.
  return state === 'pending' ? 'failed' : state;
};

const fileOf = (module: TestModule): ReportedFile => {
  const outside = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
  const tests = [...module.children.allTests()].map((test) => ({
    name: test.fullName,
    outcome: outcomeOf(test),
    errors: test.result().state === 'pending' ? ['It never ended.'] : (test.result().errors ?? []).map(inWords),
  }));
  const isBroken = !module.ok() && !tests.some(({ outcome }) => outcome === 'failed');
  const errors = outside.map(inWords);
  return {
    path: pathOf(module.moduleId),
    errors: errors.length > 0 || !isBroken ? errors : [`It never ended, or never began (${module.state()}).`],
    tests,
  };
};

export default class WholeReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { CHECK_REPORT: file } = process.env;
    if (file === undefined) return;
    const came: Report = {
      files: modules.map(fileOf),
      unhandled: unhandled.map((error) => ({
        ...(typeof error.VITEST_TEST_PATH === 'string' && { path: pathOf(error.VITEST_TEST_PATH) }),
        error: inWords(error),
      })),
    };
    writeFileSync(file, JSON.stringify(came));
  }
}
