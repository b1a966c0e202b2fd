import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// What is left of a personal number when somebody writes only a part of it: the last four, or four and four.

const DIGIT = '(?:\\d|noll|ett|två|tre|fyra|fem|sex|sju|åtta|nio)';
const SAID =
  '(?:(?:sista fyra|fyra sista)(?: siffror(?:na)?)?(?: i (?:personnumret|numret))?|sista siffrorna|person(?:nummer|numret)|pers?nr|pnr)';
const LAST_FOUR = new RegExp(
  `(?<!\\p{L})${SAID}(?: (?:är|var|slutar|på|med|som|hos|eleven)){0,3}[ .:=]{1,3}${DIGIT}(?:[ -]?${DIGIT}){3}(?![\\p{L}\\d])`,
  'giu',
);
const FOUR_AND_FOUR = /(?<![\p{L}\d]|\d[-/.:, ])(\d{4}) ?[-/.+ ] ?(\d{4})(?![\p{L}\d]|[-/.:]\d)/gu;
const YEAR = /^(?:19|20)\d\d$/;
// «1000-1530»: what begins and ends on a quarter is oftener a time than a part of a number.
const CLOCK = /^(?:[01]\d|2[0-3])(?:00|15|30|45)$/;

export function findLastFour(text: Normalised): Finding[] {
  const said = Array.from(text.text.matchAll(LAST_FOUR), (match) =>
    finding(text, 'personal-number', match.index, match.index + match[0].length, 'blocks'),
  );
  const bare = Array.from(text.text.matchAll(FOUR_AND_FOUR))
    .filter(([, first = '', last = '']) => ![YEAR, CLOCK].some((usual) => usual.test(first) && usual.test(last)))
    .map((match) => finding(text, 'personal-number', match.index, match.index + match[0].length, 'asks'));
  return [...said, ...bare];
}
