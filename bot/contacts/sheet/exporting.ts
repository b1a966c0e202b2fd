/** The list as a sheet and as cards for an address book. What is written here importing.ts reads as unchanged. */
import { hoursInText } from '../../platform/hours/hours.ts';
import type { Table } from '../../platform/sheets/table.ts';
import type { Card } from '../../platform/sheets/vcard.ts';
import type { Contact, ContactDetails } from '../contact.ts';
import { inOrder, type Party, partyName } from '../search.ts';
import { type Cells, columns, headerOf } from './columns.ts';

/** The rows of one area, and its name as people say it. */
export type NamedList = { readonly area: string; readonly name: string; readonly rows: readonly Contact[] };

export const extentNames = {
  municipality: 'hela kommunen',
  schools: 'vissa skolor',
  region: 'hela regionen',
} as const;

const ageText = (age: number | undefined): string => (age === undefined ? '' : String(age));

/** `ofContact`: what a row has besides its details. */
export const cellsOf = (
  { organization, contact, service, phone, schedule, service_area }: ContactDetails,
  parties: readonly Party[],
  ofContact: Partial<Record<'id' | 'list' | 'assured_date' | 'assurer', string>> = {},
): Cells => ({
  id: ofContact.id ?? '',
  list: ofContact.list ?? '',
  'organization.party': partyName(organization.party, parties),
  'organization.name': organization.name,
  'contact.title': contact.title,
  'contact.name': contact.name,
  'service.description': service.description,
  'service.excludes': service.excludes,
  'service.minimum_age': ageText(service.minimum_age),
  'service.maximum_age': ageText(service.maximum_age),
  'service.application_process': service.application_process,
  'phone.number': phone.number,
  schedule: hoursInText(schedule),
  'phone.description': phone.description,
  'service.email': service.email,
  'service.url': service.url,
  'service_area.extent': extentNames[service_area.extent],
  'service_area.name': service_area.name,
  'service.alert': service.alert,
  assured_date: ofContact.assured_date ?? '',
  assurer: ofContact.assurer ?? '',
});

/** With a column for whose list a row stands in where there are several. */
export const tableOf = (lists: readonly NamedList[], parties: readonly Party[]): Table => {
  const written = columns.filter(({ field }) => field !== 'list' || lists.length > 1);
  const rows = lists.flatMap(({ name, rows }) =>
    inOrder(rows, parties).map(({ id, assured_date = '', assurer = '', ...details }) =>
      cellsOf(details, parties, { id, list: name, assured_date, assurer }),
    ),
  );
  return {
    name: 'Kontakter',
    header: written.map(({ header }) => header),
    rows: rows.map((cells) => written.map(({ field }) => cells[field])),
    widths: written.map(({ width }) => width),
  };
};

const agesIn = ({ minimum_age: from, maximum_age: to }: Contact['service']): string => {
  if (from !== undefined && to !== undefined) return `${from}–${to} år`;
  if (from !== undefined) return `Från ${from} år`;
  return to === undefined ? '' : `Till och med ${to} år`;
};

const lineOf = (header: string, text: string): string => (text === '' ? '' : `${header}: ${text}`);

const noteOf = ({ service, schedule }: Contact): string =>
  [
    lineOf(headerOf('service.alert'), service.alert),
    lineOf(headerOf('service.description'), service.description),
    lineOf(headerOf('service.excludes'), service.excludes),
    agesIn(service),
    lineOf(headerOf('service.application_process'), service.application_process),
    lineOf(headerOf('schedule'), hoursInText(schedule)),
  ]
    .filter((line) => line !== '')
    .join('\n');

/** Each is the function's own, the same card each time; what an address book has no place for stands in its note. */
export const cardsOf = (lists: readonly NamedList[], parties: readonly Party[]): readonly Card[] =>
  lists.flatMap(({ area, name: list, rows }) =>
    inOrder(rows, parties).map((row): Card => {
      const { id, organization, contact, service, phone } = row;
      return {
        uid: `urn:x-partssamverkan:${area}:${id}`,
        organization: [partyName(organization.party, parties), organization.name].filter((part) => part !== ''),
        title: contact.title,
        name: contact.name,
        phones: phone.number === '' ? [] : [{ number: phone.number, label: phone.description }],
        email: service.email,
        url: service.url,
        note: noteOf(row),
        categories: ['Partssamverkan', list],
      };
    }),
  );
