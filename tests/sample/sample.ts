import type { Person, Team } from '../local-teams/contract.ts';

/**
 * The region that `npm start`, the stories and the browser tests begin with. Party and municipality ids are those of
 * bot/forums/skaraborg.json; every person, unit and telephone number is invented.
 */
export type Sample = {
  /** The municipalities' tenant, where the teams live. */
  tenantId: string;
  /** The health-care region's own: its staff are guests in the teams. */
  guestTenantId: string;
  /** A private provider's: its staff come through a shared channel, and no personal chat can be opened with them. */
  externalTenantId: string;
  bot: { appId: string; name: string };
  people: Person[];
  teams: Team[];
  forums: SampleForum[];
  coordinator: string[];
  processSupport: string[];
  registrars: SampleRegistrar[];
  contacts: SampleContact[];
};

/** People are named by their id, `29:…`, throughout. */
export type SampleForum = {
  id: string;
  kind: 'group' | 'team' | 'network';
  name: string;
  municipality?: string;
  channelId: string;
  teamId: string;
  convener: string;
  deputy?: string;
  /** Last days of term, yyyy-mm-dd, in order. */
  termEnds: string[];
  /** Working days within which the first answer comes. */
  guaranteeDays: number;
  seats: SampleSeat[];
  /** What is recorded of the gate of a team, which may be nothing yet. */
  opening?: SampleOpening;
};

/** `registrar`: of the information owner, and the one who has opened the team where `isOpened`. */
export type SampleOpening = {
  informationOwner?: string;
  assessedOn?: string;
  disposal?: { decision: string; days: number; ofWithdrawn: 'at-once' | 'held' };
  hostKeepsDays?: number;
  registrar?: string;
  isOpened?: boolean;
};

export type SampleSeat = {
  party: string;
  /** Tells seats of one party apart: a health centre, and in the network the municipality. */
  unit?: string;
  /** As it reads inside a sentence: "elevhälsan", "vårdcentralen Lövet". */
  name: string;
  /** The number of the function (samverkansnummer), never of a person. */
  phone: string;
  /** Nobody, when the seat is vacant. */
  holders: string[];
};

/** `authority`: the one that answers for the records of these forums. */
export type SampleRegistrar = { person: string; authority: string; forums: string[] };

export type SampleContact = {
  /** A forum's id, or `region` for what serves all municipalities. */
  forum: string;
  party: string;
  unit?: string;
  function: string;
  /** Of a person, where the service wants it there. */
  person?: string;
  phone: string;
  /** As somebody would write them: read as the import reads them. */
  phoneHours: string;
  /** What hours cannot say: "jämna veckor". */
  phoneNote?: string;
  does: string;
  doesNot: string;
  /** Years, both ends included; one of them may be open. */
  ages?: { from?: number; to?: number };
  how?: string;
  mail?: string;
  web?: string;
  alert?: string;
  /** Only some schools, or a part; otherwise the whole municipality or region. */
  only?: string;
  /** Days since somebody last said that it is true, when the sample is loaded. */
  confirmedDaysAgo?: number;
};

/** What one municipality brings. */
export type SampleMunicipality = {
  id: string;
  name: string;
  people: Person[];
  team: Team;
  forums: SampleForum[];
  contacts: SampleContact[];
};
