/** What is said of the gate of a team. Names come in as cards have escaped them. */
import { enumerate } from '../../platform/time/swedish.ts';
import type { Disposal, RecordedPoint } from '../opening.ts';
import { longest, type OpeningField, type RecordingFailure } from '../recording.ts';

export const disposalWords: Readonly<Record<Disposal, string>> = {
  'at-once': 'Radera genast',
  held: 'Lås tills registratorn har bestämt',
};

export const pointNames: Readonly<Record<RecordedPoint, string>> = {
  informationOwner: 'Informationsägare',
  assessedOn: 'Konsekvensbedömning',
  disposal: 'Gallring',
  hostKeepsDays: 'Teams sparar meddelanden',
  registrar: 'Registrator',
};

const daysInText = (days: number): string => (days === 1 ? '1 dag' : `${days} dagar`);

export const opening = {
  why: 'Det här ska vara ifyllt innan teamet tar upp frågor med samtycke. Avidentifierade konsultationer går bra redan nu.',
  whyOpen: 'Det här gäller för teamets frågor med samtycke.',
  point: (point: RecordedPoint, words: string) => `**${pointNames[point]}**: ${words}`,
  disposal: (decision: string, days: number, ofWithdrawn: Disposal) =>
    `beslut ${decision}, ${daysInText(days)} efter att frågan är avslutad. Återtaget samtycke: ${disposalWords[ofWithdrawn].toLocaleLowerCase('sv-SE')}`,
  hostKeeps: (days: number) => (days === 0 ? 'inget är inställt' : daysInText(days)),
  missing: (whoMends: string) => `saknas. Fylls i av ${whoMends}.`,
  registrarMissing: (whoMends: string) =>
    `saknas. Väljs av ${whoMends}. Har ingen i kanalen uppdraget utser koordinatorn en.`,
  conveners: (names: readonly string[]) =>
    names.length > 0 ? `${names.join(', ')} eller en koordinator` : 'en koordinator',
  isOpen: (since: string) => `Öppet för samtycke sedan ${since}.`,
  waitsFor: (registrar: string) => `Inte öppet. Registratorn ${registrar} öppnar.`,
  notOpen: 'Inte öppet. Registratorn öppnar när allt är ifyllt.',
  fillIn: 'Fyll i',
  name: 'Utse registrator',
  open: 'Öppna för samtycke',
  close: 'Stäng för samtycke',
  formHelp: 'Lämna tomt det du inte vet än. Det går att spara en del i taget.',
  closes: 'Teamet är öppet. Ändrar du något stängs det för samtycke. Registratorn behöver öppna igen.',
  labels: {
    informationOwner: 'Informationsägare (myndighet och nämnd)',
    assessedOn: 'Dag för konsekvensbedömningen',
    decision: 'Gallringsbeslut (nummer)',
    days: 'Så många dagar sparas en avslutad fråga, 1–3650',
    ofWithdrawn: 'När samtycke återtas',
    hostKeepsDays: 'Så många dagar sparar Teams meddelanden (0 = inget är inställt)',
    registrar: 'Registrator',
  } satisfies Readonly<Record<OpeningField, string>>,
  noRegistrars: 'Ingen i kanalen har uppdraget registrator för teamet än. En koordinator utser någon: skriv teamet.',
  registrarGone: (name: string) => `${name}, som är vald nu, finns inte längre i kanalen eller har inte uppdraget.`,
  saved: 'Sparat.',
  savedAndAsked: (registrar: string) => `Sparat. Nu är allt ifyllt, och jag frågar registratorn ${registrar}.`,
  savedAndClosed: 'Sparat. Teamet är stängt för samtycke tills registratorn har öppnat igen.',
  mayNot: 'Det här fylls i av sammankallande, vice sammankallande eller koordinator.',
  openedNow: 'Öppnat. Teamet kan nu ta upp frågor med samtycke.',
  closedNow: 'Stängt. Teamet tar bara upp avidentifierade konsultationer tills du öppnar igen.',
  changedSince: 'Något har ändrats sedan kortet skrevs. Läs igenom hur det står nu och öppna sedan.',
  openAlready: 'Teamet är redan öppet.',
  closedAlready: 'Teamet är redan stängt.',
  notRegistrar: 'Bara den registrator som är vald här öppnar och stänger.',
  notRecorded: (missing: string, whoMends: string) =>
    `Det går inte att öppna än. Det saknas ${missing}. Fylls i av ${whoMends}.`,
  askSummary: (forum: string) => `${forum} väntar på att du öppnar`,
  ask: (forum: string) => `${forum}: öppna för samtycke?`,
  askWhy:
    'Allt är ifyllt. Stämmer det, så öppnar du. Fram till dess tar teamet bara upp avidentifierade konsultationer.',
} as const;

export const namingRegistrar = {
  heading: (forum: string) => `Registrator för ${forum}`,
  why: (owner: string) =>
    `Registratorn arbetar för ${owner}, öppnar teamet för samtycke och svarar för registret. Sammankallande väljer sedan registratorn under Innan samtycke.`,
  label: 'Registrator',
  save: 'Spara',
  choose: 'Välj någon i kanalen.',
  nobody: 'I kanalen finns bara koordinatorer och processtöd. Lägg till registratorn i kanalen först.',
  tooMany: (shown: number, all: number) => `Bara de första ${shown} av ${all} i kanalen visas.`,
  saved: (name: string) => `Sparat. ${name} är registrator och kan väljas under Fyll i.`,
  mayNot: 'Bara en koordinator utser registrator.',
  noOwner: 'Fyll i informationsägaren först: registratorn arbetar för den.',
  has: (names: readonly string[]) => `${enumerate(names)} har redan uppdraget. Välj under Fyll i.`,
  otherAuthority: (name: string, authority: string) =>
    `${name} är redan registrator för ${authority}. Skriv informationsägaren likadant, eller välj någon annan.`,
  gone: 'Den du valde finns inte i kanalen, eller är koordinator eller processtöd. Välj någon annan.',
} as const;

const emptied: Readonly<Record<OpeningField, string>> = {
  informationOwner: 'Informationsägaren får inte vara tom. Skriv vilken myndighet det är.',
  assessedOn: 'Dagen för konsekvensbedömningen får inte vara tom. Välj en dag.',
  decision: 'Gallringsbeslutets nummer får inte vara tomt.',
  days: 'Antalet dagar får inte vara tomt. Skriv 1 till 3650.',
  ofWithdrawn: 'Välj vad som händer när samtycke återtas.',
  hostKeepsDays: 'Skriv hur många dagar Teams sparar meddelanden, eller 0 om inget är inställt.',
  registrar: 'Välj en registrator.',
};

const fieldNames: Readonly<Record<keyof typeof longest, string>> = {
  informationOwner: 'Informationsägaren',
  decision: 'Gallringsbeslutet',
};

type Plain = Exclude<RecordingFailure['kind'], 'emptied' | 'too-long' | 'points-at-somebody'>;

const recordingSentences: Readonly<Record<Plain, string>> = {
  'nothing-new': 'Du har inte fyllt i eller ändrat något, så inget är sparat.',
  'not-a-day': 'Dagen för konsekvensbedömningen går inte att läsa. Skriv den som 2026-06-04.',
  'day-ahead': 'Dagen för konsekvensbedömningen ligger i framtiden. Välj dagen då den blev klar.',
  'day-before-the-law':
    'Konsekvensbedömningar enligt dataskyddsförordningen finns sedan 25 maj 2018. Välj en senare dag.',
  'not-disposal-days': 'Skriv hur många dagar en avslutad fråga sparas med siffror, från 1 till 3650.',
  'not-host-days': 'Skriv hur många dagar Teams sparar meddelanden med siffror. 0 betyder att inget är inställt.',
  'no-such-disposal': 'Välj vad som händer när samtycke återtas.',
  'disposal-unfinished':
    'Till gallringen hör nummer, antal dagar och vad som händer när samtycke återtas. Fyll i alla tre.',
  'no-such-registrar': 'Den du valde har inte längre uppdraget eller har lämnat kanalen. Välj någon annan.',
};

export const recordingSentence = (failure: RecordingFailure): string => {
  if (failure.kind === 'emptied') return emptied[failure.field];
  if (failure.kind === 'too-long')
    return `${fieldNames[failure.field]} är för lång. Skriv högst ${longest[failure.field]} tecken.`;
  if (failure.kind === 'points-at-somebody')
    return `${fieldNames[failure.field]} ser ut att peka ut en person. Skriv bara vad det heter, utan namn och personnummer.`;
  return recordingSentences[failure.kind];
};
