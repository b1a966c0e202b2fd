/** What stands in a meeting's place in people's own calendars, and where an address gives none. */
import { capitalised, enumerate } from '../../../platform/time/swedish.ts';
import type { MeetingKind } from '../../kind.ts';

type Told = {
  readonly kind: MeetingKind;
  /** Whom it is for, as they stand in running text. */
  readonly called: readonly string[];
  readonly join?: string | undefined;
  readonly link: string;
};

const whom = ({ kind, called }: Told): readonly string[] => {
  if (called.length === 0) return [];
  if (kind === 'consultation-hour') return [`${capitalised(enumerate(called))} svarar. Du behöver inte boka.`];
  return [`Kallade: ${enumerate(called)}.`];
};

export const calendarText = {
  summary: (name: string, forum: string, isCancelled: boolean) => `${isCancelled ? 'Inställt: ' : ''}${name}, ${forum}`,
  description: (told: Told) =>
    [
      ...whom(told),
      ...(told.join !== undefined ? [`Anslut: ${told.join}`] : []),
      `Mer om mötet: ${told.link}`,
      'Skriv ingenting om enskilda barn eller familjer här.',
    ].join('\n'),
  inTeams: 'Teams',
  category: 'Partssamverkan',
  ofPerson: 'Mina möten, Partssamverkan',
  ofForum: (forum: string) => `Möten, ${forum}`,
};

export const noCalendar =
  'Den här kalenderadressen gäller inte. Öppna Partssamverkan i Teams och skapa en ny under Möten.';
export const notNow =
  'Kalendern kan inte hämtas just nu. Det som redan står i din kalender är kvar. Försök igen senare.';
