import { channelId, employee, guest, personId, teamId, termEnds } from './people.ts';
import type { SampleMunicipality } from './sample.ts';
import { usualContacts } from './usual-contacts.ts';

/** Ten municipalities that so far have a group with its convener, and some rows in their list. */
type Group = {
  id: string;
  name: string;
  convener: { number: number; name: string; title: string; make: typeof employee };
  party: string;
  seatName: string;
  phone: string;
};

const school = { party: 'elevhalsa', seatName: 'skolan' };
const socialServices = { party: 'socialtjanst', seatName: 'socialtjänsten' };

const groups: Group[] = [
  {
    id: 'essunga',
    name: 'Essunga',
    convener: { number: 401, name: 'Marie Hagström', title: 'Skolchef', make: employee },
    ...school,
    phone: '031-390 06 10',
  },
  {
    id: 'falkoping',
    name: 'Falköping',
    convener: { number: 402, name: 'Jonas Widell', title: 'Chef för elevhälsan', make: employee },
    ...school,
    phone: '031-390 06 11',
  },
  {
    id: 'gotene',
    name: 'Götene',
    convener: { number: 405, name: 'Zahra Rahimi', title: 'Enhetschef, individ och familj', make: employee },
    ...socialServices,
    phone: '031-390 06 14',
  },
  {
    id: 'hjo',
    name: 'Hjo',
    convener: { number: 406, name: 'Cecilia Blom', title: 'Vårdenhetschef, vårdcentralen Alkottan', make: guest },
    party: 'vardcentral',
    seatName: 'vårdcentralen Alkottan',
    phone: '031-390 06 15',
  },
  {
    id: 'karlsborg',
    name: 'Karlsborg',
    convener: { number: 407, name: 'Lars Tengvall', title: 'Skolchef', make: employee },
    ...school,
    phone: '031-390 06 16',
  },
  {
    id: 'lidkoping',
    name: 'Lidköping',
    convener: { number: 408, name: 'Monica Ahlberg', title: 'Avdelningschef, barn och unga', make: employee },
    ...socialServices,
    phone: '031-390 06 17',
  },
  {
    id: 'skara',
    name: 'Skara',
    convener: { number: 409, name: 'Patrik Ljungdal', title: 'Chef för elevhälsan', make: employee },
    ...school,
    phone: '031-390 06 18',
  },
  {
    id: 'tibro',
    name: 'Tibro',
    convener: { number: 410, name: 'Sofia Rudberg', title: 'Skolchef', make: employee },
    ...school,
    phone: '031-390 06 19',
  },
  {
    id: 'tidaholm',
    name: 'Tidaholm',
    convener: { number: 411, name: 'Mirjam Kask', title: 'Föreståndare, familjecentralen', make: employee },
    party: 'familjecentral',
    seatName: 'familjecentralen',
    phone: '031-390 06 20',
  },
  {
    id: 'vara',
    name: 'Vara',
    convener: { number: 412, name: 'Göran Hultman', title: 'Rektor', make: employee },
    ...school,
    phone: '031-390 06 21',
  },
];

export const otherMunicipalities: SampleMunicipality[] = groups.map((group, place) => ({
  id: group.id,
  name: group.name,
  people: [group.convener.make({ ...group.convener, teams: [group.id, 'skaraborg'] })],
  team: {
    id: teamId(group.id),
    name: `Partssamverkan ${group.name}`,
    channels: [
      { id: teamId(group.id), name: 'Allmänt' },
      { id: channelId(`${group.id}-group`), name: 'Partssamverkansgruppen' },
    ],
    botInstalled: true,
  },
  forums: [
    {
      id: `${group.id}-group`,
      kind: 'group',
      name: `Partssamverkansgruppen ${group.name}`,
      municipality: group.id,
      channelId: channelId(`${group.id}-group`),
      teamId: teamId(group.id),
      convener: personId(group.convener.name),
      termEnds,
      guaranteeDays: 3,
      seats: [
        { party: group.party, name: group.seatName, phone: group.phone, holders: [personId(group.convener.name)] },
      ],
    },
  ],
  contacts: usualContacts(group, place),
}));
