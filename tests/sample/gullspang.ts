import { channelId, employee, guest, personId, teamId, termEnds } from './people.ts';
import type { SampleContact, SampleMunicipality, SampleSeat } from './sample.ts';

const gullspang = ['gullspang'];

const people = [
  employee({ number: 404, name: 'Erik Sandelin', title: 'Rektor', teams: ['gullspang', 'skaraborg'] }),
  employee({ number: 501, name: 'Ylva Strandberg', title: 'Samordnande kurator, elevhälsan', teams: gullspang }),
  employee({ number: 502, name: 'Torbjörn Kihl', title: 'Familjepedagog, familjecentralen', teams: gullspang }),
  employee({ number: 503, name: 'Malin Oskarsson', title: 'Socialsekreterare', teams: gullspang }),
  guest({ number: 504, name: 'Reza Moradi', title: 'Kurator, vårdcentralen Ljungen', teams: gullspang }),
  employee({ number: 505, name: 'Birgitta Sahl', title: 'Registrator', teams: gullspang }),
];

const phones = {
  skolan: '031-390 06 13',
  elevhalsa: '070-174 06 70',
  socialtjanst: '070-174 06 71',
  familjecentral: '070-174 06 72',
  ljungen: '070-174 06 73',
  bup: '070-174 06 74',
};

const seats: SampleSeat[] = [
  { party: 'elevhalsa', name: 'elevhälsan', phone: phones.elevhalsa, holders: [personId('Ylva Strandberg')] },
  { party: 'socialtjanst', name: 'socialtjänsten', phone: phones.socialtjanst, holders: [personId('Malin Oskarsson')] },
  {
    party: 'familjecentral',
    name: 'familjecentralen',
    phone: phones.familjecentral,
    holders: [personId('Torbjörn Kihl')],
  },
  {
    party: 'vardcentral',
    unit: 'ljungen',
    name: 'vårdcentralen Ljungen',
    phone: phones.ljungen,
    holders: [personId('Reza Moradi')],
  },
  { party: 'bup', name: 'BUP', phone: phones.bup, holders: [personId('Mikael Rönn')] },
];

const contacts: SampleContact[] = [
  {
    forum: 'gullspang-team',
    party: 'elevhalsa',
    function: 'Samverkanskontakt',
    phone: phones.elevhalsa,
    phoneHours: 'Vardagar 8.00–15.00',
    does: 'Svarar för elevhälsan i alla kommunens skolor.',
    doesNot: 'Tar inte emot orosanmälningar.',
  },
  {
    forum: 'gullspang-team',
    party: 'familjecentral',
    function: 'Familjepedagog',
    phone: phones.familjecentral,
    phoneHours: 'Tisdag och torsdag 9.00–12.00',
    does: 'Arbetar på familjens uppdrag och hjälper till när kontakterna är många.',
    doesNot: 'Gör inga utredningar.',
    ages: { to: 12 },
    confirmedDaysAgo: 190,
  },
  {
    forum: 'gullspang-team',
    party: 'vardcentral',
    unit: 'ljungen',
    function: 'Samverkanskontakt',
    phone: phones.ljungen,
    phoneHours: 'Måndag till torsdag 8.00–9.00',
    does: 'Första linjen vid psykisk ohälsa, 6–17 år.',
    doesNot: 'Utreder inte adhd och autism.',
    ages: { from: 6, to: 17 },
  },
];

export const sampleGullspang: SampleMunicipality = {
  id: 'gullspang',
  name: 'Gullspång',
  people,
  team: {
    id: teamId('gullspang'),
    name: 'Partssamverkan Gullspång',
    channels: [
      { id: teamId('gullspang'), name: 'Allmänt' },
      { id: channelId('gullspang-group'), name: 'Partssamverkansgruppen' },
      { id: channelId('gullspang-team'), name: 'SAMBU-teamet' },
    ],
    botInstalled: true,
  },
  forums: [
    {
      id: 'gullspang-group',
      kind: 'group',
      name: 'Partssamverkansgruppen Gullspång',
      municipality: 'gullspang',
      channelId: channelId('gullspang-group'),
      teamId: teamId('gullspang'),
      convener: personId('Erik Sandelin'),
      termEnds,
      guaranteeDays: 3,
      seats: [{ party: 'elevhalsa', name: 'skolan', phone: phones.skolan, holders: [personId('Erik Sandelin')] }],
    },
    {
      id: 'gullspang-team',
      kind: 'team',
      name: 'SAMBU-team Gullspång',
      municipality: 'gullspang',
      channelId: channelId('gullspang-team'),
      teamId: teamId('gullspang'),
      convener: personId('Ylva Strandberg'),
      deputy: personId('Torbjörn Kihl'),
      termEnds,
      guaranteeDays: 3,
      opening: {
        informationOwner: 'Gullspångs kommun, barn- och utbildningsnämnden',
        assessedOn: '2026-08-12',
        disposal: { decision: 'BUN 2026/41', days: 90, ofWithdrawn: 'at-once' },
        hostKeepsDays: 0,
        registrar: personId('Birgitta Sahl'),
      },
      seats,
    },
  ],
  contacts,
};
