/** `npm run nodes`: what needs no browser, under each Node that we promise. */
import { inWordsOf } from './failures.ts';
import { nodeOf, versions } from './other-nodes.ts';
import { runSuite } from './suite.ts';
import { inWords, tally } from './tally.ts';

const rooms = [
  ...['bot', 'cases', 'contacts', 'deviations', 'documents', 'forums', 'manifest', 'meetings', 'overview'],
  ...['platform', 'production', 'sample', 'screening', 'support-given', 'updates'],
].map((room) => `tests/${room}`);

const print = (text: string) => process.stdout.write(`${text}\n`);

for (const version of versions) {
  const node = await nodeOf(version);
  if (node === undefined) {
    print(`FAIL  Node ${version} could not be fetched from the npm registry`);
    process.exitCode = 1;
    continue;
  }
  const suite = await runSuite({ zone: 'UTC', paths: rooms, node });
  print(`${suite.ok ? 'ok  ' : 'FAIL'}  Node ${version}  ${suite.seconds.toFixed(1)} s`);
  if (!suite.ok) process.exitCode = 1;
  for (const words of [inWordsOf(suite), suite.runs ? inWords(tally(suite.runs)) : '']) if (words !== '') print(words);
}
