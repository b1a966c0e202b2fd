import { type DigitGroup, type DigitRun, digitRuns, digitsOf } from './digit-runs.ts';
import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// Numbers that begin as a telephone number does (+46, 00, 0), numbers said to be one, and long unknown numbers.

const COUNTRY = /^(?:46|45|47|354|358|44|48|49|\d{2,3})/;
const SAID =
  /(?:tel|telefon|telnr|telefonnummer|mobil|mobilnummer|ring|sms|nås på|numret|nummer)[ .:]{1,3}(?:till |på |är )?$/iu;
const LEAST = 8;
const MOST = 13;
const LONG_NUMBER = 7;

export function findTelephones(text: Normalised): Finding[] {
  const found: Finding[] = [];
  for (const run of digitRuns(text.text)) {
    let index = 0;
    while (index < run.length) {
      const stretch = telephoneFrom(run, index, text.text);
      const first = stretch[0];
      const last = stretch.at(-1);
      if (first && last) {
        const start = first.separator === '+' || text.text[first.start - 1] === '+' ? first.start - 1 : first.start;
        found.push(finding(text, 'telephone', start, last.end, 'blocks'));
      }
      const group = run[index];
      if (stretch.length === 0 && group && group.digits.length >= LONG_NUMBER) {
        found.push(finding(text, 'telephone', group.start, group.end, 'asks'));
      }
      index += Math.max(1, stretch.length);
    }
  }
  return found;
}

/** Area code first and then short groups, as in 031-390 06 00, or with the country before. */
export function isTelephoneWriting(stretch: DigitRun): boolean {
  const first = stretch[0];
  if (!first) return false;
  if (first.separator.endsWith('+')) return /^(?:46|45|47|358)/.test(first.digits);
  const isAreaCode = /^0(?:8|\d{2,3})$/.test(first.digits);
  return isAreaCode && stretch.length > 1 && !(first.digits === '08' && stretch.length === 4);
}

function telephoneFrom(run: DigitRun, index: number, text: string): DigitRun {
  const first = run[index];
  if (!first) return [];
  const isAbroad = first.separator.endsWith('+') && COUNTRY.test(first.digits);
  const isSaid = SAID.test(text.slice(Math.max(0, first.start - 30), first.start));
  if (!isAbroad && !isSaid && !first.digits.startsWith('0')) return [];
  const stretch: DigitGroup[] = [];
  let count = 0;
  for (const group of run.slice(index, index + MOST)) {
    const isNext = stretch.length === 0 || /^[ \-./()]{0,4}$/.test(group.separator);
    if (!isNext || count + group.digits.length > MOST) break;
    stretch.push(group);
    count += group.digits.length;
  }
  const least = isSaid ? 5 : isAbroad ? 7 : LEAST;
  return count < least || isClock(stretch) || isShortDate(stretch) ? [] : stretch;
}

// 08.00-15.30, also several in a row.
function isClock(stretch: DigitRun): boolean {
  const isPaired = stretch.length % 2 === 0 && stretch.every((group) => group.digits.length === 2);
  return isPaired && stretch.every((group, index) => index % 2 === 0 || group.separator === '.');
}

// Eight digits that begin with a day or a month are for the dates' detector.
function isShortDate(stretch: DigitRun): boolean {
  return digitsOf(stretch).length === LEAST && stretch.length > 1 && /^0[1-79]$/.test(stretch[0]?.digits ?? '');
}
