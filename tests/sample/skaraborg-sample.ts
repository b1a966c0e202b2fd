import type { Team } from '../local-teams/contract.ts';
import { sampleGrastorp } from './grastorp.ts';
import { sampleGullspang } from './gullspang.ts';
import { sampleMariestad } from './mariestad.ts';
import { otherMunicipalities } from './other-municipalities.ts';
import {
  channelId,
  employee,
  externalTenantId,
  guestTenantId,
  personId,
  teamId,
  tenantId,
  termEnds,
} from './people.ts';
import type { Sample, SampleContact, SampleForum, SampleMunicipality, SampleRegistrar, SampleSeat } from './sample.ts';
import { sampleSkovde } from './skovde.ts';
import { sampleToreboda } from './toreboda.ts';

const municipalities = [
  sampleMariestad,
  sampleToreboda,
  sampleSkovde,
  sampleGullspang,
  sampleGrastorp,
  ...otherMunicipalities,
];

const coordinator = 'Annika Falkenström';
const processSupport = 'Robert Åslund';
const everyTeam = ['skaraborg', ...municipalities.map(({ id }) => id)];

/** A group's convener sits in the network for the municipality, reached at the number that the group knows. */
const networkSeats = ({ id, name, forums }: SampleMunicipality): SampleSeat[] =>
  forums
    .filter(({ kind }) => kind === 'group')
    .flatMap(({ seats, convener }) => seats.filter(({ holders }) => holders.includes(convener)))
    .map((seat) => ({ ...seat, unit: id, name }));

const networkTeam: Team = {
  id: teamId('skaraborg'),
  name: 'Partssamverkan Skaraborg',
  channels: [
    { id: teamId('skaraborg'), name: 'Allmänt' },
    { id: channelId('skaraborg-network'), name: 'Sammankallande' },
  ],
  botInstalled: true,
};

const network: SampleForum = {
  id: 'skaraborg-network',
  kind: 'network',
  name: 'Nätverket för sammankallande',
  channelId: channelId('skaraborg-network'),
  teamId: teamId('skaraborg'),
  convener: personId(coordinator),
  deputy: personId(processSupport),
  termEnds,
  guaranteeDays: 3,
  seats: municipalities.flatMap(networkSeats),
};

const regionContacts: SampleContact[] = [
  {
    forum: 'region',
    party: 'bup',
    function: 'Konsultationstid',
    phone: '031-390 06 01',
    phoneHours: 'Torsdag 15.00–16.00',
    does: 'Råd till den som arbetar med barn och undrar om BUP är rätt väg. Ingen remiss behövs.',
    doesNot: 'Tar inte emot remisser på telefon.',
    ages: { to: 17 },
    how: 'Ring på konsultationstiden. Du behöver inte säga vem barnet är.',
    mail: 'bup.konsultation@example.se',
    web: 'https://bup.example.se/konsultation',
    confirmedDaysAgo: 20,
  },
  {
    forum: 'region',
    party: 'habilitering',
    function: 'Samverkanskontakt',
    phone: '031-390 06 02',
    phoneHours: 'Måndag och onsdag 9.00–11.00',
    does: 'Råd om barn med varaktig funktionsnedsättning.',
    doesNot: 'Gör inga nya utredningar utan remiss.',
    ages: { to: 20 },
    how: 'Ring för råd. Remiss skrivs av läkare eller psykolog.',
    web: 'https://habiliteringen.example.se',
  },
  {
    forum: 'region',
    party: 'polis',
    function: 'Ungdomssamordnare',
    phone: '031-390 06 03',
    phoneHours: 'Vardagar 9.00–16.00',
    does: 'Råd om ungdomar i riskmiljöer.',
    doesNot: 'Tar inte emot anmälningar. Akut fara: 112.',
    ages: { from: 12, to: 20 },
  },
];

/** A team's registrar has the role for that team alone. */
const registrarOf = ({ id, opening }: SampleForum): SampleRegistrar[] =>
  opening?.registrar === undefined || opening.informationOwner === undefined
    ? []
    : [{ person: opening.registrar, authority: opening.informationOwner, forums: [id] }];

export const skaraborgSample: Sample = {
  tenantId,
  guestTenantId,
  externalTenantId,
  bot: { appId: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', name: 'Partssamverkan' },
  people: [
    employee({ number: 1, name: coordinator, title: 'Koordinator', teams: everyTeam }),
    employee({ number: 2, name: processSupport, title: 'Processtöd', teams: everyTeam }),
    ...municipalities.flatMap(({ people }) => people),
  ],
  teams: [networkTeam, ...municipalities.map(({ team }) => team)],
  forums: [network, ...municipalities.flatMap(({ forums }) => forums)],
  coordinator: [personId(coordinator)],
  processSupport: [personId(processSupport)],
  registrars: municipalities.flatMap(({ forums }) => forums.flatMap(registrarOf)),
  contacts: [...municipalities.flatMap(({ contacts }) => contacts), ...regionContacts],
};
