import { channelId, employee, guest, personId, teamId, termEnds } from './people.ts';
import type { SampleMunicipality } from './sample.ts';

const toreboda = ['toreboda'];

const people = [
  employee({ number: 201, name: 'Eva Sjölin', title: 'Skolchef', teams: ['toreboda', 'skaraborg'] }),
  employee({ number: 202, name: 'Björn Ståhle', title: 'Rektor, Almdungens skola', teams: ['toreboda', 'skaraborg'] }),
  employee({ number: 203, name: 'Hanna Lindqvist', title: 'Kurator, elevhälsan', teams: toreboda }),
  employee({ number: 204, name: 'Yasmin Ali', title: 'Socialsekreterare', teams: toreboda }),
  guest({ number: 205, name: 'Stefan Möller', title: 'Fysioterapeut, vårdcentralen Humlan', teams: toreboda }),
  guest({ number: 206, name: 'Kristina Berggren', title: 'Sjuksköterska, BVC', teams: toreboda }),
];

const phones = {
  elevhalsa: '070-174 06 30',
  socialtjanst: '070-174 06 31',
  humlan: '070-174 06 32',
  rehab: '070-174 06 33',
  bvc: '070-174 06 34',
  bup: '070-174 06 35',
  skolchef: '070-174 06 36',
};

export const sampleToreboda: SampleMunicipality = {
  id: 'toreboda',
  name: 'Töreboda',
  people,
  team: {
    id: teamId('toreboda'),
    name: 'Partssamverkan Töreboda',
    channels: [
      { id: teamId('toreboda'), name: 'Allmänt' },
      { id: channelId('toreboda-group'), name: 'Partssamverkansgruppen' },
      { id: channelId('toreboda-team'), name: 'SAMBU-teamet' },
    ],
    botInstalled: true,
  },
  forums: [
    {
      id: 'toreboda-group',
      kind: 'group',
      name: 'Partssamverkansgruppen Töreboda',
      municipality: 'toreboda',
      channelId: channelId('toreboda-group'),
      teamId: teamId('toreboda'),
      convener: personId('Eva Sjölin'),
      termEnds,
      guaranteeDays: 3,
      seats: [
        { party: 'elevhalsa', name: 'skolan', phone: phones.skolchef, holders: [personId('Eva Sjölin')] },
        { party: 'socialtjanst', name: 'socialtjänsten', phone: phones.socialtjanst, holders: [] },
      ],
    },
    {
      id: 'toreboda-team',
      kind: 'team',
      name: 'SAMBU-team Töreboda',
      municipality: 'toreboda',
      channelId: channelId('toreboda-team'),
      teamId: teamId('toreboda'),
      convener: personId('Björn Ståhle'),
      deputy: personId('Hanna Lindqvist'),
      termEnds,
      guaranteeDays: 3,
      opening: { informationOwner: 'Töreboda kommun, barn- och utbildningsnämnden' },
      seats: [
        { party: 'elevhalsa', name: 'elevhälsan', phone: phones.elevhalsa, holders: [personId('Hanna Lindqvist')] },
        {
          party: 'socialtjanst',
          name: 'socialtjänsten',
          phone: phones.socialtjanst,
          holders: [personId('Yasmin Ali')],
        },
        {
          party: 'vardcentral',
          unit: 'humlan',
          name: 'vårdcentralen Humlan',
          phone: phones.humlan,
          holders: [personId('Stefan Möller')],
        },
        { party: 'rehab', name: 'rehab', phone: phones.rehab, holders: [personId('Stefan Möller')] },
        { party: 'bvc', name: 'BVC', phone: phones.bvc, holders: [personId('Kristina Berggren')] },
        { party: 'bup', name: 'BUP', phone: phones.bup, holders: [personId('Mikael Rönn')] },
      ],
    },
  ],
  contacts: [
    {
      forum: 'toreboda-team',
      party: 'elevhalsa',
      function: 'Samverkanskontakt',
      phone: phones.elevhalsa,
      phoneHours: 'Vardagar 8.00–15.30',
      does: 'Svarar för elevhälsan i alla kommunens skolor.',
      doesNot: 'Tar inte emot orosanmälningar.',
      ages: { from: 6, to: 20 },
      mail: 'elevhalsan@toreboda.example.se',
    },
    {
      forum: 'toreboda-team',
      party: 'socialtjanst',
      function: 'Mottagning barn och unga',
      phone: phones.socialtjanst,
      phoneHours: 'Vardagar 9.00–15.00',
      does: 'Råd till familjer, stödsamtal utan utredning.',
      doesNot: 'Kan inte tala om ett ärende utan samtycke.',
    },
    {
      forum: 'toreboda-team',
      party: 'vardcentral',
      unit: 'humlan',
      function: 'Samverkanskontakt',
      phone: phones.humlan,
      phoneHours: 'Måndag, onsdag och fredag 8.00–9.00',
      does: 'Första linjen vid psykisk ohälsa, 6–17 år.',
      doesNot: 'Utreder inte adhd och autism.',
      ages: { from: 6, to: 17 },
    },
  ],
};
