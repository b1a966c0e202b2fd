// A row that is being written: its fields, and what they were when one began, so that nobody's change is lost.
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import { keptFields } from '../../parts/kept.ts';
import { differing, type FieldId, type Fields, fieldIds, fieldsOf, merged } from './fields.ts';
import type { Area } from './reading.ts';

export type Draft = Fields & {
  readonly area: string;
  /** Of the row as one saw it when one began; '' of a new one. */
  readonly etag: string;
  /** Its fields then, as JSON: all that is kept of a form is texts. */
  readonly base: string;
  /** Of a new row: the same for each time that it is sent. */
  readonly once: string;
};

export const draftOf = (row: ListedContact): Draft => {
  const fields = fieldsOf(row);
  return { ...fields, area: row.area, etag: row.etag, base: JSON.stringify(fields), once: '' };
};

export const extentIn = (area: string): string => (area.startsWith('region:') ? 'region' : 'municipality');

const nothing: Fields = {
  ...(Object.fromEntries(fieldIds.map((id) => [id, ''])) as Record<FieldId, string>),
};

export const newDraft = ({ area, mayKeepParties: [only, ...more] }: Area): Draft => ({
  ...nothing,
  'organization.party': more.length === 0 ? (only ?? '') : '',
  'service_area.extent': extentIn(area),
  area,
  etag: '',
  base: '',
  once: crypto.randomUUID(),
});

export type Met = {
  /** Where only one has changed a field, that change. */
  readonly fields: Fields;
  /** Fields that both have changed, to different things. */
  readonly contested: readonly FieldId[];
  /** As the row stands now. */
  readonly theirs: Fields;
};

export function meet(mine: Draft, row: ListedContact): Met {
  const theirs = fieldsOf(row);
  const base: Fields = { ...theirs, ...keptFields(mine.base) };
  const both = new Set(differing(base, theirs));
  const fields = merged(base, mine, theirs);
  return { fields, theirs, contested: differing(fields, theirs).filter((id) => both.has(id)) };
}
