/** One row of a file laid over the row that it means, or over an empty one: what it says, and what is wrong in it. */
import { readHours, unclearHours } from '../platform/hours/reading.ts';
import { inSmallLetters } from '../platform/search/words.ts';
import { type ContactDetails, contactDetails, type OpeningHours } from './contact.ts';
import { cellsOf, extentNames } from './exporting.ts';
import { ofRow } from './import-words.ts';
import { partyCalled } from './party-names.ts';
import type { Party } from './search.ts';
import { columns, type Field, type SomeCells } from './sheet-columns.ts';

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

type Extent = ContactDetails['service_area']['extent'];

const emptyRow = (extent: Extent): ContactDetails => ({
  organization: { party: '', name: '' },
  contact: { title: '', name: '' },
  service: { description: '', excludes: '', application_process: '', email: '', url: '', alert: '' },
  phone: { number: '', description: '' },
  schedule: [],
  service_area: { extent, name: '' },
});

type AreaSaid = { readonly extent: Extent; readonly name?: string };

/** What is none of the three names the schools, or the part of the municipality. */
const areaIn = (written: string, usual: Extent): AreaSaid => {
  const said = inSmallLetters(written).replace(/\s+/g, ' ').trim();
  if (said === '') return { extent: usual };
  if (/^(hela )?(kommunen|kommun)$/.test(said)) return { extent: 'municipality' };
  if (/^(hela )?(regionen|region)$/.test(said)) return { extent: 'region' };
  if (said === extentNames.schools || /^(vissa )?(skolor|skolorna)$/.test(said)) return { extent: 'schools' };
  return { extent: 'schools', name: written };
};

const wholeAge = /^(\d{1,3})(?:[.,]0+)?(?:\s*år)?$/i;

/** Seven digits and more, and none of them a nought or a plus in front: as when a cell holds a number. */
const withoutZero = (number: string): boolean => /^[1-9]\d{6,8}$/.test(number.replace(/[\s()/-]/g, ''));

const address = (written: string): string => (/^www\./i.test(written) ? `https://${written}` : written);

type Frame = { readonly parties: readonly Party[]; readonly isRegion: boolean };

/** `under`: the row that is meant. What the file has no column for stays as it is there. */
export const readRow = (cells: SomeCells, under: ContactDetails | undefined, { parties, isRegion }: Frame): ReadRow => {
  const usual = isRegion ? 'region' : 'municipality';
  const base = under ?? emptyRow(usual);
  const baseCells = cellsOf(base, parties);
  const refused: string[] = [];
  const unclear: string[] = [];

  /** Undefined where the file says nothing, or what stands there already. */
  const said = (field: Field): string | undefined => {
    const written = cells[field];
    if (written === undefined || notDetails.includes(field)) return undefined;
    return under && looksSame(written, baseCells[field]) ? undefined : written;
  };

  const party = (): string => {
    const written = said('organization.party');
    if (written === undefined) return base.organization.party;
    const found = partyCalled(written, parties);
    if (written === '') refused.push(ofRow.noParty);
    else if (!found)
      refused.push(
        ofRow.unknownParty(
          written,
          parties.map(({ name }) => name),
        ),
      );
    return found?.id ?? '';
  };

  const age = (field: 'service.minimum_age' | 'service.maximum_age', was: number | undefined) => {
    const written = said(field);
    if (written === undefined) return was;
    if (written === '') return undefined;
    const years = wholeAge.exec(written)?.[1];
    if (years === undefined) refused.push(ofRow.notWhole(field, written));
    return years === undefined ? undefined : Number(years);
  };

  let hours: string | undefined;
  const schedule = (): OpeningHours[] => {
    const written = said('schedule');
    if (written === undefined) return base.schedule;
    const read = readHours(written);
    if (read.ok) return [...read.value];
    unclear.push(ofRow.wrong('schedule', unclearHours(read.failure)));
    hours = written;
    return base.schedule;
  };

  const number = (): string => {
    const written = said('phone.number') ?? base.phone.number;
    if (said('phone.number') === undefined || !withoutZero(written)) return written;
    unclear.push(ofRow.noZero(`0${written}`));
    return `0${written}`;
  };

  const { minimum_age: from, maximum_age: to, ...service } = base.service;
  const minimum = age('service.minimum_age', from);
  const maximum = age('service.maximum_age', to);
  const extent = said('service_area.extent');
  const area: AreaSaid = extent === undefined ? { extent: base.service_area.extent } : areaIn(extent, usual);
  const draft = {
    organization: { party: party(), name: said('organization.name') ?? base.organization.name },
    contact: { title: said('contact.title') ?? base.contact.title, name: said('contact.name') ?? base.contact.name },
    service: {
      description: said('service.description') ?? service.description,
      excludes: said('service.excludes') ?? service.excludes,
      ...(minimum !== undefined && { minimum_age: minimum }),
      ...(maximum !== undefined && { maximum_age: maximum }),
      application_process: said('service.application_process') ?? service.application_process,
      email: said('service.email')?.replace(/^mailto:/i, '') ?? service.email,
      url: address(said('service.url') ?? service.url),
      alert: said('service.alert') ?? service.alert,
    },
    phone: { number: number(), description: said('phone.description') ?? base.phone.description },
    schedule: schedule(),
    service_area: {
      extent: area.extent,
      // Schools may be named in either column.
      name: said('service_area.name') || (area.name ?? said('service_area.name') ?? base.service_area.name),
    },
  };
  if (draft.contact.title === '') refused.push(ofRow.noTitle);
  const checked = contactDetails.safeParse(draft);
  const isTold = (path: string): boolean =>
    path === 'organization.party' || (path === 'contact.title' && draft.contact.title === '');
  for (const { path, message } of checked.error?.issues ?? []) {
    const field = path[0] === 'schedule' ? 'schedule' : path.join('.');
    if (!isTold(field)) refused.push(ofRow.wrong(field, message));
  }
  const read = { refused, unclear, ...(hours !== undefined && { hours }) };
  if (!checked.success || refused.length > 0) return { ...read, differs: [] };
  return { ...read, details: checked.data, differs: under ? differences(under, checked.data, parties) : [] };
};
