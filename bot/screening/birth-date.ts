import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// Any whole date, since nobody can tell a date of birth from another. A year, a week, a term or «den 24 november»
// are how time is told here, and pass.

const MONTH =
  '(?:januari|jan|februari|feb|mars|mar|april|apr|maj|juni|jun|juli|jul|augusti|aug|september|sept|sep|oktober|okt|november|nov|december|dec)';
const YEAR = '(?:19|20)\\d{2}';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
const ORDINAL =
  '(?:(?:tjugo|trettio)?(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)|tionde|elfte|tol[fv]te|(?:tret|fjor|fem|sex|sjut|ar|nit)tonde|tjugonde|trettionde)';
const YEAR_IN_WORDS = '(?:(?:nitton|tjugo) ?hundra|två ?tusen) ?\\p{L}*';
const NUMBER =
  '(?:noll|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton|tjugo(?:ett|två|tre|fyra|fem|sex)?|(?:sextio|sjuttio|åttio|nittio)\\p{L}{0,4})';
const BORN = '(?<!\\p{L})(?:född|föddes|födda|fött|födelsedatum|födelseår)';
const SEPARATOR = ' ?[-/. ] ?';

const BLOCKS: readonly RegExp[] = [
  pattern(`(?<!\\d)${YEAR}${SEPARATOR}${MONTH_NUMBER}${SEPARATOR}${DAY}(?!\\d)`),
  pattern(`(?<!\\d)${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`),
  pattern(`(?<!\\d)${DAY}${SEPARATOR}${MONTH_NUMBER}(?:${SEPARATOR}|, ?)-?${YEAR}(?!\\d)`),
  pattern(`(?<!\\d)${MONTH_NUMBER}[/.-]${DAY}[/.-]${YEAR}(?!\\d)`),
  pattern(`(?<!\\d)${DAY} ?[/.] ?${MONTH_NUMBER} ?[-/.']{1,2} ?\\d{2}(?!\\d|:)`),
  pattern(`(?<!\\d)${DAY}(?::?[ea])? ?(?:i |av )?${MONTH}\\.?,? ?(?:år )?(?:${YEAR}|[-']\\d{2})(?!\\d)`),
  pattern(`(?<!\\p{L})${MONTH}\\.? ${DAY}(?::?[ea])?,? ${YEAR}(?!\\d)`),
  pattern(
    `(?<!\\p{L})(?:född|föddes|födda|fött|födelsedatum|födelseår|född år)[ :]{1,2}(?:år |den |i |på )?(?:-|'|${DAY}|${MONTH}|${YEAR}|\\d{2})[^\\s]{0,8}`,
  ),
  pattern(
    `${BORN}[ :]{1,2}(?:år |den |i |på )?(?:${ORDINAL}(?: dagen)? (?:i )?(?:${MONTH}|${ORDINAL})|${YEAR_IN_WORDS})(?!\\p{L})`,
  ),
  pattern(`(?<!\\p{L})${ORDINAL} (?:i |av )?${MONTH},? (?:år )?(?:${YEAR}(?!\\d)|${YEAR_IN_WORDS})`),
  pattern(`(?<!\\p{L})f(?:\\.|\\. | )-?(?:${YEAR}|(?<=-)\\d{2})(?!\\d)`),
  pattern(
    `(?<!\\p{L})(?:fyller|fyllde|födelsedag|födelsedagen)(?!\\p{L})[^.!?\\n]{0,30}?(?<!\\p{L})(?:${DAY}/${MONTH_NUMBER}(?!\\d)|${MONTH}(?!\\p{L}))`,
  ),
];
const ASKS: readonly RegExp[] = [
  pattern(`(?<![\\d-])\\d{2}([- .]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?![\\d]|[.:-]\\d)`),
  pattern(
    `(?<!\\d|(?<!\\p{L})(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|den|sedan|från|till|senast|före|efter|innan|omkring|runt|vid|och|mellan|i|med|från och med|kl) )(?<!\\d[-/.]?)(?:${DAY}(?::?[ea])?|(?<!\\p{L})${ORDINAL}) ${MONTH}(?![\\p{L}\\d])`,
  ),
  pattern(`${BORN} [^.,!?\\n]{0,18}(?<!\\p{L})${MONTH}(?!\\p{L})`),
  pattern(
    `${BORN} (?:år )?${NUMBER}(?: (?:${NUMBER}|ett|två|tre|fyra|fem|sex|sju|åtta|nio))?(?!\\p{L}| (?:månad|veck|dag|år|minut|timm))`,
  ),
];

export function findBirthDates(text: Normalised): Finding[] {
  return [...BLOCKS.map((p) => [p, 'blocks'] as const), ...ASKS.map((p) => [p, 'asks'] as const)].flatMap(
    ([dates, certainty]) =>
      Array.from(text.text.matchAll(dates), (match) =>
        finding(text, 'birth-date', match.index, match.index + match[0].length, certainty),
      ),
  );
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'giu');
}
