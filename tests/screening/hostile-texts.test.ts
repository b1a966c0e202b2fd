import { expect, test } from 'vitest';
import { LONGEST_TEXT, screen } from '../../bot/screening/screen.ts';
import { workedMs } from '../support/work-done.ts';

const pieces = [
  'a',
  'A',
  '1',
  '0',
  '12',
  ' ',
  '-',
  '.',
  '@',
  '+',
  '(',
  '"',
  "'",
  '\n',
  '_',
  '/',
  'a.',
  'a-',
  'a@',
  'a@b',
  'A.',
  'A. ',
  'a ',
  '1 ',
  '0 ',
  '07 ',
  '1-',
  '1.',
  '12.',
  '12 03 14 ',
  '120314-',
  '120314-1236 ',
  '1203141236',
  '0701740605 ',
  '+46 ',
  'tel 1',
  'www.',
  'a.se',
  'a.se.',
  'http:',
  'x at y ',
  'x punkt ',
  'född ',
  'fyller ',
  'fyller år ',
  '3 maj ',
  '14/3',
  '14/3-',
  'Elsa ',
  'elsa-',
  'E l s a ',
  'Björn ',
  'Skövde ',
  'skolan ',
  'Förskolan ',
  'gatan 1',
  'vägen ',
  'Box ',
  '542 30 ',
  'syndrom',
  'adhd ',
  'å\u0308',
  '\u200B',
  'a\u200B',
  '\u0430',
  '\u202E',
  '😀',
  '１',
  'ﬃ',
  '1a',
  '7B ',
  'har ',
  'Zyx har ',
  'sson',
  'x[at]',
  'punkt se ',
  '-12:',
  '19',
  '2012-',
  '2012 03 ',
  'född ',
  'tjugohundra',
  'sista fyra ',
  'storg ',
  'Sol, 1',
];

const milliseconds = (text: string) => {
  const start = workedMs();
  screen(text, 'strict');
  screen(text, 'ordinary');
  return workedMs() - start;
};

// A second is far above what linear reading takes (tens of milliseconds) and far below what backtracking would.
test.each(pieces)('reads %j repeated to the longest text without losing time', (piece) => {
  const text = piece.repeat(Math.ceil(LONGEST_TEXT / piece.length)).slice(0, LONGEST_TEXT - 2);
  expect(Math.min(milliseconds(text), milliseconds(`${text}!`))).toBeLessThan(1_000);
});

test('takes about ten times as long for a text ten times as long', () => {
  const short = pieces.join('').repeat(3).slice(0, 900);
  const best = (text: string) => Math.min(...Array.from({ length: 7 }, () => milliseconds(text)));
  expect(best(short.repeat(10))).toBeLessThan(Math.max(best(short), 1) * 60);
});
