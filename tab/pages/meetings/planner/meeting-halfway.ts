// What two have changed of the same series at the same time, part by part.
import type { SeriesList } from '../../../../bot/meetings/contract/series.ts';
import type { Draft, PlanFields } from './draft.ts';
import { type Part, parts } from './parts.ts';

const comparable = ({ keys, value }: Part, fields: PlanFields): string =>
  JSON.stringify(value ? value(fields) : keys.map((key) => fields[key]));

const taking = (mine: PlanFields, some: readonly Part[], from: PlanFields): PlanFields => ({
  ...mine,
  ...Object.fromEntries(some.flatMap(({ keys }) => keys).map((key) => [key, from[key]])),
});

export type Met = {
  /** One's own, with what the other alone has changed. */
  readonly fields: PlanFields;
  readonly theirs: PlanFields;
  readonly contested: readonly Part[];
};

export function meet(mine: Draft, theirs: PlanFields): Met {
  const base: PlanFields = JSON.parse(mine.base);
  const differs = (part: Part, one: PlanFields, other: PlanFields): boolean =>
    comparable(part, one) !== comparable(part, other);
  const untouched = parts.filter((part) => !differs(part, base, mine));
  const fields = taking(mine, untouched, theirs);
  const contested = parts.filter(
    (part) => differs(part, base, mine) && differs(part, base, theirs) && differs(part, mine, theirs),
  );
  return { fields, theirs, contested };
}

/** `chosen`: by part, as people read it. */
export const settled = (
  { fields, theirs, contested }: Met,
  chosen: Readonly<Record<string, string>>,
  list: SeriesList,
): PlanFields =>
  taking(
    fields,
    contested.filter((part) => chosen[part.id] === part.words(theirs, list)),
    theirs,
  );
