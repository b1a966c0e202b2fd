/** The words that other subjects need as well: what stands in somebody's way, and what a party is called. */
import { enumerate } from '../platform/time/swedish.ts';
import type { AccessFailure } from './access.ts';
import { conveners, type Forum } from './forum.ts';
import type { Missing, RecordedPoint } from './opening.ts';
import type { Region } from './region.ts';

const accessSentences: Readonly<Record<AccessFailure['kind'], string>> = {
  'channel-not-bound':
    'Den här kanalen är inte kopplad till något forum än. Det gör en koordinator: nämn mig här och skriv hjälp.',
  'no-such-forum': 'Forumet finns inte längre. Skriv hjälp, så visar jag vad du kan göra nu.',
  'forum-paused':
    'Forumet är pausat, eftersom jag är borttagen ur teamet eller kanalen är borta. Be en teamägare lägga till mig igen, så fortsätter allt där det var.',
  'not-a-member':
    'Du finns inte med i forumets kanal just nu. Be den som äger teamet eller er sammankallande att lägga till dig, och försök sedan igen.',
  'tenant-not-allowed':
    'Din organisation finns inte med bland dem som får använda appen. Be er sammankallande höra av sig till den som förvaltar appen.',
  'roster-unavailable':
    'Jag får inget svar från Teams om vem du är, så ingenting är sparat. Vänta en stund och försök igen.',
};

/** What stands in the way and what to do about it. */
export const accessSentence = ({ kind }: AccessFailure): string => accessSentences[kind];

const noForumFound =
  'Jag hittar inget forum där du är med. Be den som äger ditt teams grupp i Teams att lägga till dig, och skriv sedan till mig igen.';
export const noForumNow = 'Jag får inget svar från Teams om vilka forum du är med i. Vänta en stund och försök igen.';

/** For somebody of whom no forum was found. */
export const noForumSentence = (unanswered: number): string => (unanswered > 0 ? noForumNow : noForumFound);

const partyNames: Readonly<Record<string, string>> = {
  elevhalsa: 'elevhälsan',
  forskola: 'förskolan',
  socialtjanst: 'socialtjänsten',
  familjecentral: 'familjecentralen',
  vardcentral: 'vårdcentralen',
  rehab: 'rehab',
  bvc: 'BVC',
  ungdomsmottagning: 'ungdomsmottagningen',
  bup: 'BUP',
  habilitering: 'habiliteringen',
  folkhalsa: 'folkhälsan',
  polis: 'polisen',
  fritid: 'fritiden',
};

/** A party inside a sentence. One that only the region has, or has had, stands as it is written there. */
export const partyInText = (party: string, { parties }: Pick<Region, 'parties'>): string =>
  partyNames[party] ?? parties.find(({ id }) => id === party)?.name ?? party;

export const networkName = (region: string): string => `Nätverket för sammankallande i ${region}`;

/** `teamName`: what a team is called in the region. */
export const newForumName = (kind: 'group' | 'team', municipality: string, teamName: string): string =>
  kind === 'team' ? `${teamName} i ${municipality}` : `Partssamverkansgruppen i ${municipality}`;

/** What is missing before a team may take up consent, inside a sentence. */
const pointInText: Readonly<Record<RecordedPoint, string>> = {
  informationOwner: 'informationsägare',
  assessedOn: 'dag för konsekvensbedömningen',
  disposal: 'gallringsbeslut',
  hostKeepsDays: 'uppgift om hur länge Teams sparar meddelanden',
  registrar: 'registrator',
};

const notOpened = (point: Missing): point is RecordedPoint => point !== 'opened';

export const missingInText = (missing: readonly Missing[]): string =>
  enumerate(missing.filter(notOpened).map((point) => pointInText[point]));

const whoRecords = (forum: Forum): string => {
  const names = conveners(forum).map(({ name }) => name);
  return names.length > 0 ? `Sammankallande (${enumerate(names)}) fyller i det` : 'Koordinatorn fyller i det';
};

const whoOpens = ({ opening }: Forum): string =>
  opening.registrar ? `registratorn ${opening.registrar.name}` : 'registratorn';

/**
 * The refusal where somebody wants to ask with consent in a team that is not open, `missing` as `missingIn` tells:
 * what is missing and who can mend it. Names stand as they are; a card escapes the whole of it.
 */
export const openingSentence = (forum: Forum, missing: readonly Missing[]): string => {
  const start = `${forum.name} tar än så länge bara upp avidentifierade konsultationer.`;
  const words = missingInText(missing);
  return words === ''
    ? `${start} Allt är ifyllt. Nu öppnar ${whoOpens(forum)}: skriv ordet teamet till mig.`
    : `${start} Före samtycke saknas ${words}. ${whoRecords(forum)}: skriv ordet teamet till mig. Sedan öppnar ${whoOpens(forum)}.`;
};
