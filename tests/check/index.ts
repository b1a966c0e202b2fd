/** `npm test`: types, lint, import law and all tests, one line a step; stops at the first that fails and shows why. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from '../browser/chromium.ts';
import { browserTests, withoutBrowser } from './browser-tests.ts';
import { inWordsOf, lastOf } from './failures.ts';
import { nodeOf } from './other-nodes.ts';
import { run } from './run.ts';
import { root, steps } from './steps.ts';
import { runSuite } from './suite.ts';
import { inWords, type Runs, tally } from './tally.ts';

/** Of the meetings what needs no server: dates, rhythms, what is due when. */
const meetings = [
  'agenda-size',
  'call-card',
  'dates',
  'decisions',
  'event-steps',
  'rhythm',
  'series',
  'slots',
  'words-due',
];

/** What depends on days and hours, and is quick: it runs in Sweden's time zone too. */
const quick = [
  ...['bot', 'cases', 'contacts', 'forums', 'platform/calendar', 'platform/time', 'sample', 'screening'],
  ...meetings.map((name) => `meetings/${name}.test.ts`),
]
  .map((room) => `tests/${room}`)
  .filter((path) => existsSync(join(root, path)) || path.endsWith('/time'));

/** The newest Node that we promise; `npm run nodes` tries them all, with more. */
const newest = '24.21.0';
const newestNode = await nodeOf(newest);
const onNewest = [
  ...['cases/life-cycle', 'meetings/dates', 'meetings/rhythm', 'platform/calendar', 'platform/tables.test'],
  ...['platform/queue', 'platform/jobs-engine', 'platform/backup'],
];

type Pass = { readonly name: string; readonly zone: string; readonly paths: readonly string[]; readonly node?: string };

const passes: readonly Pass[] = [
  { name: 'tests, TZ=UTC', zone: 'UTC', paths: [] },
  { name: 'tests, TZ=Europe/Stockholm (the quick ones)', zone: 'Europe/Stockholm', paths: quick },
  ...(newestNode === undefined
    ? []
    : [
        {
          name: `tests, Node ${newest} (some)`,
          zone: 'UTC',
          paths: onNewest.map((path) => `tests/${path}`),
          node: newestNode,
        },
      ]),
];

const print = (text: string) => process.stdout.write(`${text}\n`);

const say = (name: string, isOk: boolean, seconds: number) =>
  print(`${isOk ? 'ok  ' : 'FAIL'}  ${name}  ${seconds.toFixed(1)} s`);

const stopAt = (name: string, counts: string): never => {
  print(`Stopped at: ${name}.\n${counts}`);
  process.exit(1);
};

if (browserPath() === undefined) {
  print(withoutBrowser(browserTests()));
  if (process.env.CI === 'true') stopAt('browser', '0 passed, 1 failed');
}

for (const step of steps) {
  const { ok, output, seconds, ended } = await run(step);
  say(step.name, ok, seconds);
  if (ok) continue;
  print(`\n${ended}\n${lastOf(output, 200)}\n`);
  stopAt(step.name, '0 passed, 1 failed');
}

// Once, before two test files build it at the same time; in a process that takes the bundler's memory with it.
const pages = await run({ program: '--import', args: ['tsx', 'tests/check/pages.ts'] });
if (!pages.ok) {
  say('pages', false, pages.seconds);
  print(`\n${pages.ended}\n${lastOf(pages.output)}\n`);
  stopAt('pages', '0 passed, 1 failed');
}

if (newestNode === undefined) {
  print(`Node ${newest} could not be fetched from the npm registry: nothing was tried under it.`);
  if (process.env.CI === 'true') stopAt('Node', '0 passed, 1 failed');
}

const whole: Runs[] = [];
for (const { name, ...tests } of passes) {
  const suite = await runSuite(tests);
  if (suite.runs) whole.push(suite.runs);
  say(name, suite.ok, suite.seconds);
  const words = inWordsOf(suite);
  if (words !== '') print(words);
  if (!suite.ok) stopAt(name, whole.length > 0 ? inWords(tally(...whole)) : '0 passed, 1 failed');
}

if (browserPath() === undefined) print(withoutBrowser(browserTests()));
print(inWords(tally(...whole)));
