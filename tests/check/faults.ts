/**
 * `npm run faults`: at each point where a server may die or lose an answer, all that may befall it; and real servers
 * killed at chance while updates go out, 1,000 times or KILLS. Takes some two hours, most of it the killing.
 */
import { inWordsOf } from './failures.ts';
import { runSuite } from './suite.ts';
import { inWords, tally } from './tally.ts';

process.env.FAULTS = 'all';
const suite = await runSuite({ zone: 'UTC', paths: ['tests/faults'] });
const words = [inWordsOf(suite), suite.runs ? inWords(tally(suite.runs)) : '0 passed, 1 failed'];
process.stdout.write(`${words.filter((one) => one !== '').join('\n')}\n`);
process.exitCode = suite.ok ? 0 : 1;
