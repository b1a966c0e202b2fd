/** Every sentence of minutes, and of what was decided. */
import type { NextStep } from '../../cases/turn.ts';
import { longest, most } from '../longest.ts';
import type { MinutesFlaw } from '../minutes/minutes.ts';

export const minutesTitles = {
  write: 'Skriv minnesanteckningar',
  change: 'Ändra anteckningarna',
  save: 'Spara',
  read: 'Visa anteckningarna',
  done: 'Det är gjort',
  notDone: 'Inte gjort än',
  openCase: (alias: string): string => `Öppna ${alias}`,
  shows: 'Syns',
  doesNotShow: 'Syns inte, skicka igen',
  tryAgain: 'Försök igen',
} as const;

export const minutesWords = {
  heading: (name: string): string => `Minnesanteckningar: ${name}`,
  about: 'Skriv vad ni bestämde och vem som gör vad. Skriv inget om ett barn.',
  present: 'Vilka var med?',
  presentLine: (names: string): string => `Med: ${names}.`,
  nobodyNoted: 'Ingen är antecknad som närvarande.',
  decisions: 'Beslut',
  noDecisions: 'Inga beslut.',
  decisionAt: (n: number): string => `Beslut ${n}.`,
  decision: (n: number): string => `Beslut ${n}, högst ${longest.decision} tecken`,
  who: (n: number): string => `Vem gör det? (beslut ${n})`,
  by: (n: number): string => `Senast (beslut ${n})`,
  nobodyChosen: 'Ingen vald',
  emptied: 'Töm texten på ett beslut för att ta bort det.',
  more: (count: number): string =>
    count === 1 ? 'Ett beslut till står i fliken.' : `${count} beslut till står i fliken.`,
  moreInTab: (count: number): string => `${count} beslut till står kvar som de är. Ändra dem i fliken.`,
  byDay: (day: string): string => `senast ${day}`,
  isDone: (day: string): string => `klart ${day}`,
  followUp: 'Frågor som stod på dagordningen',
  followUpHelp: 'Gå vidare med var och en där den finns.',
  publishedHelp: 'Anteckningarna visas i korthet i kanalen.',
  notPublishedHelp: 'Anteckningarna visas bara här, aldrig i kanalen.',
  none: 'Det finns inga anteckningar från mötet än.',
  writtenBy: (day: string): string => `Sparat ${day}.`,
  saved: 'Anteckningarna är sparade.',
  savedAndPublished: 'Anteckningarna är sparade och visas i korthet i kanalen.',
  notSaved: 'Inget är sparat än. Det du skrev finns kvar.',
  changed:
    'Någon annan sparade medan du skrev. Här är det som står där nu tillsammans med ditt. Läs igenom och spara igen.',
  summary: (name: string, when: string): string => `Minnesanteckningar: ${name}, ${when}.`,
  markedDone: 'Bra. Beslutet är markerat som klart.',
  markedNotDone: 'Beslutet är inte klart än.',
} as const;

export const minutesRefusals = {
  'no-such-meeting': 'Mötet finns inte, eller så hör det till ett annat forum.',
  'no-such-decision': 'Beslutet finns inte längre. Någon har ändrat anteckningarna.',
  busy: 'Flera sparade samtidigt. Inget gick förlorat: försök igen.',
  'may-not': 'Anteckningarna skrivs av dem som är kallade till mötet och av den som kallar.',
  'may-not-read':
    'Teamets anteckningar är för dem som arbetar i teamet. Som koordinator eller processtöd läser du dem inte.',
  'may-not-mark': 'Det markerar den som har en bekräftad plats, eller den som kallar till mötena.',
  'not-begun': 'Mötet har inte börjat än. Anteckna när ni ses. Har du något att ta upp? Lägg det på dagordningen.',
  cancelled: 'Mötet är inställt, så det finns inget att anteckna.',
  changed: 'Någon annan har sparat medan du skrev. Jämför och välj vad som ska stå: det du skrev finns kvar.',
  'no-etag': 'Sidan är gammal. Ladda om den och försök igen: det du skrev finns kvar.',
  flawed: 'Något behöver ändras först. Se vid fälten.',
} as const;

const flawWords: Readonly<Record<MinutesFlaw['kind'], string>> = {
  'nothing-written': 'Kryssa i vilka som var med, eller skriv ett beslut.',
  'too-many': `Högst ${most.decisions} beslut ryms. Slå ihop några.`,
  'no-such-attendee-present': 'Någon av dem som är ikryssade finns inte i forumet längre. Kryssa ur och spara igen.',
  'no-text': 'Skriv vad ni bestämde, eller ta bort beslutet.',
  'too-long': `Korta ner det till ${longest.decision} tecken.`,
  'no-such-attendee': 'Den som skulle göra det finns inte i forumet längre. Välj en annan.',
  'before-the-meeting': 'Den sista dagen kan inte ligga före mötet.',
  'too-far-away': 'Den sista dagen får ligga högst två år fram.',
};

export const flawSentence = ({ kind }: MinutesFlaw): string => flawWords[kind];

/** What is left to do with a case, beside its alias. */
export const nextWords: Readonly<Record<NextStep, string>> = {
  answer: 'väntar på svar',
  'asker-calls': 'den som frågade ringer och berättar mer',
  note: 'samtycket ska antecknas innan ni pratas vid',
  talk: 'ni ska pratas vid',
  appoint: 'utse uppföljningsansvarig',
  tell: 'besked ska lämnas',
  'check-in': 'stäm av medan barnet väntar på specialist',
  close: 'kan avslutas',
  meeting: 'ingen har tagit frågan: bestäm vem som gör det',
};
export const caseClosed = 'avslutad';

/** Nobody knows whether they arrived, or Teams refused them. */
export const lostMinutes = {
  uncertain: 'Anteckningarna kan ha kommit fram till kanalen, eller inte. Titta där: syns de?',
  failed:
    'Teams tog inte emot anteckningarna. De är sparade. Se efter att Partssamverkan är tillagd i teamet och att kanalen finns kvar, och försök igen.',
  heading: (name: string): string => `${name}: syns anteckningarna?`,
  failedHeading: (name: string): string => `${name}: anteckningarna syns inte i kanalen än`,
  where: (forum: string): string => `De skulle stå i ${forum}.`,
  summary: (name: string): string => `${name}: syns anteckningarna i kanalen?`,
  thanks: 'Tack. Då låter jag dem stå.',
  sentAgain: 'Jag skickar anteckningarna en gång till.',
  settled: 'Det är redan ordnat.',
} as const;
