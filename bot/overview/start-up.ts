/** From decided to active: the steps of a new team, each done or not as the facts tell. Nobody ticks anything. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../forums/forum.ts';
import type { Opening } from '../forums/opening.ts';
import { date } from '../platform/time/swedish.ts';
import { hasChannel } from './standing.ts';

/** What is known of the team beside its forum. */
export type TeamFacts = {
  /** Of its parties, and how many of them stand in the contact list. */
  readonly parties: { readonly n: number; readonly of: number };
  readonly meetingsAhead: number;
  /** On the municipality's shelf or the region's: an assignment in force. */
  readonly hasAssignment: boolean;
  readonly hasCalled: boolean;
  readonly hasQuestions: boolean;
  readonly today: Temporal.PlainDate;
};

export const stepKeys = [
  'forum',
  'channel',
  'convener',
  'seats',
  'informationOwner',
  'assessedOn',
  'disposal',
  'hostKeepsDays',
  'registrar',
  'opened',
  'contacts',
  'meetings',
  'documents',
  'call',
  'question',
] as const;
export type StepKey = (typeof stepKeys)[number];

/** Where it is done: a page of the team's own. */
export type StepPage = 'forum' | 'contacts' | 'planner' | 'meetings' | 'documents' | 'cases';

type Told = { readonly title: string; readonly why: string; readonly page: StepPage };

const told: Readonly<Record<StepKey, Told>> = {
  forum: {
    title: 'Teamet finns i appen',
    why: 'Lägg till appen i kommunens team i Teams och säg att det är ett team, så börjar allt annat därifrån.',
    page: 'forum',
  },
  channel: {
    title: 'En egen kanal är kopplad',
    why: 'I kanalen syns frågorna och kallelserna. Bara de som hör till teamet ska vara med där.',
    page: 'forum',
  },
  convener: {
    title: 'Sammankallande är utsedd',
    why: 'Någon måste kalla, bekräfta platserna och se till att ingen fråga blir liggande.',
    page: 'forum',
  },
  seats: {
    title: 'Varje part har någon på sin plats',
    why: 'En fråga till en tom plats får inget svar. Ta bort platser som ingen ska ha.',
    page: 'forum',
  },
  informationOwner: {
    title: 'Informationsägaren är bestämd',
    why: 'En myndighet svarar för det som teamet sparar. Det måste vara sagt vilken.',
    page: 'forum',
  },
  assessedOn: {
    title: 'Konsekvensbedömningen är gjord',
    why: 'Dataskyddsförordningen kräver den innan ni frågar med samtycke.',
    page: 'forum',
  },
  disposal: {
    title: 'Gallringen är beslutad',
    why: 'Beslutet säger hur länge avslutade frågor sparas, och vad som händer när ett samtycke tas tillbaka.',
    page: 'forum',
  },
  hostKeepsDays: {
    title: 'Det är känt hur länge Teams sparar meddelanden',
    why: 'Kommunen styr det i Teams. Familjen ska kunna få ett sant svar.',
    page: 'forum',
  },
  registrar: {
    title: 'Registratorn är utsedd',
    why: 'Registratorn öppnar teamet för samtycke och prövar om något får lämnas ut.',
    page: 'forum',
  },
  opened: {
    title: 'Teamet är öppnat för samtycke',
    why: 'Till dess tar teamet upp avidentifierade konsultationer, och det går bra att börja så.',
    page: 'forum',
  },
  contacts: {
    title: 'Kontaktlistan är ifylld',
    why: 'Ofta räcker ett samtal. Då måste numret finnas.',
    page: 'contacts',
  },
  meetings: {
    title: 'Mötena är inplanerade',
    why: 'En fast tid och plats bär samarbetet när allt annat tar tid.',
    page: 'planner',
  },
  documents: {
    title: 'Uppdragshandlingen ligger i styrdokumenten',
    why: 'Den säger vad teamet ska göra, och för vem.',
    page: 'documents',
  },
  call: {
    title: 'Den första kallelsen är skickad',
    why: 'Då vet alla parter att det har börjat.',
    page: 'meetings',
  },
  question: {
    title: 'Den första frågan är ställd',
    why: 'Börja med en konsultation: ni lär känna varandra och flödet på köpet.',
    page: 'cases',
  },
};

export type Step = Told & { readonly key: StepKey; readonly isDone: boolean; readonly words: string };

type Stand = readonly [isDone: boolean, words: string];

const notYet = 'Inte än';

const gateStands = (opening: Opening, today: Temporal.PlainDate): Partial<Record<StepKey, Stand>> => {
  const { informationOwner, assessedOn, disposal, hostKeepsDays, registrar, opened } = opening;
  const said = (words: string | undefined): Stand => [words !== undefined, words ?? notYet];
  const hostWords = (days: number) => (days === 0 ? 'Ingen gräns är satt' : `${days} dagar`);
  return {
    informationOwner: said(informationOwner),
    assessedOn: said(assessedOn && `Gjord ${date(assessedOn, today)}`),
    disposal: said(disposal && `${disposal.decision}, ${disposal.days} dagar`),
    hostKeepsDays: said(hostKeepsDays === undefined ? undefined : hostWords(hostKeepsDays)),
    registrar: said(registrar?.name),
    opened: said(opened && 'Öppnat'),
  };
};

const standsOf = (team: Forum, facts: TeamFacts): Partial<Record<StepKey, Stand>> => {
  const { parties, meetingsAhead, hasAssignment, hasCalled, hasQuestions, today } = facts;
  const held = team.seats.filter(({ holders }) => holders.some(({ state }) => state === 'confirmed')).length;
  const seats = team.seats.length;
  return {
    forum: [true, team.name],
    channel: [hasChannel(team), hasChannel(team) ? 'Kopplad' : notYet],
    convener: [team.convener !== undefined, team.convener?.name ?? notYet],
    seats: [seats > 0 && held === seats, `${held} av ${seats} platser är bekräftade`],
    ...gateStands(team.opening, today),
    contacts: [
      parties.of > 0 && parties.n === parties.of,
      `${parties.n} av ${parties.of} verksamheter finns i kontaktlistan`,
    ],
    meetings: [meetingsAhead > 1, meetingsAhead === 0 ? notYet : `${meetingsAhead} möten framåt`],
    documents: [hasAssignment, hasAssignment ? 'Gäller' : notYet],
    call: [hasCalled, hasCalled ? 'Skickad' : notYet],
    question: [hasQuestions, hasQuestions ? 'Ställd' : notYet],
  };
};

/** All steps in their order. Without a team none is done: that it is in the app is the first of them. */
export const startUpOf = (team: Forum | undefined, facts: TeamFacts): readonly Step[] => {
  const stands = team ? standsOf(team, facts) : {};
  return stepKeys.map((key) => {
    const [isDone, words] = stands[key] ?? [false, notYet];
    return { key, ...told[key], isDone, words };
  });
};

export const doneInTeam =
  'Stegen utan länk görs i teamets egen flik, av den som är med i teamet i Teams. Be teamet lägga till dig om du ska hjälpa till med dem.';
export const begunInTeams =
  'Börja i Teams: lägg till appen i det team där arbetet ska ske, och nämn den i kanalen. Sedan görs stegen i teamets egen flik.';

export const startUpWords = (steps: readonly Step[]): string => {
  const done = steps.filter(({ isDone }) => isDone).length;
  return done === steps.length ? 'Alla steg är klara' : `${done} av ${steps.length} steg är klara`;
};
