import { contacts, phones } from './mariestad-contacts.ts';
import { channelId, employee, external, guest, personId, teamId, termEnds } from './people.ts';
import type { SampleMunicipality } from './sample.ts';

const mariestad = ['mariestad'];

const people = [
  employee({ number: 101, name: 'Karin Wallin', title: 'Skolchef', teams: ['mariestad', 'skaraborg'] }),
  employee({ number: 102, name: 'Henrik Åberg', title: 'Rektor, Tegelskolan', teams: ['mariestad', 'skaraborg'] }),
  employee({ number: 103, name: 'Maria Dahlqvist', title: 'Samordnande skolsköterska', teams: mariestad }),
  employee({ number: 104, name: 'Sara Nyberg', title: 'Kurator, Tegelskolan', teams: mariestad }),
  guest({ number: 105, name: 'Amina Yusuf', title: 'Sjuksköterska, BVC', teams: mariestad }),
  employee({ number: 106, name: 'Johan Ek', title: 'Rektor, förskolan Kotten', teams: mariestad }),
  employee({ number: 107, name: 'Lena Stridh', title: 'Enhetschef, mottagning barn och unga', teams: mariestad }),
  employee({ number: 108, name: 'Daniel Öberg', title: 'Socialsekreterare, barn och unga', teams: mariestad }),
  guest({ number: 109, name: 'Elin Sandström', title: 'Fysioterapeut, rehabmottagningen', teams: mariestad }),
  guest({
    number: 110,
    name: 'Petra Hallin',
    title: 'Distriktssköterska, vårdcentralen Kvarnbäcken',
    teams: mariestad,
  }),
  external({ number: 111, name: 'Omar Haddad', title: 'Psykolog, vårdcentralen Lövet', teams: mariestad }),
  guest({ number: 112, name: 'Gunilla Frisk', title: 'Samordnande sjuksköterska, BVC', teams: mariestad }),
  guest({ number: 113, name: 'Tove Ahlin', title: 'Barnmorska, ungdomsmottagningen', teams: mariestad }),
  guest({
    number: 114,
    name: 'Mikael Rönn',
    title: 'Psykolog, BUP och habiliteringen',
    teams: ['mariestad', 'toreboda', 'skovde', 'gullspang', 'grastorp'],
  }),
  guest({ number: 115, name: 'Fatima Karimi', title: 'Arbetsterapeut, rehabmottagningen', teams: mariestad }),
  employee({ number: 116, name: 'Anders Holm', title: 'Fritidsledare', teams: mariestad }),
  employee({ number: 117, name: 'Ingrid Palm', title: 'Registrator', teams: mariestad }),
  guest({ number: 118, name: 'Per Lundmark', title: 'Vårdenhetschef, vårdcentralen Kvarnbäcken', teams: mariestad }),
  employee({ number: 119, name: 'Susanne Brodd', title: 'Folkhälsostrateg', teams: mariestad }),
];

export const sampleMariestad: SampleMunicipality = {
  id: 'mariestad',
  name: 'Mariestad',
  people,
  team: {
    id: teamId('mariestad'),
    name: 'Partssamverkan Mariestad',
    channels: [
      { id: teamId('mariestad'), name: 'Allmänt' },
      { id: channelId('mariestad-group'), name: 'Partssamverkansgruppen' },
      { id: channelId('mariestad-team'), name: 'SAMBU-teamet' },
    ],
    botInstalled: true,
  },
  forums: [
    {
      id: 'mariestad-group',
      kind: 'group',
      name: 'Partssamverkansgruppen Mariestad',
      municipality: 'mariestad',
      channelId: channelId('mariestad-group'),
      teamId: teamId('mariestad'),
      convener: personId('Karin Wallin'),
      termEnds,
      guaranteeDays: 3,
      seats: [
        { party: 'elevhalsa', name: 'skolan', phone: phones.skolchef, holders: [personId('Karin Wallin')] },
        {
          party: 'socialtjanst',
          name: 'socialtjänsten',
          phone: phones.socialtjanst,
          holders: [personId('Lena Stridh')],
        },
        {
          party: 'vardcentral',
          unit: 'kvarnbacken',
          name: 'vårdcentralen Kvarnbäcken',
          phone: phones.kvarnbacken,
          holders: [personId('Per Lundmark')],
        },
        { party: 'folkhalsa', name: 'folkhälsan', phone: phones.folkhalsa, holders: [personId('Susanne Brodd')] },
        { party: 'polis', name: 'polisen', phone: phones.polis, holders: [] },
      ],
    },
    {
      id: 'mariestad-team',
      kind: 'team',
      name: 'SAMBU-team Mariestad',
      municipality: 'mariestad',
      channelId: channelId('mariestad-team'),
      teamId: teamId('mariestad'),
      convener: personId('Henrik Åberg'),
      deputy: personId('Maria Dahlqvist'),
      termEnds,
      guaranteeDays: 3,
      opening: {
        informationOwner: 'Mariestads kommun, utbildningsnämnden',
        assessedOn: '2026-06-04',
        disposal: { decision: 'UN 2026/118', days: 90, ofWithdrawn: 'at-once' },
        hostKeepsDays: 180,
        registrar: personId('Ingrid Palm'),
        isOpened: true,
      },
      seats: [
        { party: 'elevhalsa', name: 'elevhälsan', phone: phones.elevhalsa, holders: [personId('Maria Dahlqvist')] },
        { party: 'forskola', name: 'förskolan', phone: phones.forskola, holders: [personId('Johan Ek')] },
        {
          party: 'socialtjanst',
          name: 'socialtjänsten',
          phone: phones.socialtjanst,
          holders: [personId('Lena Stridh'), personId('Daniel Öberg')],
        },
        { party: 'rehab', name: 'rehab', phone: phones.rehab, holders: [personId('Elin Sandström')] },
        {
          party: 'vardcentral',
          unit: 'kvarnbacken',
          name: 'vårdcentralen Kvarnbäcken',
          phone: phones.kvarnbacken,
          holders: [personId('Petra Hallin')],
        },
        {
          party: 'vardcentral',
          unit: 'lovet',
          name: 'vårdcentralen Lövet',
          phone: phones.lovet,
          holders: [personId('Omar Haddad')],
        },
        { party: 'bvc', name: 'BVC', phone: phones.bvc, holders: [personId('Gunilla Frisk')] },
        {
          party: 'ungdomsmottagning',
          name: 'ungdomsmottagningen',
          phone: phones.ungdomsmottagning,
          holders: [personId('Tove Ahlin')],
        },
        { party: 'bup', name: 'BUP', phone: phones.bup, holders: [personId('Mikael Rönn')] },
        {
          party: 'habilitering',
          name: 'habiliteringen',
          phone: phones.habilitering,
          holders: [personId('Mikael Rönn')],
        },
      ],
    },
  ],
  contacts,
};
