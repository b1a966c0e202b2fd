// A school year that is being written: its fields, and what they were when one began, so that nobody's change is lost.
import type { ProposedYear, ShownYear } from '../../../../bot/forums/contract/school-years.ts';
import { keptFields } from '../../../parts/kept.ts';
import { differing, type FieldId, type Fields, fieldIds, fieldsOf, shownValue } from './fields.ts';

export type Draft = Fields & {
  /** Of the year as one saw it when one began; '' of a new one. */
  readonly etag: string;
  /** Its fields then, or those that were proposed, as JSON: all that is kept of a form is texts. */
  readonly base: string;
};

export const draftOf = (year: ShownYear | ProposedYear): Draft => {
  const fields = fieldsOf(year);
  return { ...fields, etag: 'etag' in year ? year.etag : '', base: JSON.stringify(fields) };
};

export type Met = {
  /** Where only one has changed a field, that change. */
  readonly fields: Fields;
  /** Fields that both have changed, to different things. */
  readonly contested: readonly FieldId[];
  /** As the year stands now. */
  readonly theirs: Fields;
  readonly etag: string;
};

export function meet(mine: Draft, now: ShownYear): Met {
  const theirs = fieldsOf(now);
  const base: Fields = { ...theirs, ...keptFields(mine.base) };
  const touched = new Set(differing(base, mine));
  const both = new Set(differing(base, theirs));
  const untouched = fieldIds.filter((id) => !touched.has(id));
  const fields: Fields = { ...mine, ...Object.fromEntries(untouched.map((id) => [id, theirs[id]])) };
  return { fields, theirs, contested: differing(fields, theirs).filter((id) => both.has(id)), etag: now.etag };
}

/** What was chosen came back as people read it. */
export const settled = ({ fields, theirs, contested }: Met, chosen: Readonly<Record<string, string>>): Fields => {
  const picked = contested.map((id) => {
    const isTheirs = chosen[id] === shownValue(id, theirs[id]);
    return [id, isTheirs ? theirs[id] : fields[id]] as const;
  });
  return { ...fields, ...Object.fromEntries(picked) };
};
