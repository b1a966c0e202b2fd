/** What a team's settings say. Names come in as cards have escaped them. */
import type { DigestTime } from '../forum.ts';
import { mostGuaranteeDays, proposedDays } from '../guarantee.ts';

export const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'] as const;

/** "måndag kl. 8.00". */
export const digestInText = ({ weekday, hour }: DigestTime): string => `${weekdays[weekday - 1] ?? ''} kl. ${hour}.00`;

export const guaranteeInText = (days: number): string => (days === 1 ? '1 arbetsdag' : `${days} arbetsdagar`);

export const titles = {
  show: 'Visa för mig',
  back: 'Tillbaka',
  save: 'Spara',
  opening: 'Innan samtycke',
  guarantee: 'Kontaktgaranti',
  closures: 'Stängda veckor',
  digest: 'Veckans sammanfattning',
  removeSeat: 'Ta bort en plats',
} as const;

export const settings = {
  heading: (forum: string) => `${forum}: inställningar`,
  inChannel: 'Inställningarna visas bara för den som trycker.',
  choose: 'Vilket team gäller det?',
  team: 'Team',
  go: 'Fortsätt',
  open: 'Teamet är öppet för frågor med samtycke.',
  notOpen: (missing: string) =>
    missing === ''
      ? 'Bara avidentifierade konsultationer än. Allt är ifyllt, och registratorn öppnar.'
      : `Bara avidentifierade konsultationer än. Det saknas ${missing}.`,
  guarantee: (days: string) => `Den som tillfrågas svarar inom ${days}.`,
  noClosures: 'Ingen plats har stängda veckor framför sig.',
  digest: (when: string) => `Sammankallande får den varje ${when}.`,
  readOnly: 'Sammankallande och vice sammankallande ändrar. Skriv till dem om något är fel.',
  noCases: 'Inställningar finns bara i team som tar upp frågor.',
  notYours:
    'Inställningarna visas för den som har en plats i teamet, sammankallande, koordinator och registrator. Skriv platser om du talar för en verksamhet.',
} as const;

export const guarantee = {
  why: 'Inom hur många arbetsdagar ska den som tillfrågas ge ett första svar? Ett nej är också ett svar.',
  proposal: `Förslaget är ${proposedDays}: bestäm tillsammans vad ni klarar.`,
  label: `Arbetsdagar, 1–${mostGuaranteeDays}`,
  wrong: `Skriv ett helt antal arbetsdagar med siffror, från 1 till ${mostGuaranteeDays}.`,
  saved: (days: string) => `Sparat. Svar väntas inom ${days}.`,
  mayNot: 'Kontaktgarantin ändras av sammankallande, vice sammankallande eller koordinator.',
} as const;

export const digest = {
  why: 'Sammankallande och vice sammankallande får en sammanfattning i veckan i sin egen chatt. När passar det?',
  weekday: 'Veckodag',
  hour: 'Klockslag',
  wrong: 'Välj en veckodag från måndag till fredag och ett klockslag från 7.00 till 17.00.',
  saved: (when: string) => `Sparat. Sammanfattningen kommer ${when}.`,
  mayNot: 'När sammanfattningen kommer bestämmer sammankallande och vice sammankallande.',
} as const;

export const removal = {
  why: 'För en verksamhet som inte längre är med i teamet. Har bara en person slutat behöver platsen inte tas bort.',
  seat: 'Plats',
  none: 'Teamet har ingen plats att ta bort.',
  ask: 'Fortsätt',
  question: (seat: string) => `Ta bort ${seat} ur teamet?`,
  consequence: (holders: string) =>
    [
      holders === '' ? 'Ingen talar för platsen nu.' : `Den som talar för platsen nu är ${holders}.`,
      'Platsen kan inte tillfrågas mer och är inte längre ersättare för andra. Frågor som väntar på svar därifrån går vidare utan den, och kortet visar det.',
    ].join(' '),
  confirm: 'Ta bort platsen',
  saved: (seat: string) => `Sparat. ${seat} är borttagen ur teamet.`,
  choose: 'Välj vilken plats som ska tas bort.',
  gone: 'Den platsen finns inte längre. Så här ser det ut nu.',
  mayNot: 'Bara sammankallande, vice sammankallande och koordinator tar bort platser.',
} as const;
