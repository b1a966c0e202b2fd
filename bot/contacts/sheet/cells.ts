/** What single cells of a file say, and what is said of those that cannot be read. */
import { readHours, unclearHours } from '../../platform/hours/reading.ts';
import { inSmallLetters } from '../../platform/search/words.ts';
import type { ContactDetails, OpeningHours } from '../contact.ts';
import type { Party } from '../search.ts';
import { extentNames } from './exporting.ts';
import { ofRow } from './import-words.ts';
import { partyCalled } from './party-names.ts';

/** `refused`: what keeps a row out. `unclear`: what somebody must look at first. */
export type Told = { readonly refused: string[]; readonly unclear: string[] };

export type Extent = ContactDetails['service_area']['extent'];

export type ExtentSaid = { readonly extent: Extent; readonly name?: string };

/** What is none of the three names the schools, or the part of the municipality. */
export const extentIn = (written: string, usual: Extent): ExtentSaid => {
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

export const addressIn = (written: string): string => (/^www\./i.test(written) ? `https://${written}` : written);

/** The party's id, empty where it is none. */
export const partyIn = (written: string, parties: readonly Party[], told: Told): string => {
  const found = partyCalled(written, parties);
  const names = parties.map(({ name }) => name);
  if (!found) told.refused.push(written === '' ? ofRow.noParty : ofRow.unknownParty(written, names));
  return found?.id ?? '';
};

export const ageIn = (written: string, field: string, told: Told): number | undefined => {
  const years = wholeAge.exec(written)?.[1];
  if (years === undefined && written !== '') told.refused.push(ofRow.notWhole(field, written));
  return years === undefined ? undefined : Number(years);
};

/** Undefined for hours that nobody can be sure of. */
export const hoursIn = (written: string, told: Told): OpeningHours[] | undefined => {
  const read = readHours(written);
  if (read.ok) return [...read.value];
  told.unclear.push(ofRow.wrong('schedule', unclearHours(read.failure)));
  return undefined;
};

export const numberIn = (written: string, told: Told): string => {
  if (!withoutZero(written)) return written;
  told.unclear.push(ofRow.noZero(`0${written}`));
  return `0${written}`;
};
