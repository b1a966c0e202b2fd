// How the form is divided, and what is taken of two who have written the same field.
import { type FieldId, type Fields, type Met, shownValue } from './fields.ts';
import { text } from './text.ts';

export const groups: readonly { readonly title: string; readonly fields: readonly FieldId[] }[] = [
  { title: text.about, fields: ['kind', 'title', 'summary', 'owner.function', 'owner.office'] },
  { title: text.content, fields: ['text', 'link'] },
  { title: text.days, fields: ['validFrom', 'validTo', 'reviewOn', 'asksToBeRead'] },
];

/** What was chosen came back as people read it; a kind and an office are kept by their ids. */
export function chosenFrom(
  { fields, theirs, contested }: Met,
  chosen: Readonly<Record<string, string>>,
  offices: Parameters<typeof shownValue>[2],
): Fields {
  const picked = contested.map((id) => {
    const isTheirs = chosen[id] === shownValue(id, theirs, offices);
    return [id, isTheirs ? theirs[id] : fields[id]] as const;
  });
  return { ...fields, ...Object.fromEntries(picked) };
}
