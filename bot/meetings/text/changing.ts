/** What the convener reads who moves a meeting, cancels it, or lets somebody tell of itself. */
import type { MoveFailure, MoveField, MoveFlaw } from '../calling/moving.ts';

export const moveLabels: Readonly<Record<MoveField, string>> = {
  date: 'Dag',
  start: 'Börjar',
  minutes: 'Hur länge?',
  place: 'Plats',
  link: 'Länk till mötet i Teams',
};

export const moveWords = {
  heading: (name: string): string => `Flytta ${name}`,
  help: 'Svar på kallelsen tas bort om dagen blir en annan, och alla frågas igen.',
  helpPresumed: 'De som har sagt förhinder står kvar tills de säger något annat.',
  minutes: (count: number): string => `${count} minuter`,
  save: 'Flytta',
  anyway: 'Flytta ändå',
} as const;

type FlawWords = Readonly<Record<Exclude<MoveFlaw['kind'], 'screened' | 'too-long'>, string>>;

export const moveFlaws: FlawWords = {
  'not-a-day': 'Välj en dag.',
  'not-a-time': 'Skriv när mötet börjar, till exempel 13.00.',
  'not-minutes': 'Välj hur länge mötet är, 10 till 480 minuter.',
  'not-a-link':
    'Länken ska gå till ett möte i Teams: den börjar med https://teams.microsoft.com/ eller https://teams.live.com/.',
};

export const tooLong = (field: 'place' | 'link', most: number): string =>
  `${field === 'place' ? 'Platsen' : 'Länken'} är för lång. Högst ${most} tecken.`;

type Ahead = Exclude<MoveFailure['kind'], 'over' | 'begun' | 'cancelled'>;

export const moveRefusals: Readonly<Record<Ahead, string>> = {
  'nothing-new': 'Inget är ändrat: mötet står redan så.',
  past: 'Den tiden har redan varit. Välj en tid framåt.',
  'no-such-time': 'Den tiden finns inte: klockan ställs fram den natten. Välj en annan.',
  'ends-another-day': 'Mötet skulle sluta dagen efter. Välj en tidigare tid eller ett kortare möte.',
  'too-far':
    'Så långt går ett möte inte att flytta: högst 180 dagar från den dag det först var tänkt. Planera ett nytt.',
};

export const warnings = {
  collides: (name: string, when: string): string => `Då är det redan ${name}, ${when}.`,
  dayOff: (day: string, why: string): string => `${day} är det ${why}.`,
  ask: 'Vill du flytta dit ändå?',
} as const;

export const cancelWords = {
  heading: (name: string): string => `Ställ in ${name}?`,
  why: 'Varför?',
  reasons: { empty: 'Det finns inget att ta upp', other: 'Något annat' },
  help: 'De som är kallade får veta det, och kallelsen i kanalen visar att mötet är inställt. Det går att ångra tills mötet skulle ha börjat.',
  confirm: 'Ja, ställ in',
} as const;

export const getToKnowWords = {
  heading: 'Lär känna varandra',
  help: 'En part använder mötet till att berätta vad den gör och vem man ringer.',
  who: 'Vem berättar?',
  required: 'Välj vem som berättar.',
  save: 'Spara',
} as const;
