import { channelId, employee, guest, personId, teamId, termEnds } from './people.ts';
import type { SampleMunicipality } from './sample.ts';

const skovde = ['skovde'];

const people = [
  employee({
    number: 301,
    name: 'Agneta Roos',
    title: 'Sektorchef, barn och utbildning',
    teams: ['skovde', 'skaraborg'],
  }),
  employee({ number: 302, name: 'Niklas Fors', title: 'Chef för elevhälsan', teams: ['skovde', 'skaraborg'] }),
  employee({ number: 303, name: 'Jenny Wikström', title: 'Samordnande kurator, elevhälsan', teams: skovde }),
  employee({ number: 304, name: 'Tomas Grahn', title: 'Enhetschef, socialtjänsten', teams: skovde }),
  guest({ number: 305, name: 'Ulrika Mattsson', title: 'Arbetsterapeut, rehabmottagningen', teams: skovde }),
  guest({ number: 306, name: 'Rasmus Thelin', title: 'Sjuksköterska, vårdcentralen Granporten', teams: skovde }),
  guest({ number: 307, name: 'Nadia Petrovic', title: 'Kurator, ungdomsmottagningen', teams: skovde }),
  guest({ number: 308, name: 'Camilla Vinter', title: 'Specialpedagog, habiliteringen', teams: skovde }),
  employee({ number: 309, name: 'Margareta Lindh', title: 'Registrator', teams: skovde }),
];

const phones = {
  elevhalsa: '070-174 06 50',
  socialtjanst: '070-174 06 51',
  rehab: '070-174 06 52',
  granporten: '070-174 06 53',
  ungdomsmottagning: '070-174 06 54',
  bup: '070-174 06 55',
  habilitering: '070-174 06 56',
  bvc: '070-174 06 57',
  sektorchef: '070-174 06 58',
};

export const sampleSkovde: SampleMunicipality = {
  id: 'skovde',
  name: 'Skövde',
  people,
  team: {
    id: teamId('skovde'),
    name: 'Partssamverkan Skövde',
    channels: [
      { id: teamId('skovde'), name: 'Allmänt' },
      { id: channelId('skovde-group'), name: 'Partssamverkansgruppen' },
      { id: channelId('skovde-team'), name: 'SAMBU-teamet' },
    ],
    botInstalled: true,
  },
  forums: [
    {
      id: 'skovde-group',
      kind: 'group',
      name: 'Partssamverkansgruppen Skövde',
      municipality: 'skovde',
      channelId: channelId('skovde-group'),
      teamId: teamId('skovde'),
      convener: personId('Agneta Roos'),
      termEnds,
      guaranteeDays: 3,
      seats: [
        { party: 'elevhalsa', name: 'skolan', phone: phones.sektorchef, holders: [personId('Agneta Roos')] },
        {
          party: 'socialtjanst',
          name: 'socialtjänsten',
          phone: phones.socialtjanst,
          holders: [personId('Tomas Grahn')],
        },
      ],
    },
    {
      id: 'skovde-team',
      kind: 'team',
      name: 'SAMBU-team Skövde',
      municipality: 'skovde',
      channelId: channelId('skovde-team'),
      teamId: teamId('skovde'),
      convener: personId('Niklas Fors'),
      deputy: personId('Jenny Wikström'),
      termEnds,
      guaranteeDays: 3,
      opening: {
        informationOwner: 'Skövde kommun, barn- och utbildningsnämnden',
        assessedOn: '2026-05-21',
        disposal: { decision: 'BUN 2026/74', days: 60, ofWithdrawn: 'held' },
        hostKeepsDays: 365,
        registrar: personId('Margareta Lindh'),
        isOpened: true,
      },
      seats: [
        {
          party: 'elevhalsa',
          name: 'elevhälsan',
          phone: phones.elevhalsa,
          holders: [personId('Niklas Fors'), personId('Jenny Wikström')],
        },
        {
          party: 'socialtjanst',
          name: 'socialtjänsten',
          phone: phones.socialtjanst,
          holders: [personId('Tomas Grahn')],
        },
        { party: 'rehab', name: 'rehab', phone: phones.rehab, holders: [personId('Ulrika Mattsson')] },
        {
          party: 'vardcentral',
          unit: 'granporten',
          name: 'vårdcentralen Granporten',
          phone: phones.granporten,
          holders: [personId('Rasmus Thelin')],
        },
        {
          party: 'ungdomsmottagning',
          name: 'ungdomsmottagningen',
          phone: phones.ungdomsmottagning,
          holders: [personId('Nadia Petrovic')],
        },
        { party: 'bup', name: 'BUP', phone: phones.bup, holders: [personId('Mikael Rönn')] },
        {
          party: 'habilitering',
          name: 'habiliteringen',
          phone: phones.habilitering,
          holders: [personId('Camilla Vinter')],
        },
        { party: 'bvc', name: 'BVC', phone: phones.bvc, holders: [] },
      ],
    },
  ],
  contacts: [
    {
      forum: 'skovde-team',
      party: 'elevhalsa',
      function: 'Samverkanskontakt',
      phone: phones.elevhalsa,
      phoneHours: 'Vardagar 8.00–16.00',
      does: 'Hittar rätt elevhälsa, också för elever i fristående skolor.',
      doesNot: 'Tar inte emot orosanmälningar.',
    },
    {
      forum: 'skovde-team',
      party: 'rehab',
      function: 'Samverkanskontakt',
      phone: phones.rehab,
      phoneHours: 'Måndag och onsdag 13.00–15.00',
      does: 'Fysioterapeut och arbetsterapeut för barn från 6 år.',
      doesNot: 'Tar inte barn med insatser från habiliteringen.',
      ages: { from: 6, to: 17 },
    },
    {
      forum: 'skovde-team',
      party: 'ungdomsmottagning',
      function: 'Kurator',
      phone: phones.ungdomsmottagning,
      phoneHours: 'Tisdag till torsdag 11.00–12.00',
      does: 'Samtal om mående, relationer och våld, 13–24 år.',
      doesNot: 'Talar inte med föräldrar om inte den unge vill.',
      ages: { from: 13, to: 24 },
    },
  ],
};
