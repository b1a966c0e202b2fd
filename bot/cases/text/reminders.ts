/** What is said in the personal chat of a case. The alias and the parties, never a word of what it is about. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, date, dayAhead, dayBehind } from '../../platform/time/swedish.ts';
import { consentChanges } from './consent.ts';

export const wordTitles = {
  needTime: 'Vi hinner inte, hjälp oss',
  needHelp: 'Vi behöver hjälp',
  stepDone: 'Det är gjort',
  changeDay: 'Ändra dag',
} as const;

export type Due = { readonly due: Temporal.PlainDate; readonly today: Temporal.PlainDate };

const isPast = ({ due, today }: Due): boolean => due.since(today, { largestUnit: 'days' }).days < 0;
const latest = ({ due, today }: Due): string => `senast ${dayAhead(due, today)}`;
const past = ({ due, today }: Due): string => dayBehind(due, today);

const toDay = ({ due, today }: Due): string =>
  due.equals(today) ? dayAhead(due, today) : `till ${dayAhead(due, today)}`;

const sayWhatYouKnow = 'Säg vad ni vet, även om allt inte är klart.';
const noHelpsToo = 'Ett nej hjälper också.';

/** Of the clocks. The first sentence is the notification too. */
export const reminders = {
  answer: (alias: string, on: Due, closed: string | undefined): readonly string[] => [
    isPast(on)
      ? `${alias} väntar på svar från er. Svaret skulle ha kommit ${past(on)}. ${noHelpsToo}`
      : `${alias} väntar på svar från er ${toDay(on)}. ${noHelpsToo}`,
    ...(closed ? [`Ni svarar i stället för ${closed}, som har stängt.`] : []),
  ],
  'tell-guardians': (_alias: string, on: Due): readonly string[] => [
    isPast(on)
      ? `En familj väntar på besked. Det skulle ha kommit ${past(on)}. ${sayWhatYouKnow}`
      : `En familj väntar på besked ${latest(on)}. ${sayWhatYouKnow}`,
  ],
  'tell-asker': (asker: string, on: Due): readonly string[] => [
    isPast(on)
      ? `${capitalised(asker)} väntar på besked. Det skulle ha kommit ${past(on)}. ${sayWhatYouKnow}`
      : `${capitalised(asker)} väntar på besked ${latest(on)}. ${sayWhatYouKnow}`,
  ],
  'first-step': (alias: string, on: Due): readonly string[] => [
    isPast(on)
      ? `Första steget i ${alias} skulle ha tagits ${past(on)}. Är det gjort?`
      : `Första steget i ${alias} tas ${latest(on)}. Är det gjort?`,
  ],
  specialist: (alias: string, on: Due): readonly string[] => [
    isPast(on)
      ? `${alias} väntar på specialist. Ni skulle ha hört av er ${past(on)}.`
      : `${alias} väntar på specialist, och ni håller kontakten. Hör av er ${latest(on)}.`,
    'Är väntan inte över? Bestäm en ny dag.',
  ],
  sip: (alias: string, on: Due): readonly string[] => [
    isPast(on)
      ? `SIP-mötet för ${alias} skulle ha hållits ${past(on)}. Kalla nu, på det sätt ni brukar.`
      : `SIP-mötet för ${alias} ska hållas ${latest(on)}. Är det inte kallat? Kalla nu, på det sätt ni brukar.`,
    'Är det hållet? Avsluta frågan, eller bestäm nästa steg.',
  ],
  'hand-on': (alias: string, on: Due, to: string): readonly string[] => [
    isPast(on)
      ? `${alias}: ni tog kontakten med ${to}, som skulle ha svarat ${past(on)}.`
      : `${alias}: ni tog kontakten med ${to}. Hör efter ${latest(on)}.`,
    'Frågan är kvar hos er tills de har svarat.',
  ],
  'go-on': (alias: string, on: Due): readonly string[] => [
    isPast(on)
      ? `${alias} står still. Nästa steg skulle ha tagits ${past(on)}.`
      : `${alias} står still. Ta nästa steg ${latest(on)}.`,
  ],
  'tell-more': (alias: string, on: Due, who: string): readonly string[] => [
    isPast(on)
      ? `${capitalised(who)} behöver veta mer om ${alias}. Ni skulle ha pratats vid ${past(on)}.`
      : `${capitalised(who)} behöver veta mer om ${alias}. Ring ${latest(on)}.`,
  ],
  'consent-ends': (alias: string, { due, today }: Due): readonly string[] => [
    due.equals(today)
      ? `Samtycket för ${alias} gäller till och med i dag.`
      : `Samtycket för ${alias} gäller till ${date(due, today)}.`,
    'Fråga familjen om ni ska fortsätta. Efter den dagen kan ingen läsa eller svara förrän samtycket är förnyat.',
  ],
  'consent-ended': (alias: string, { due, today }: Due): readonly string[] => [
    `Samtycket för ${alias} gällde till ${date(due, today)}. Ingen kan läsa eller svara förrän det är förnyat.`,
    'Vill familjen fortsätta? Förnya. Annars: avsluta frågan.',
  ],
  'ask-child': (alias: string, on: Due): readonly string[] => [
    isPast(on)
      ? `${alias}: barnet är inte frågat än. Det skulle ha skett senast ${past(on)}.`
      : `${alias}: barnet är inte frågat än. Börja gärna där, ${latest(on)}.`,
    'Säg sedan här vad barnet självt vill.',
  ],
} as const;

/** Of what has happened. */
export const told = {
  'withdrawn-asker': (alias: string): readonly string[] => [
    `Samtycket för ${alias} är återtaget, och frågan är stängd för alla.`,
    consentChanges.toldAsker,
  ],
  'fallen-out': (alias: string): readonly string[] => [
    `Samtycket för ${alias} gäller inte er längre. Ni kan inte läsa frågan eller svara.`,
    'Prata inte vidare om barnet med stöd av samtycket. Det ni antecknat i egen dokumentation följer era regler. Oro för barn anmäls som vanligt.',
  ],
  mistake: (alias: string): readonly string[] => [
    `${alias} ställdes av misstag. Prata inte vidare om den.`,
    'Frågan är stängd och går inte längre att läsa.',
  ],
  'narrowed-asker': (alias: string, parties: string): readonly string[] => [
    `Samtycket för ${alias} är begränsat. Nu får bara ${parties} prata om barnet med varandra.`,
    'Sidan som familjen har fått stämmer inte längre. Ge dem en ny.',
  ],
  'note-again': (alias: string): readonly string[] => [
    `Samtycket för ${alias} är ändrat. Anteckna det som gäller nu innan ni pratas vid igen.`,
    'Det ni antecknade förut räcker inte. Tryck sedan på knappen i tråden.',
  ],
  closed: (alias: string, outcome: string | undefined): readonly string[] => [
    `${alias} är avslutad.${outcome ? ` Så blev det: ${outcome}.` : ''}`,
    'Behövs mer hjälp? Skriv ny fråga till mig.',
  ],
  'asker-calls': (alias: string, who: string): readonly string[] => [
    `${capitalised(who)} behöver veta mer om ${alias} innan de kan svara.`,
  ],
  nobody: (alias: string): readonly string[] => [
    `Ingen har tagit ${alias} än.`,
    'Den tas upp först på teamets nästa möte och ligger kvar tills någon tar den, eller tills du avslutar den.',
  ],
  'help-wanted': (alias: string, who: string): readonly string[] => [
    `${capitalised(who)} behöver hjälp med ${alias}. Ett samtal brukar räcka.`,
  ],
  'asked-too': (alias: string, asker: string, on: Due | undefined): readonly string[] => [
    `${alias}: ${asker} frågar också er. ${on ? `Svara ${latest(on)}.` : 'Svara till nästa möte.'} ${noHelpsToo}`,
  ],
} as const;

export const noteFirst = 'Båda parter antecknar samtycket hos sig innan ni pratas vid.';
export const helpWantedThanks = 'Sammankallande har fått veta att ni behöver hjälp.';
export const stepDoneThanks = 'Sparat. Första steget är taget.';
