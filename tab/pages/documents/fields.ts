// A draft as the form has it: every field a text, by its path in what is sent. Two who write the same draft meet here.
import type { DocumentInput, VersionFacts } from '../../../bot/documents/contract.ts';
import { kinds } from '../../../bot/documents/contract.ts';
import { keptFields } from '../../parts/kept.ts';
import { text } from './text.ts';

export const fieldIds = [
  'kind',
  'title',
  'owner.function',
  'owner.office',
  'summary',
  'link',
  'text',
  'validFrom',
  'validTo',
  'reviewOn',
  'asksToBeRead',
] as const;
export type FieldId = (typeof fieldIds)[number];
/** `asksToBeRead` is 'yes' or ''. */
export type Fields = Readonly<Record<FieldId, string>>;

export const labels: Readonly<Partial<Record<string, string>>> & Readonly<Record<FieldId, string>> = {
  kind: text.fieldKind,
  title: text.fieldTitle,
  'owner.function': text.fieldFunction,
  'owner.office': text.fieldOffice,
  summary: text.fieldSummary,
  link: text.fieldLink,
  text: text.fieldText,
  validFrom: text.fieldValidFrom,
  validTo: text.fieldValidTo,
  reviewOn: text.fieldReviewOn,
  asksToBeRead: text.fieldAsks,
};

export const fieldsOf = (version: VersionFacts, body: string): Fields => ({
  kind: version.kind,
  title: version.title,
  'owner.function': version.owner.function,
  'owner.office': version.owner.office,
  summary: version.summary ?? '',
  link: version.link ?? '',
  text: body,
  validFrom: version.validFrom ?? '',
  validTo: version.validTo ?? '',
  reviewOn: version.reviewOn ?? '',
  asksToBeRead: version.asksToBeRead ? 'yes' : '',
});

/** A new version begins as the one before it, but has days of its own. */
export const nextFields = (version: VersionFacts, body: string): Fields => ({
  ...fieldsOf(version, body),
  validFrom: '',
  validTo: '',
  reviewOn: '',
});

export const noFields = (office: 'convener' | 'coordinator'): Fields => ({
  kind: 'routine',
  title: '',
  'owner.function': '',
  'owner.office': office,
  summary: '',
  link: '',
  text: '',
  validFrom: '',
  validTo: '',
  reviewOn: '',
  asksToBeRead: '',
});

const day = (name: 'validFrom' | 'validTo' | 'reviewOn', { [name]: typed }: Fields) =>
  typed === '' ? {} : { [name]: typed };

export const inputFrom = (fields: Fields, notNames: readonly string[]): DocumentInput => ({
  kind: kinds.find((one) => one === fields.kind) ?? 'other',
  title: fields.title.trim(),
  owner: { function: fields['owner.function'].trim(), office: fields['owner.office'] },
  summary: fields.summary.trim(),
  link: fields.link.trim(),
  text: fields.text,
  asksToBeRead: fields.asksToBeRead !== '',
  notNames: [...notNames],
  ...day('validFrom', fields),
  ...day('validTo', fields),
  ...day('reviewOn', fields),
});

export const differing = (one: Fields, other: Fields): readonly FieldId[] =>
  fieldIds.filter((id) => one[id].trim() !== other[id].trim());

export type Met = {
  /** Where only one has changed a field, that change. */
  readonly fields: Fields;
  /** Fields that both have changed, to different things. */
  readonly contested: readonly FieldId[];
  readonly theirs: Fields;
};

/** `base`: the fields as they were when one began, as JSON. */
export function meet(mine: Fields, base: string, theirs: Fields): Met {
  const before: Fields = { ...theirs, ...keptFields(base) };
  const touched = new Set(differing(before, mine));
  const both = new Set(differing(before, theirs));
  const untouched = fieldIds.filter((id) => !touched.has(id)).map((id) => [id, theirs[id]]);
  const fields: Fields = { ...mine, ...Object.fromEntries(untouched) };
  return { fields, theirs, contested: differing(fields, theirs).filter((id) => both.has(id)) };
}

/** As people read it, where two stand beside each other. */
export function shownValue(id: FieldId, fields: Fields, offices: readonly { id: string; name: string }[]): string {
  const value = fields[id];
  if (id === 'kind') return text.kinds[kinds.find((one) => one === value) ?? 'other'];
  if (id === 'owner.office') return offices.find((office) => office.id === value)?.name ?? value;
  if (id === 'asksToBeRead') return value === '' ? text.no : text.yes;
  return value;
}
