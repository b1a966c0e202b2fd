/** Every sentence of an update's card in the channel, and of what is said to it. "Ni" to a party, "du" to a person. */
import { capitalised, enumerate } from '../../platform/time/swedish.ts';
import type { Choice } from '../answers/answer.ts';
import type { Asks } from '../update.ts';

export const titles = {
  link: 'Öppna länken',
  document: 'Öppna styrdokumentet',
  back: 'Tillbaka',
  forWhole: 'För hela gruppen',
  forSeats: (names: readonly string[]): string => `Bara för ${enumerate(names)}`,
  apart: 'Svara olika för era platser',
  apartTowns: 'Svara olika för kommunerna',
} as const;

/** The sender: the function first. */
export const sender = {
  coordinator: (region: string): string => `Koordinator i ${region}`,
  convener: 'Sammankallande',
} as const;

export const lines = {
  from: (func: string, name: string, when: string): string => `${func}, ${name}. ${capitalised(when)}.`,
  trial: 'Det här är ett prov. Bara du ser det.',
  document: (title: string): string => `Styrdokument: ${title}`,
  corrected: (day: string): string => `Rättat ${day}`,
  recalled: (when: string): string => `Återkallat ${when}: det här gäller inte längre.`,
  recalledHeading: (title: string): string => `Återkallat: ${title}`,
  remindersToo: 'Påminnelserna i tråden gäller inte heller.',
  nobody: 'Ingen har svarat än.',
  silent: (names: readonly string[]): string => `Har inte svarat: ${enumerate(names)}`,
  whole: (choice: string, name: string): string => `För hela gruppen: ${choice}. Svarat av sammankallande, ${name}.`,
  wholeMaySay: 'Sammankallande kan svara för hela gruppen.',
} as const;

/** Where a draft is looked at before all is written. */
export const gaps = { title: 'Rubrik', choice: (n: number): string => `Svar ${n}` } as const;

/** What is asked. `by`: "fredag 4 december". */
const askedOf = {
  know: () => 'Till er kännedom. Inget svar behövs.',
  read: (by: string | undefined) =>
    by === undefined ? 'Tryck Läst när ni har läst det.' : `Läs det här och tryck Läst senast ${by}.`,
  act: (by: string | undefined) =>
    by === undefined ? 'Gör det här och tryck Åtgärdat.' : `Gör det här senast ${by} och tryck Åtgärdat.`,
  choose: (by: string | undefined) => (by === undefined ? 'Svara med en av knapparna.' : `Svara senast ${by}.`),
} as const satisfies Record<Asks['kind'], (by: string | undefined) => string>;

export const askedWords = (kind: Asks['kind'], by: string | undefined): string => askedOf[kind](by);

/** Said in place of what is asked when the day has passed. `by`: "fredag 4 december". */
export const passedWords = (kind: Asks['kind'], by: string): string =>
  kind === 'act'
    ? `Det här skulle ha varit gjort senast ${by}. Tryck Åtgärdat när det är klart.`
    : `Svarstiden gick ut ${by}. Ni kan fortfarande svara.`;

/** "Läst: rehab och BUP". Who has read what is to be done has not done it yet. */
export const saidWords = (asks: Asks, choice: Choice, title: string, names: readonly string[]): string =>
  asks.kind === 'act' && choice === 'read'
    ? `Läst, men inte åtgärdat än: ${enumerate(names)}`
    : `${title}: ${enumerate(names)}`;

/** All that a notification says. `name`: of the update. */
export const summaries = {
  out: (title: string): string => `Utskick: ${title}`,
  letter: (title: string): string => title,
  recalled: (title: string): string => `Återkallat: ${title}`,
  reminder: (title: string): string => `Påminnelse: ${title}`,
} as const;

/** In the thread. `by`: "fredag 4 december". */
export const reminderWords = {
  before: (kind: Asks['kind'], title: string, by: string): string =>
    kind === 'act'
      ? `Påminnelse: ”${title}” ska vara gjort senast ${by}.`
      : `Påminnelse: svara på ”${title}” senast ${by}.`,
  after: (kind: Asks['kind'], title: string, by: string): string =>
    kind === 'act'
      ? `Påminnelse: ”${title}” skulle ha varit gjort senast ${by}.`
      : `Påminnelse: svarstiden för ”${title}” gick ut ${by}, men det går fortfarande att svara.`,
  waits: (kind: Asks['kind'], names: readonly string[]): string =>
    kind === 'act' ? `Inte åtgärdat än: ${enumerate(names)}` : `Har inte svarat: ${enumerate(names)}`,
  where: 'Svara med knapparna på kortet överst i tråden, inte här.',
} as const;

/** To whoever pressed. `who` begins the sentence: "Rehab", "Rehab och BUP". */
export const told = {
  saved: (who: string, choice: string): string => `Sparat. ${who}: ${choice}.`,
  savedWhole: (choice: string): string => `Sparat för hela gruppen: ${choice}.`,
  already: 'Det svaret finns redan.',
  trial: 'Det här är ett prov. I gruppernas kanaler sparas svaret här.',
} as const;

export const ownLines = {
  said: (who: string, choice: string): string => `${who}: ni har svarat ${choice}.`,
  silent: (names: readonly string[]): string => `Ni har inte svarat än för ${enumerate(names)}.`,
} as const;

export const whichWords = {
  heading: (choice: string): string => `För vilka svarar du ”${choice}”?`,
  help: 'Som sammankallande kan du svara för hela gruppen. Svaret går att ändra.',
} as const;

export const refusals = {
  'no-such-update': 'Utskicket finns inte, eller så har det inte gått till det här forumet.',
  busy: 'Många trycker just nu, så inget är sparat. Försök igen.',
  recalled: 'Utskicket är återkallat och gäller inte längre, så inget svar behövs.',
  'nothing-asked': 'Till det här utskicket behövs inget svar.',
  'no-such-choice': 'Frågan har ändrats sedan kortet visades. Se hur den står nu, och svara igen.',
  'speaks-for-nobody':
    'Du stödjer grupperna och svarar inte för någon av dem. Svaret kommer från dem som har en plats här.',
} as const;

/** What to do for whoever has no seat. */
export const noSeat = {
  group:
    'För att svara behöver du en bekräftad plats i gruppen. Skriv platser och säg vilka du talar för, så bekräftar er sammankallande. Sammankallande kan också svara för hela gruppen.',
  team: 'För att svara behöver du en bekräftad plats i teamet. Skriv platser och säg vilka du talar för, så bekräftar er sammankallande.',
  network:
    'I nätverket svarar varje kommuns sammankallande. Är det du? Be en koordinator att utse dig i kommunens grupp.',
} as const;
