/** What a convener reads who lays in one meeting from the chat. */
import type { MeetingKind } from '../kind.ts';

export const newMeeting = {
  heading: (forum: string): string => `Nytt möte i ${forum}`,
  help: 'Alla parter kallas. Vill du välja vilka, eller planera en hel termin? Gör det i fliken, under Möten.',
  kind: 'Vad för möte?',
  name: 'Vad heter mötet?',
  date: 'Dag',
  dateMissing: 'Välj en dag.',
  start: 'Börjar',
  startMissing: 'Skriv när mötet börjar, till exempel 13.00.',
  minutes: 'Hur länge?',
  minutesMissing: 'Välj hur länge mötet är.',
  place: 'Plats',
  link: 'Länk till mötet i Teams',
  save: 'Lägg in mötet',
  anyway: 'Lägg in ändå',
  ask: 'Vill du lägga in det ändå?',
  dayOff: (why: string): string => `Den dagen är ledig: ${why}.`,
  notNames: (words: string): string => `Inget av orden pekar ut ett barn: ${words}`,
  collides: (name: string, when: string): string => `Då är det redan ${name}, ${when}.`,
  saved: (callWords: string): string => `Mötet är inlagt. ${callWords}`,
  hurry: 'Brådskar det? Tryck på Kalla nu.',
  toPlanner: 'Planera en hel termin',
} as const;

export const kindWords: Readonly<Record<MeetingKind, string>> = {
  'team-meeting': 'Teammöte',
  'group-meeting': 'Terminsmöte',
  'network-meeting': 'Nätverksmöte',
  'study-visit': 'Studiebesök',
  'consultation-hour': 'Konsultationstid',
};
