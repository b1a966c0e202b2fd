/** One row of a file laid over the row that it means, or over an empty one: what it says, and what is wrong in it. */
import { type ContactDetails, contactDetails } from '../contact.ts';
import type { Party } from '../search.ts';
import {
  addressIn,
  ageIn,
  type Extent,
  type ExtentSaid,
  extentIn,
  hoursIn,
  numberIn,
  partyIn,
  type Told,
} from './cells.ts';
import { columns, type Field, type SomeCells } from './columns.ts';
import { cellsOf } from './exporting.ts';
import { ofRow } from './import-words.ts';

export type Difference = { readonly field: Field; readonly from: string; readonly to: string };

/** `refused`: what keeps it out. `unclear`: what somebody must look at first. `hours`: as written, not understood. */
export type ReadRow = {
  readonly details?: ContactDetails;
  readonly differs: readonly Difference[];
  readonly refused: readonly string[];
  readonly unclear: readonly string[];
  readonly hours?: string;
};

/** What nobody can see makes no difference. */
const seen = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .normalize('NFC')
    .trim();

export const looksSame = (one: string, other: string): boolean => seen(one) === seen(other);

/** What a file says of a row besides its details, or what nobody may say in a file. */
const notDetails: readonly Field[] = ['id', 'list', 'assured_date', 'assurer'];

const differences = (from: ContactDetails, to: ContactDetails, parties: readonly Party[]): readonly Difference[] => {
  const [before, after] = [cellsOf(from, parties), cellsOf(to, parties)];
  return columns.flatMap(({ field }) =>
    looksSame(before[field], after[field]) ? [] : [{ field, from: before[field], to: after[field] }],
  );
};

const emptyRow = (extent: Extent): ContactDetails => ({
  organization: { party: '', name: '' },
  contact: { title: '', name: '' },
  service: { description: '', excludes: '', application_process: '', email: '', url: '', alert: '' },
  phone: { number: '', description: '' },
  schedule: [],
  service_area: { extent, name: '' },
});

type Frame = { readonly parties: readonly Party[]; readonly isRegion: boolean };

/** `under`: the row that is meant. What the file has no column for stays as it is there. */
export const readRow = (cells: SomeCells, under: ContactDetails | undefined, { parties, isRegion }: Frame): ReadRow => {
  const usual = isRegion ? 'region' : 'municipality';
  const base = under ?? emptyRow(usual);
  const baseCells = cellsOf(base, parties);
  const told: Told = { refused: [], unclear: [] };

  /** Undefined where the file says nothing, or what stands there already. */
  const said = (field: Field): string | undefined => {
    const written = cells[field];
    if (written === undefined || notDetails.includes(field)) return undefined;
    return under && looksSame(written, baseCells[field]) ? undefined : written;
  };
  const text = (field: Field): string => said(field) ?? baseCells[field];
  const age = (field: Field, was: number | undefined): number | undefined => {
    const written = said(field);
    return written === undefined ? was : ageIn(written, field, told);
  };

  const [party, hours, number, extent] = [
    said('organization.party'),
    said('schedule'),
    said('phone.number'),
    said('service_area.extent'),
  ];
  const schedule = hours === undefined ? base.schedule : hoursIn(hours, told);
  const minimum = age('service.minimum_age', base.service.minimum_age);
  const maximum = age('service.maximum_age', base.service.maximum_age);
  const area: ExtentSaid = extent === undefined ? { extent: base.service_area.extent } : extentIn(extent, usual);
  const draft = {
    organization: {
      party: party === undefined ? base.organization.party : partyIn(party, parties, told),
      name: text('organization.name'),
    },
    contact: { title: text('contact.title'), name: text('contact.name') },
    service: {
      description: text('service.description'),
      excludes: text('service.excludes'),
      ...(minimum !== undefined && { minimum_age: minimum }),
      ...(maximum !== undefined && { maximum_age: maximum }),
      application_process: text('service.application_process'),
      email: text('service.email').replace(/^mailto:/i, ''),
      url: addressIn(text('service.url')),
      alert: text('service.alert'),
    },
    phone: {
      number: number === undefined ? base.phone.number : numberIn(number, told),
      description: text('phone.description'),
    },
    schedule: schedule ?? base.schedule,
    service_area: {
      extent: area.extent,
      // Schools may be named in either column.
      name: said('service_area.name') || (area.name ?? text('service_area.name')),
    },
  };
  const checked = contactDetails.safeParse(draft);
  for (const { path, message } of checked.error?.issues ?? []) {
    const field = path[0] === 'schedule' ? 'schedule' : path.join('.');
    const isEmptyTitle = field === 'contact.title' && draft.contact.title === '';
    // Of the party it is told already what it may be.
    if (field !== 'organization.party') told.refused.push(isEmptyTitle ? ofRow.noTitle : ofRow.wrong(field, message));
  }
  const read = { ...told, ...(hours !== undefined && !schedule && { hours }) };
  if (!checked.success || told.refused.length > 0) return { ...read, differs: [] };
  return { ...read, details: checked.data, differs: under ? differences(under, checked.data, parties) : [] };
};
