/** `npm test`: types, lint, import law and all tests, one line a step; stops at the first that fails and shows why. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from '../browser/chromium.ts';
import { builtPage } from '../local-teams/built-page.ts';
import { builtTab } from '../support/built-tab.ts';
import { browserTests, withoutBrowser } from './browser-tests.ts';
import { type Ran, run } from './run.ts';
import { packageFile, root, steps } from './steps.ts';
import { inWords, tally } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

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

const runs = [
  { zone: 'UTC', paths: [] },
  { zone: 'Europe/Stockholm', paths: quick },
];

const print = (text: string) => process.stdout.write(`${text}\n`);

const say = (name: string, { ok, output, seconds }: Ran) => {
  print(`${ok ? 'ok  ' : 'FAIL'}  ${name}  ${seconds.toFixed(1)} s`);
  if (!ok) print(`\n${output.trim()}\n`);
};

const stopAt = (name: string, counts: string): never => {
  print(`Stopped at: ${name}.\n${counts}`);
  process.exit(1);
};

if (browserPath() === undefined) {
  print(withoutBrowser(browserTests()));
  if (process.env.CI === 'true') stopAt('browser', '0 passed, 1 failed');
}

for (const step of steps) {
  const ran = await run(step);
  say(step.name, ran);
  if (!ran.ok) stopAt(step.name, '0 passed, 1 failed');
}

// Once, before two test files build it at the same time.
await Promise.all([builtPage(), builtTab()]);

const reports: unknown[] = [];
for (const { zone, paths } of runs) {
  const name = `tests, TZ=${zone}${paths.length > 0 ? ' (the quick ones)' : ''}`;
  const file = join(folder, `${reports.length}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', ...reporters, ...paths];
  const ran = await run({ program: packageFile('vitest/vitest.mjs'), args, env: { TZ: zone } });
  say(name, ran);
  if (existsSync(file)) reports.push(JSON.parse(readFileSync(file, 'utf8')));
  if (!ran.ok) stopAt(name, reports.length > 0 ? inWords(tally(...reports)) : '0 passed, 1 failed');
}

if (browserPath() === undefined) print(withoutBrowser(browserTests()));
print(inWords(tally(...reports)));
