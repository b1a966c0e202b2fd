import type { Finding, FindingKind } from './finding.ts';
import type { Screening } from './screen.ts';

// What the writer is told: which word, why, and what to write instead. The text itself is kept where it was typed.

const BLOCKED: Readonly<Record<FindingKind, (word: string) => string>> = {
  'personal-number': (word) => `”${word}” ser ut som ett personnummer eller reservnummer. Ta bort det.`,
  telephone: (word) => `”${word}” ser ut som ett telefonnummer. Ta bort det. Numren står i kontaktlistan.`,
  'e-mail': (word) => `”${word}” ser ut som en e-postadress eller ett användarnamn. Ta bort det.`,
  link: (word) => `”${word}” ser ut som en länk. Berätta med egna ord i stället.`,
  address: (word) => `”${word}” ser ut som en adress. Skriv till exempel ”hemma” eller ”i närheten”.`,
  'birth-date': (word) =>
    `”${word}” kan vara ett födelsedatum. Åldern räcker. Andra tider skrivs till exempel ”för två veckor sedan” eller ”v. 48”.`,
  name: (word) => `”${word}” kan vara ett namn. Skriv till exempel ”eleven”, ”mamma” eller ”läraren”.`,
  place: (word) => `”${word}” är en ort. Skriv till exempel ”kommunen” eller ”hemorten”.`,
  school: (word) => `”${word}” pekar ut en verksamhet. Skriv till exempel ”skolan” eller ”vårdcentralen”.`,
  'school-class': (word) => `”${word}” kan vara en klass. Åldern räcker.`,
  diagnosis: (word) => `”${word}” är en diagnos. Diagnoser hör inte hemma här. Beskriv svårigheten i stället.`,
  case: (word) => `”${word}” tillsammans med ett barn ser ut som ett ärende. Ta bort namnet.`,
};

const ASKED: Readonly<Record<FindingKind, (word: string) => string>> = {
  'personal-number': (word) => `Är ”${word}” ett personnummer? Ta bort det, eller bekräfta att det inte är det.`,
  telephone: (word) => `Är ”${word}” ett nummer till någon? Ta bort det, eller bekräfta att det inte är det.`,
  'e-mail': (word) =>
    `Är ”${word}” en e-postadress eller ett användarnamn? Ta bort det, eller bekräfta att det inte är det.`,
  link: (word) => `Är ”${word}” en länk? Ta bort den, eller bekräfta att det inte är det.`,
  address: (word) => `Är ”${word}” en adress? Ta bort den, eller bekräfta att det inte är det.`,
  'birth-date': (word) => `Är ”${word}” en födelsedag? Skriv åldern i stället, eller bekräfta att det inte är det.`,
  name: (word) => `Är ”${word}” ett namn? Skriv om, eller bekräfta att det inte är det.`,
  place: (word) => `Är ”${word}” en ort? Skriv om, eller bekräfta att det inte är det.`,
  school: (word) => `Pekar ”${word}” ut en skola? Skriv ”skolan”, eller bekräfta att det inte gör det.`,
  'school-class': (word) => `Är ”${word}” en klass? Åldern räcker. Skriv om, eller bekräfta att det inte är det.`,
  diagnosis: (word) =>
    `Är ”${word}” en diagnos? Diagnoser hör inte hemma här. Beskriv svårigheten i stället, eller bekräfta att det inte är det.`,
  case: (word) =>
    `”${word}” nämns tillsammans med ett barn. Ta bort namnet, eller bekräfta att det inte gäller ett barn.`,
};

const FAILED = 'Texten kunde inte kontrolleras, så inget är sparat för andra. Det du skrev finns kvar. Försök igen.';

/** Of a whole form; what is wrong stands at each field. */
export const formSentences = {
  blocked: 'Något av det du skrev får inte stå här. Se vid fälten. Inget är sparat än.',
  asks: 'Några ord kan peka ut ett barn. Skriv om dem, eller bekräfta att de inte gör det.',
  'screening-failed': FAILED,
} as const;

/** One sentence or two for each thing found, in the order of the text, the same word once. Empty if the text is clean. */
export function explain(screening: Screening): string[] {
  switch (screening.kind) {
    case 'clean':
      return [];
    case 'failed':
      return [FAILED];
    case 'asks':
    case 'blocked':
      return [...new Set(screening.findings.map(explainFinding))];
  }
}

function explainFinding(finding: Finding): string {
  const word = finding.word.replace(/\s+/gu, ' ').trim();
  return finding.certainty === 'blocks' ? BLOCKED[finding.kind](word) : ASKED[finding.kind](word);
}
