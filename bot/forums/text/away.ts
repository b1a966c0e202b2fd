import type { Temporal } from 'temporal-polyfill';
import { weekdayAndDate } from '../../platform/time/swedish.ts';
import type { Absence, AbsenceFailure } from '../away.ts';

const days = ({ from, to }: Absence, today: Temporal.PlainDate): string =>
  from.equals(to)
    ? weekdayAndDate(from, today)
    : `från och med ${weekdayAndDate(from, today)} till och med ${weekdayAndDate(to, today)}`;

export const away = {
  heading: 'När är du borta?',
  why: 'De dagarna skickar jag inga påminnelser till dig. Andra som talar för samma verksamhet får dem som vanligt, och ingen annan ser vad du skriver här.',
  from: 'Från och med',
  to: 'Till och med',
  save: 'Spara',
  back: 'Jag är tillbaka',
  now: (absence: Absence, today: Temporal.PlainDate) => `Du har sagt att du är borta ${days(absence, today)}.`,
  saved: (absence: Absence, today: Temporal.PlainDate) =>
    `Sparat. Du är borta ${days(absence, today)}, och då skickar jag inga påminnelser till dig.`,
  welcomeBack: 'Välkommen tillbaka! Nu får du påminnelser igen.',
  wasNotAway: 'Du är inte borta enligt mig, så ingenting är ändrat.',
  inPerson: 'Skriv borta till mig i vår egen chatt, eller tryck här: det du fyller i visas bara för dig.',
  open: 'Säg när du är borta',
} as const;

const absenceSentences: Readonly<Record<AbsenceFailure['kind'], string>> = {
  'no-day': 'Välj två dagar: den första och den sista som du är borta.',
  'ends-before-it-begins': 'Den sista dagen ligger före den första. Byt plats på dem, eller välj om.',
  'in-the-past': 'De dagarna har redan varit. Välj en sista dag som är i dag eller senare.',
  'too-long': 'Det är för lång tid. Skriv kortare, högst ett år.',
  'too-far-ahead': 'Det är för långt fram. Välj en första dag inom ett år.',
};

export const absenceSentence = ({ kind }: AbsenceFailure): string => absenceSentences[kind];
