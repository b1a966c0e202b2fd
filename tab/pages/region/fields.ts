// A region as its form has it, and what is sent of it.
import {
  idOfName,
  type RegionInput,
  type RegionSettings,
  regionInput,
  usualDefaults,
} from '../../../bot/forums/contract/regions.ts';
import { asText, type ListId, listIds, type Row, rowsAsText, rowsFrom, rowsIn } from './rows.ts';
import { text } from './text.ts';
import { shownRow, weekdays } from './words.ts';
import { type Wrong, wrongFrom } from './wrong.ts';

/** In the order of the form. */
export const fieldIds = [
  'region.name',
  'region.id',
  ...listIds,
  'defaults.guaranteeDays',
  'defaults.digest.weekday',
  'defaults.digest.hour',
  'defaults.teamName',
] as const;
export type FieldId = (typeof fieldIds)[number];
export type Fields = Readonly<Record<FieldId, string>>;

type Facts = Pick<RegionSettings, 'region' | ListId | 'defaults'>;

export const fieldsOf = (facts: Facts): Fields => ({
  'region.name': facts.region.name,
  'region.id': facts.region.id,
  municipalities: rowsAsText(rowsFrom('municipalities', facts.municipalities)),
  parties: rowsAsText(rowsFrom('parties', facts.parties)),
  coordinators: rowsAsText(rowsFrom('coordinators', facts.coordinators)),
  processSupport: rowsAsText(rowsFrom('processSupport', facts.processSupport)),
  'defaults.guaranteeDays': asText(facts.defaults.guaranteeDays),
  'defaults.digest.weekday': asText(facts.defaults.digest.weekday),
  'defaults.digest.hour': asText(facts.defaults.digest.hour),
  'defaults.teamName': facts.defaults.teamName,
});

export const noFields: Fields = fieldsOf({
  region: { id: '', name: '' },
  municipalities: [],
  parties: [],
  coordinators: [],
  processSupport: [],
  defaults: usualDefaults,
});

/** Nothing is no number, not 0. */
const numberOf = (written = ''): number => (written.trim() === '' ? Number.NaN : Number(written.replace(',', '.')));

const textOf = (row: Row, column: string): string => row[column] ?? '';

const municipalityOf = (row: Row): unknown => {
  const tile = [textOf(row, 'tile.0'), textOf(row, 'tile.1')];
  return {
    code: textOf(row, 'code').trim(),
    name: textOf(row, 'name'),
    ...(textOf(row, 'id') !== '' && { id: row.id }),
    ...(tile.some((axis) => axis.trim() !== '') && { tile: tile.map(numberOf) }),
  };
};

const partyOf = (row: Row): unknown => ({
  id: textOf(row, 'id').trim() || idOfName(textOf(row, 'name')),
  name: textOf(row, 'name'),
  huvudman: textOf(row, 'huvudman'),
});

const personOf = (row: Row): unknown => ({ person: textOf(row, 'person'), name: textOf(row, 'name') });

const inputOf = (fields: Fields): unknown => ({
  region: { id: fields['region.id'], name: fields['region.name'] },
  municipalities: rowsIn(fields.municipalities).map(municipalityOf),
  parties: rowsIn(fields.parties).map(partyOf),
  coordinators: rowsIn(fields.coordinators).map(personOf),
  processSupport: rowsIn(fields.processSupport).map(personOf),
  defaults: {
    guaranteeDays: numberOf(fields['defaults.guaranteeDays']),
    digest: {
      weekday: numberOf(fields['defaults.digest.weekday']),
      hour: numberOf(fields['defaults.digest.hour']),
    },
    teamName: fields['defaults.teamName'],
  },
});

export type ReadFields =
  | { readonly ok: true; readonly input: RegionInput }
  | { readonly ok: false; readonly wrong: Wrong };

/** By the server's own schema, in its own sentences. What the region has already only the server knows. */
export function readFields(fields: Fields): ReadFields {
  const read = regionInput.safeParse(inputOf(fields));
  if (read.success) return { ok: true, input: read.data };
  return { ok: false, wrong: wrongFrom(read.error.issues.map(({ path, message }) => [path.join('.'), message])) };
}

const isList = (id: FieldId): id is ListId => listIds.some((list) => list === id);

/** As people read it, for a conflict: a row each line. */
export function shownValue(id: FieldId, value: string): string {
  if (isList(id)) return rowsIn(value).map(shownRow(id)).join('\n');
  if (id === 'defaults.digest.weekday') return weekdays[Number(value) - 1] ?? value;
  if (id === 'defaults.digest.hour' && value.trim() !== '') return text.at(Number(value));
  return value.trim();
}

/** Fields where the two say different things to whoever reads them. */
export const differing = (one: Fields, other: Fields): readonly FieldId[] =>
  fieldIds.filter((id) => shownValue(id, one[id]) !== shownValue(id, other[id]));
