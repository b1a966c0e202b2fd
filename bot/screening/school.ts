import type { Certainty, Finding } from './finding.ts';
import { kindsOfSchools } from './lists/kinds-of-schools.ts';
import { finding, type Normalised } from './normalised.ts';
import type { Word } from './words.ts';

// Schools, preschools, clinics and departments by name. «Skolan», «vårdcentralen» alone say nothing and pass.

const SCHOOL = /^(.{1,40}?)-?(?:förskolan|förskola|skolan|skola|gymnasiet|gymnasium|lyceet|fritidsgården)s?$/u;
const PLACE_OF_A_NAME =
  /^(?:skolan|förskolan|förskola|skola|vårdcentralen|vårdcentral|gymnasiet|familjecentralen|fritidsgården|fritids|avdelning|avdelningen|pedagogisk omsorg|närhälsan|capio|kry|familjeläkarna|bvc|tandvården|hvb|kyrkan|församlingen)$/u;
const NAMED_AFTER =
  /^(?:skola|förskola|gymnasium|vårdcentral|fritidsgård|skolor|församling|familjecentral|hälsocentral)s?$/u;
const KINDS: ReadonlySet<string> = new Set(kindsOfSchools);
const ORDINARY = new Set(
  'teams sip bup elevhälsan rektor hon han vi det de ni jag eleven som och men när då så nu lss npf vad hur'.split(' '),
);

export function findSchools(text: Normalised): Finding[] {
  const found: Finding[] = [];
  text.words.forEach((word, index) => {
    const certainty = judge(word);
    if (certainty !== 'no') found.push(finding(text, 'school', word.start, word.end, certainty));
    const next = text.words[index + 1];
    if (next?.follows && isNamedPair(word, next)) {
      found.push(finding(text, 'school', word.start, next.end, 'blocks'));
    }
  });
  return found;
}

function judge(word: Word): Certainty | 'no' {
  const before = SCHOOL.exec(word.lower)?.[1]?.replace(/-$/, '');
  if (before === undefined || KINDS.has(before) || isCompoundKind(before)) return 'no';
  return word.isCapital && !word.opensSentence ? 'blocks' : 'asks';
}

// «friluftsförskola», «grundsärskola»: the end of what stands before is itself a kind.
function isCompoundKind(before: string): boolean {
  for (let at = 1; at < before.length - 2; at += 1) {
    if (KINDS.has(before.slice(0, at)) && KINDS.has(before.slice(at))) return true;
  }
  return false;
}

function isNamedPair(word: Word, next: Word): boolean {
  const isNameBehind = PLACE_OF_A_NAME.test(word.lower) && isName(next);
  const isNameBefore = NAMED_AFTER.test(next.lower) && isName(word) && !word.opensSentence;
  return isNameBehind || isNameBefore;
}

function isName(word: Word): boolean {
  return word.isCapital && !word.opensSentence && !ORDINARY.has(word.lower);
}
