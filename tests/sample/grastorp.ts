import { channelId, employee, guest, personId, teamId, termEnds } from './people.ts';
import type { SampleContact, SampleMunicipality, SampleSeat } from './sample.ts';

const grastorp = ['grastorp'];

const people = [
  employee({ number: 403, name: 'Britta Nordahl', title: 'Socialchef', teams: ['grastorp', 'skaraborg'] }),
  employee({ number: 601, name: 'Lovisa Hedman', title: 'Specialpedagog, elevhälsan', teams: grastorp }),
  employee({ number: 602, name: 'Kjell Arvidsson', title: 'Socialsekreterare', teams: grastorp }),
  guest({ number: 603, name: 'Samira Haidari', title: 'Sjuksköterska, BVC', teams: grastorp }),
  guest({ number: 604, name: 'Gustav Lejon', title: 'Psykolog, vårdcentralen Vallmon', teams: grastorp }),
];

const phones = {
  socialtjanst: '031-390 06 12',
  elevhalsa: '070-174 06 80',
  mottagning: '070-174 06 81',
  bvc: '070-174 06 82',
  vallmon: '070-174 06 83',
  bup: '070-174 06 84',
};

const seats: SampleSeat[] = [
  { party: 'elevhalsa', name: 'elevhälsan', phone: phones.elevhalsa, holders: [personId('Lovisa Hedman')] },
  { party: 'socialtjanst', name: 'socialtjänsten', phone: phones.mottagning, holders: [personId('Kjell Arvidsson')] },
  { party: 'bvc', name: 'BVC', phone: phones.bvc, holders: [personId('Samira Haidari')] },
  {
    party: 'vardcentral',
    unit: 'vallmon',
    name: 'vårdcentralen Vallmon',
    phone: phones.vallmon,
    holders: [personId('Gustav Lejon')],
  },
  { party: 'bup', name: 'BUP', phone: phones.bup, holders: [personId('Mikael Rönn')] },
];

const contacts: SampleContact[] = [
  {
    forum: 'grastorp-team',
    party: 'elevhalsa',
    function: 'Samverkanskontakt',
    phone: phones.elevhalsa,
    phoneHours: 'Vardagar 8.00–15.00',
    does: 'Svarar för elevhälsan i alla kommunens skolor.',
    doesNot: 'Tar inte emot orosanmälningar.',
  },
  {
    forum: 'grastorp-team',
    party: 'socialtjanst',
    function: 'Mottagning barn och unga',
    phone: phones.mottagning,
    phoneHours: 'Vardagar 9.00–12.00',
    does: 'Råd till familjer, stödsamtal utan utredning.',
    doesNot: 'Kan inte tala om ett ärende utan samtycke.',
  },
  {
    forum: 'grastorp-team',
    party: 'bvc',
    function: 'Samverkanskontakt',
    phone: phones.bvc,
    phoneHours: 'Måndag och onsdag 10.00–11.00',
    does: 'Barn 0–5 år och deras föräldrar, hembesök.',
    doesNot: 'Tar inte över när barnet har börjat i förskoleklass.',
    ages: { to: 5 },
  },
];

export const sampleGrastorp: SampleMunicipality = {
  id: 'grastorp',
  name: 'Grästorp',
  people,
  team: {
    id: teamId('grastorp'),
    name: 'Partssamverkan Grästorp',
    channels: [
      { id: teamId('grastorp'), name: 'Allmänt' },
      { id: channelId('grastorp-group'), name: 'Partssamverkansgruppen' },
      { id: channelId('grastorp-team'), name: 'HLT-teamet' },
    ],
    botInstalled: true,
  },
  forums: [
    {
      id: 'grastorp-group',
      kind: 'group',
      name: 'Partssamverkansgruppen Grästorp',
      municipality: 'grastorp',
      channelId: channelId('grastorp-group'),
      teamId: teamId('grastorp'),
      convener: personId('Britta Nordahl'),
      termEnds,
      guaranteeDays: 3,
      seats: [
        {
          party: 'socialtjanst',
          name: 'socialtjänsten',
          phone: phones.socialtjanst,
          holders: [personId('Britta Nordahl')],
        },
      ],
    },
    {
      id: 'grastorp-team',
      kind: 'team',
      name: 'HLT-team Grästorp',
      municipality: 'grastorp',
      channelId: channelId('grastorp-team'),
      teamId: teamId('grastorp'),
      convener: personId('Lovisa Hedman'),
      deputy: personId('Kjell Arvidsson'),
      termEnds,
      guaranteeDays: 3,
      seats,
    },
  ],
  contacts,
};
