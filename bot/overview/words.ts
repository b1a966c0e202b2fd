/** How it stands, in words: what the page, the export and the start-up kit say. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../forums/forum.ts';
import { dayOf } from '../platform/time/clock.ts';
import { capitalised, date, dateAndTime, dayBehind, timeOfDay } from '../platform/time/swedish.ts';
import type { NoteKind } from '../support/kind.ts';
import type { StatusChange, TeamStatus } from '../support/team-status.ts';
import type { Share, Sign, Standing } from './facts.ts';

export const figuresWords =
  'Få frågor är inte lite arbete: mycket löses i ett samtal, och ett team som har hittat varandra behöver fråga mindre. Antal under fem visas inte.';

export const noGroup = 'Ingen grupp än';
export const noTeamForum = 'Inget team i appen än';
export const fewWords = 'Färre än 5';

export const wishWords = { wants: 'Vill ha stöd', 'not-now': 'Vill inte ha stöd nu', unsaid: 'Har inte sagt något' };
/** For the conveners of the teams, who are not told what the group wishes. */
export const wishHidden = 'Det ser gruppen och koordinatorn';

export const convenerWords = ({ hasGroup, convener }: Standing): string =>
  hasGroup ? (convener ?? 'Ingen sammankallande') : noGroup;

export const deputyWords = ({ hasGroup, deputy }: Standing): string => (hasGroup ? (deputy ?? 'Ingen vice') : noGroup);

export const channelWords = ({ channels: { n, of } }: Standing): string => {
  if (of === 0) return 'Inget forum än';
  if (n < of) return `${n} av ${of} kanaler kopplade`;
  if (of === 1) return 'Kanalen är kopplad';
  return of === 2 ? 'Båda kanalerna kopplade' : `Alla ${of} kanaler kopplade`;
};

export const nextMeetingWords = (day: Temporal.PlainDate | undefined, today: Temporal.PlainDate): string => {
  if (!day) return 'Inget möte inlagt';
  return day.equals(today) ? 'Möte i dag' : `Möte ${date(day, today)}`;
};

const dayPast = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  day.equals(today) ? 'i dag' : dayBehind(day, today);

export const lastMeetingWords = (day: Temporal.PlainDate | undefined, today: Temporal.PlainDate): string =>
  day ? capitalised(dayPast(day, today)) : 'Inget möte det senaste året';

const usualKind = 'SAMBU-team';

export const teamWords = (
  { state, since, kind }: Pick<TeamStatus, 'state' | 'since' | 'kind'>,
  today: Temporal.PlainDate,
): string => {
  const named = (words: string) => (kind === usualKind ? words : `${kind}: ${words.toLocaleLowerCase('sv')}`);
  switch (state) {
    case 'active':
      return named(since ? `I gång sedan ${date(since, today)}` : 'I gång');
    case 'decided':
      return named(since ? `Beslutat, start ${date(since, today)}` : 'Beslutat');
    case 'none':
      return 'Inget team än';
  }
};

export const planWords = (hasPlan: boolean): string => (hasPlan ? 'Gäller' : 'Ingen som gäller');

/** Whole percent, rounded down: what is not all is never said to be. */
export const percentOf = ({ n, of }: Share): number => (of === 0 ? 0 : Math.floor((n / of) * 100));

export const contactsWords = (share: Share): string =>
  share.of === 0 ? 'Inga rader än' : `Bekräftad till ${percentOf(share)} %`;

export const readWords = ({ n, of }: Share): string => {
  if (of === 0) return 'Inget att läsa just nu';
  if (n === 0) return 'Inget är läst än';
  return n === of ? 'Allt är läst' : `${n} av ${of} läsningar gjorda`;
};

const countWords = (one: string, several: string) => (count: number | undefined, hasTeam: boolean) => {
  if (!hasTeam) return noTeamForum;
  if (count === undefined) return fewWords;
  return `${count} ${count === 1 ? one : several}`;
};
export const questionWords = countWords('fråga', 'frågor');
export const callWords = countWords('samtal', 'samtal');

export const updatesWords = ({ n, of }: Share): string => {
  if (of === 0) return 'Inget att svara på';
  if (n < of) return `${n} av ${of} besvarade`;
  if (of === 1) return 'Det enda är besvarat';
  return of === 2 ? 'Båda besvarade' : `Alla ${of} besvarade`;
};

const signs: Readonly<Record<Sign['kind'], string>> = {
  meeting: 'Möte',
  contact: 'Kontakt bekräftad',
  reading: 'Dokument läst',
  update: 'Svar på utskick',
  seat: 'Plats bekräftad',
  case: 'Något hände i teamet',
};

export const signWords = (sign: Sign | undefined, today: Temporal.PlainDate): string =>
  sign ? `${signs[sign.kind]} ${dayPast(sign.day, today)}` : 'Inget än';

/** "i dag kl. 13.00", "fredag 20 november kl. 9.00". */
export const asOfWords = (at: Temporal.Instant, now: Temporal.Instant): string =>
  dayOf(at).equals(dayOf(now)) ? `i dag ${timeOfDay(at)}` : dateAndTime(at, dayOf(now));

export const noteKindWords: Readonly<Record<NoteKind, string>> = {
  'sounding-board': 'Bollplank',
  visit: 'Besök',
  meeting: 'Möte',
  training: 'Utbildning',
  'start-up': 'Uppstart',
  other: 'Annat stöd',
};

/** "I gång sedan 3 mars 2024, sagt av Karin Ek den 5 mars 2024". */
export const changeWords = ({ to, since, kind, by, at }: StatusChange, today: Temporal.PlainDate): string =>
  `${teamWords({ state: to, since, kind }, today)}. ${by.name} sa det ${dayPast(dayOf(at), today)}.`;

export const forumWords = ({ place, state }: Pick<Forum, 'place' | 'state'>): string => {
  if (!place) return 'Saknar kanal';
  return state === 'active' ? 'Kanalen är kopplad' : 'Vilar: appen eller kanalen är borttagen';
};

const seatsWords = (n: number, of: number): string =>
  n === of ? 'Alla platser har läst' : `${n} av ${of} platser har läst`;

export const documentWords = (n: number, of: number): string =>
  of === 0 ? 'Gruppen har ingen bekräftad plats än' : seatsWords(n, of);

export const updateWords = (isActed: boolean, forum: string): string =>
  `${forum}: ${isActed ? 'har svarat' : 'har inte svarat än'}`;
