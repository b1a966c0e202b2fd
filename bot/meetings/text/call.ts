/** Every sentence of a call and of what is said to it. "Ni" to a party, "du" to a person. */
import { enumerate } from '../../platform/time/swedish.ts';
import type { Quorum } from '../calling/quorum.ts';

export const callTitles = {
  comes: 'Vi kommer',
  not: 'Vi kommer inte',
  substitute: 'Ersättare',
  /** Where attendance is presumed. */
  hindered: 'Förhinder',
  comesAfterAll: 'Vi kommer ändå',
  addPoint: 'Lägg till punkt',
  agenda: 'Visa dagordning',
  minutes: 'Läs minnesanteckningarna',
  writeMinutes: 'Skriv minnesanteckningar',
  join: 'Anslut till mötet',
  send: 'Skicka',
  back: 'Tillbaka',
  callNow: 'Kalla nu',
  move: 'Flytta mötet',
  cancel: 'Ställ in',
  restore: 'Mötet blir av ändå',
  getToKnow: 'Lär känna varandra',
  shows: 'Syns',
  doesNotShow: 'Syns inte, skicka igen',
  tryAgain: 'Försök igen',
} as const;

export const headings = {
  called: (name: string): string => `Kallelse: ${name}`,
  cancelled: (name: string): string => `Inställt: ${name}`,
} as const;

export const callLines = {
  place: (words: string): string => `Plats: ${words}`,
  chair: (name: string): string => `Ordförande: ${name}`,
  getToKnow: (name: string): string => `Lär känna varandra: ${name} berättar vad de gör och vem man ringer.`,
  over: 'Mötet är över.',
  begun: 'Mötet pågår.',
  goesOut: (when: string): string => `Kallelsen går ut ${when}.`,
  goesOutSoon: 'Kallelsen går ut inom en timme, på arbetstid.',
  openHour: 'Kom eller ring när du vill under tiden. Ingen kallelse går ut.',
  presumed: 'Alla väntas komma.',
  comes: (names: readonly string[]): string => `Kommer: ${enumerate(names)}`,
  not: (names: readonly string[]): string => `Kommer inte: ${enumerate(names)}`,
  hindered: (names: readonly string[]): string => `Förhinder: ${enumerate(names)}`,
  substitutes: (names: readonly string[]): string => `Ersättare: ${enumerate(names)}`,
  silent: (names: readonly string[]): string => `Har inte svarat: ${enumerate(names)}`,
  nobodyHasAnswered: 'Ingen har svarat än.',
} as const;

/** To the one who has answered. `who` begins the sentence: "Rehab". */
export const ownLines = {
  comes: (who: string): string => `${who}: ni har svarat att ni kommer.`,
  not: (who: string): string => `${who}: ni har svarat att ni inte kommer.`,
  substitute: (who: string, substitute: string): string => `${who}: ni har svarat att ${substitute} kommer i stället.`,
  silent: (names: string): string => `Ni har inte svarat än för ${names}.`,
} as const;

/** "rehab (biträdande chef)". */
export const withSubstitute = (name: string, who: string): string => (who === '' ? name : `${name} (${who})`);

/** "Beslutsfört: 3 av minst 3 parter". In the network it is municipalities that are counted. */
export const quorumWords = ({ coming, needed, isReached }: Quorum, counted: 'party' | 'municipality' = 'party') => {
  const one = counted === 'party' ? 'part' : 'kommun';
  const words = `${coming} av minst ${needed} ${needed === 1 ? one : counted === 'party' ? 'parter' : 'kommuner'}`;
  return isReached ? `Beslutsfört: ${words}` : `Inte beslutsfört än: ${words}`;
};

/** All that a notification says. */
export const summaries = {
  called: (name: string, when: string): string => `Kallelse: ${name}, ${when}.`,
  cancelled: (name: string, when: string): string => `Inställt: ${name}, ${when}.`,
  doesItShow: (name: string): string => `${name}: syns kallelsen i kanalen?`,
} as const;

export const answerForms = {
  whom: 'För vilka svarar du?',
  whomOne: 'För vem svarar du?',
  chooseSomebody: 'Välj för vem du svarar.',
  who: 'Vem kommer i stället?',
  whoHelp: 'Skriv funktionen, inte namnet: biträdande rektor, kurator.',
  whoRequired: 'Skriv vem som kommer i stället.',
} as const;

/** What happened at a press, above the present state. `who`: "Rehab", "Rehab och BUP". */
export const told = {
  comes: (who: string): string => `Sparat. ${who} kommer.`,
  not: (who: string): string => `Sparat. ${who} kommer inte. Tack för att ni säger till.`,
  substitute: (who: string, substitute: string): string => `Sparat. För ${who} kommer ${substitute}.`,
  already: 'Det svaret finns redan.',
  called: 'Kallelsen går ut nu.',
  calledBefore: 'Kallelsen har redan gått ut.',
  moved: (when: string): string => `Mötet är flyttat till ${when}. De som berörs får veta det.`,
  changed: 'Mötet är ändrat. De som berörs får veta det.',
  cancelled: 'Mötet är inställt. De som berörs får veta det.',
  cancelledBefore: 'Mötet är redan inställt.',
  restored: 'Mötet blir av. De som berörs får veta det.',
  restoredBefore: 'Mötet är inte inställt.',
  getToKnow: (name: string): string => `Klart. ${name} berättar. Hör gärna av dig till dem i förväg.`,
  shows: 'Tack. Då låter jag kallelsen stå.',
  sentAgain: 'Jag skickar kallelsen en gång till.',
  settled: 'Det är redan ordnat.',
} as const;

export const refusals = {
  'no-such-meeting': 'Mötet finns inte, eller så hör det till ett annat forum.',
  busy: 'Många trycker just nu, så inget är sparat. Försök igen.',
  over: 'Mötet är över.',
  begun: 'Mötet har börjat.',
  cancelled: 'Mötet är inställt.',
  'no-answers-wanted': 'Till den här tiden behövs inget svar: den är öppen för alla.',
  'no-seat':
    'För att svara behöver du en bekräftad plats som är kallad till mötet. Skriv platser och säg vilka du talar för, så bekräftar er sammankallande.',
  'not-convener': 'Det gör den som är sammankallande.',
  'not-called': 'Den parten är inte kallad till mötet.',
  'not-empty': 'Nu står det något på dagordningen. Titta på den först. Ställ in mötet ändå om ni vill.',
  'series-changed': 'Serien är ändrad. Lägg in ett nytt möte i stället.',
  'changed-since': 'Någon annan har ändrat mötet. Se hur det står nu, och flytta igen om det behövs.',
  /** Above the new time, which stands on the card too. */
  moved: (when: string): string => `Mötet är flyttat till ${when}. Ditt svar gällde den gamla tiden: svara igen.`,
} as const;

/** What is said in the network instead, where the coordinators call and nobody has a seat. */
export const networkRefusals: Partial<Record<keyof typeof refusals, string>> = {
  'no-seat':
    'I nätverket svarar varje kommuns sammankallande. Är det du? Be en koordinator att utse dig i kommunens forum.',
  'not-convener': 'Det gör en koordinator, eller den som är sammankallande för nätverket.',
};

export const substituteFlaws = {
  empty: answerForms.whoRequired,
  'too-long': (most: number): string => `Skriv kortare, högst ${most} tecken.`,
  /** The screening's own words are about children; here it is mostly a colleague who is named. */
  pointsAtSomebody: (words: readonly string[]): string =>
    `Ta bort ${enumerate(words.map((word) => `”${word}”`))}. Skriv bara funktionen: biträdande rektor, kurator.`,
} as const;

/** Nobody knows whether the call arrived, or Teams refused it. */
export const lostWords = {
  uncertain: 'Kallelsen kan ha kommit fram, eller inte. Titta i kanalen: syns den?',
  failed:
    'Teams tog inte emot kallelsen. Se efter att Partssamverkan är tillagd i teamet och att kanalen finns kvar, och försök igen.',
  askHeading: (name: string): string => `${name}: syns kallelsen?`,
  failedHeading: (name: string): string => `${name}: kallelsen syns inte i kanalen än`,
  where: (forum: string): string => `Den skulle stå i ${forum}.`,
} as const;
