// Settings that are being written: their fields, and what they were when one began, so that nobody's change is lost.
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { keptFields } from '../../parts/kept.ts';
import { differing, type FieldId, type Fields, fieldsOf, noFields, shownValue } from './fields.ts';
import { mergedRows } from './merging.ts';
import { listIds } from './rows.ts';

export type Draft = Fields & {
  /** Of the settings as one saw them when one began; '' of a new region. */
  readonly etag: string;
  /** Their fields then, as JSON: all that is kept of a form is texts. */
  readonly base: string;
};

export const draftOf = (settings: RegionSettings): Draft => {
  const fields = fieldsOf(settings);
  return { ...fields, etag: settings.etag, base: JSON.stringify(fields) };
};

export const newDraft = (fields: Fields = noFields): Draft => ({ ...fields, etag: '', base: '' });

/** Of what was kept, the fields when one began. */
const baseOf = ({ base }: Draft, now: Fields): Fields => ({ ...now, ...keptFields(base) });

/** What one has changed since then. */
export const changedIn = (draft: Draft): readonly FieldId[] => differing(baseOf(draft, noFields), draft);

export type Met = {
  /** Where only one has changed a field, that change. */
  readonly fields: Fields;
  /** Fields that both have changed, to different things. */
  readonly contested: readonly FieldId[];
  /** As the settings stand now. */
  readonly theirs: Fields;
  readonly etag: string;
};

export function meet(mine: Draft, now: RegionSettings): Met {
  const theirs = fieldsOf(now);
  const base = baseOf(mine, theirs);
  const touched = new Set(differing(base, mine));
  const both = new Set(differing(base, theirs).filter((id) => touched.has(id)));
  const fields: Record<FieldId, string> = { ...theirs };
  for (const id of touched) fields[id] = mine[id];
  const contested = differing(fields, theirs).filter((id) => {
    const list = both.has(id) ? listIds.find((one) => one === id) : undefined;
    const merged = list && mergedRows(list, { base: base[list], mine: mine[list], theirs: theirs[list] });
    if (list && merged !== undefined) fields[list] = merged;
    return both.has(id) && merged === undefined;
  });
  return { fields, theirs, contested, etag: now.etag };
}

/** What was chosen came back as people read it. */
export const settled = ({ fields, theirs, contested }: Met, chosen: Readonly<Record<string, string>>): Fields => {
  const picked = contested.map((id) => {
    const isTheirs = chosen[id] === shownValue(id, theirs[id]);
    return [id, isTheirs ? theirs[id] : fields[id]] as const;
  });
  return { ...fields, ...Object.fromEntries(picked) };
};
