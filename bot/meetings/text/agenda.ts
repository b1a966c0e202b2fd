/** Every sentence of an agenda and of the points that people add to it. */
import { longest, most } from '../longest.ts';

export const agendaTitles = {
  addPoint: 'Lägg till en punkt',
  save: 'Lägg till',
  remove: 'Ta bort punkten',
  back: 'Tillbaka till mötet',
  toAgenda: 'Visa dagordningen',
  done: 'Det är gjort',
  writeMinutes: 'Skriv minnesanteckningar',
} as const;

export const agendaWords = {
  heading: (name: string): string => `Dagordning: ${name}`,
  earlier: 'Beslutat tidigare, inte klart',
  cases: 'Frågor till teamet',
  points: 'Punkter',
  pointsFrom: (time: string): string => `Punkter, från ${time}`,
  nothing: 'Inget står på dagordningen än.',
  since: (day: string): string => `beslutat ${day}`,
  by: (day: string): string => `senast ${day}`,
  late: (day: string): string => `skulle ha varit klart ${day}`,
  asked: (names: string): string => `till ${names}`,
  visits: (names: string, time: string): string => `${names} är med ${time}`,
  visitsUnsure: (names: string): string => `${names} är med en stund`,
  staysTooShort: (name: string, minutes: number): string =>
    `${name} är med i ${minutes} minuter, och det räcker inte till alla frågor som rör dem. Bestäm vilka ni tar.`,
  noRoom: 'Tiden räcker inte till alla frågor. De utan klockslag tar ni om ni hinner, eller nästa gång.',
  noRoomForPoints: 'Det blir ingen tid över till punkterna. Gör mötet längre, eller ta färre frågor.',
  ended: (aliases: string): string => `Tas inte upp, eftersom samtycket har tagit slut: ${aliases}.`,
  more: (count: number): string => `Och ${count} till. Hela dagordningen står i fliken.`,
  counts: (cases: number, points: number, decisions: number): string =>
    `Frågor: ${cases}. Punkter: ${points}. Beslut som inte är klara: ${decisions}.`,
  helpsGroups: 'Som koordinator eller processtöd ser du hur mycket som står på teamets dagordning, men inte vad.',
} as const;

export const pointWords = {
  heading: (name: string): string => `En punkt till ${name}`,
  label: `Vad vill du ta upp? Högst ${longest.point} tecken.`,
  about: 'Skriv inget om ett barn. En fråga om ett barn ställer du med Ny fråga till teamet.',
  aboutElsewhere: 'Skriv inget om ett barn. Här tas inga individärenden upp.',
  summary: 'En punkt till dagordningen',
  notSaved: 'Inget är sparat än. Det du skrev finns kvar.',
  added: 'Punkten står på dagordningen.',
  removed: 'Punkten är borttagen.',
} as const;

export const pointRefusals = {
  'no-such-meeting': 'Mötet finns inte, eller så hör det till ett annat forum.',
  busy: 'Flera sparade samtidigt. Inget gick förlorat: försök igen.',
  'may-not':
    'Teamets dagordning är för dem som arbetar i teamet. Som koordinator eller processtöd ser du bara hur mycket som står på den.',
  closed: 'Mötet är över eller inställt, så dagordningen går inte att ändra. Lägg punkten på nästa möte.',
  empty: 'Skriv vad du vill ta upp.',
  'too-long': `Korta ner det till ${longest.point} tecken.`,
  'too-many': `Det står redan ${most.points} punkter på dagordningen. Säg det på mötet, eller ta det nästa gång.`,
  'not-yours': 'Punkten tas bort av den som skrev den, eller av den som kallar till mötet.',
} as const;

export const movedWords = {
  there: 'Jag har skrivit till dig i vår privata chatt. Fortsätt där.',
  look: 'Titta i vår privata chatt. Kom det inget? Tryck en gång till.',
} as const;
