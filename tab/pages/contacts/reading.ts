// The rows of where one stands: a forum's own and the region's, or all that one may see.
import { contactList, contactLists, type ListedContact } from '../../../bot/contacts/contract.ts';
import { type Read, useRead } from '../../data/query.ts';
import { type Place, useHere } from '../../shell/place.ts';

export type Area = {
  readonly area: string;
  readonly name: string;
  /** The whole list there, and files read into it. */
  readonly mayKeep: boolean;
  readonly mayKeepParties: readonly string[];
};

export type Contacts = {
  readonly areas: readonly Area[];
  readonly rows: readonly ListedContact[];
  readonly daysOff: readonly string[];
};

const ofForum = contactList.transform(
  ({ rows, daysOff, ...area }): Contacts => ({ areas: [area], rows: rows, daysOff }),
);

export const areaPath = (area: string): string => `/api/areas/${encodeURIComponent(area)}/contacts`;

export const rowPath = ({ area, id }: { readonly area: string; readonly id: string }): string =>
  `${areaPath(area)}/${encodeURIComponent(id)}`;

/** What is read again when a row has changed. */
export const touched = ['/api/areas/', '/api/contacts'] as const;

export function useContacts(): Read<Contacts> {
  const { place } = useHere();
  const [own] = place.areas;
  const isForum = place.forum !== undefined && own !== undefined;
  return useRead<Contacts>(isForum ? areaPath(own.id) : '/api/contacts', isForum ? ofForum : contactLists);
}

export const isRegionWide = ({ area }: Pick<ListedContact, 'area'>): boolean => area.startsWith('region:');

type Kind = 'xlsx' | 'csv' | 'vcf';

/** The list of where one stands, as a file. */
export const exportPath = ({ forum, areas: [own] }: Place, kind: Kind): string =>
  forum && own ? `${areaPath(own.id)}.${kind}?with=region` : `/api/contacts.${kind}`;
