import personnummer from 'personnummer';
import { type DigitRun, digitRuns, digitsOf, stretches } from './digit-runs.ts';
import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';
import { isTelephoneWriting } from './telephone.ts';

// Personnummer, samordningsnummer (day + 60) and the reserve numbers of the regions (a letter among the last four,
// or 99 first). What merely looks like one stops too: a mistyped number points to a person just as well.

// The package's types promise a `default` inside the module; at run time the module is the class itself.
const Personnummer = personnummer as unknown as typeof personnummer.default;

const RESERVE =
  /(?<![\p{L}\d])(?:\d{2})?(\d{6})[ .+-]{0,3}(?:[a-z]{1,3}\d{1,3}|\d{1,3}[a-z]{1,3}|[x*]{4})(?![\p{L}\d])/giu;

export function findPersonalNumbers(text: Normalised): Finding[] {
  const found: Finding[] = [];
  for (const run of digitRuns(text.text)) {
    for (const { groups, after } of stretches(run, [10, 12])) {
      const certainty = judge(groups, after);
      const [first, last] = [groups[0], groups.at(-1)];
      if (certainty !== 'no' && first && last) {
        found.push(finding(text, 'personal-number', first.start, last.end, certainty));
      }
    }
    for (const group of run) {
      if (hidesValidNumber(group.digits)) {
        found.push(finding(text, 'personal-number', group.start, group.end, 'blocks'));
      }
    }
  }
  for (const match of text.text.matchAll(RESERVE)) {
    const end = match.index + match[0].length;
    if (/(?:[^\d .+-][\d\p{L}*]{0,3}|\d{1,3}[a-z]{1,3})$/iu.test(match[0]) && isReserve(match[0], match[1] ?? '')) {
      found.push(finding(text, 'personal-number', match.index, end, 'blocks'));
    }
  }
  return found;
}

function judge(stretch: DigitRun, after: DigitRun): 'blocks' | 'asks' | 'no' {
  const digits = digitsOf(stretch);
  const lastFour = stretch.at(-1)?.digits ?? '';
  const isUsual = lastFour.length >= 4 || stretch.every((group) => group.digits.length === 1);
  const isListed = stretch.slice(1).some((group) => /[,:;()\n]/.test(group.separator));
  if (isListed && !(stretch.length === 2 && lastFour.length === 4)) return 'no';
  if (isTelephoneWriting(stretch) || isDateAndTime(stretch) || startsDate(lastFour, after)) return 'no';
  if (digits.length === 12 && digits.startsWith('99') && isUsual) return 'blocks';
  if (digits.length === 12 && !/^(?:18|19|20)/.test(digits)) return 'no';
  if (!isBirthday(digits.slice(-10, -4))) return 'no';
  if (Personnummer.valid(digits)) return 'blocks';
  // Ten digits in one piece that begin with 0 are oftener a telephone; the valid ones have stopped above.
  if (stretch.length === 1 && digits.length === 10 && digits.startsWith('0')) return 'no';
  return isUsual ? 'blocks' : 'asks';
}

/** `sixDigits` as YYMMDD, the day also with 60 added. */
function isBirthday(sixDigits: string): boolean {
  const month = Number(sixDigits.slice(2, 4));
  const day = Number(sixDigits.slice(4, 6));
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
}

// «2026-11-24 13.00» is a meeting.
function isDateAndTime(stretch: DigitRun): boolean {
  const [hour, minute] = stretch.slice(-2);
  if (!hour || !minute || stretch.map((group) => group.digits.length).join() !== '4,2,2,2,2') return false;
  const isClock = Number(hour.digits) < 24 && Number(minute.digits) < 60 && /^[.:]$/.test(minute.separator);
  return isClock && hour.separator !== minute.separator;
}

// «2026-11-24–2026-12-03»: the four last digits begin the next date.
function startsDate(lastFour: string, after: DigitRun): boolean {
  const [month, day] = after;
  return /^(?:19|20)\d\d$/.test(lastFour) && month?.digits.length === 2 && day?.digits.length === 2;
}

function hidesValidNumber(digits: string): boolean {
  if (digits.length < 11) return false;
  for (let at = 0; at + 10 <= digits.length; at += 1) {
    if (isBirthday(digits.slice(at, at + 6)) && Personnummer.valid(digits.slice(at, at + 10))) return true;
  }
  return false;
}

function isReserve(whole: string, sixDigits: string): boolean {
  const serial = whole.replace(/^\d*[ .+-]*/, '');
  const hasFour = serial.length === 4 || /\d{6}[ .+-]{0,3}[\d\p{L}*]{4}$/u.test(whole);
  return hasFour && (isBirthday(sixDigits) || whole.startsWith('99'));
}
