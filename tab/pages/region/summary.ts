// What a new region will hold, in words, before it is made.
import { enumerate } from '../../parts/when.ts';
import type { Fields } from './fields.ts';
import { type ListId, rowsIn } from './rows.ts';
import { counted, text } from './text.ts';
import { weekdays } from './words.ts';

const names = (fields: Fields, list: ListId): readonly string[] =>
  rowsIn(fields[list]).map(({ name = '', person = '' }) => name.trim() || person.trim() || 'en utan namn');

const listed = (all: readonly string[], one: string, many: string): string =>
  all.length === 0 ? `Inga ${many} än.` : `${counted(all.length, one, many)}: ${enumerate(all)}.`;

const people = (all: readonly string[], one: string, many: string, none: string): string =>
  all.length === 0 ? none : `${all.length === 1 ? one : many}: ${enumerate(all)}.`;

export function summaryOf(fields: Fields): readonly string[] {
  const name = fields['region.name'].trim();
  const id = fields['region.id'].trim();
  const weekday = weekdays[Number(fields['defaults.digest.weekday']) - 1];
  const days = fields['defaults.guaranteeDays'].trim();
  const hour = Number(fields['defaults.digest.hour']);
  const teamName = fields['defaults.teamName'].trim();
  const coordinators = names(fields, 'coordinators');
  const support = names(fields, 'processSupport');
  return [
    name === '' ? 'Regionen har inget namn än.' : `Regionen ${name}${id === '' ? '' : `, med id:t ${id}`}.`,
    listed(names(fields, 'municipalities'), 'kommun', 'kommuner'),
    listed(names(fields, 'parties'), 'part', 'parter'),
    people(coordinators, 'Koordinator', 'Koordinatorer', 'Ingen koordinator än. Det behövs minst en.'),
    people(support, 'Processtöd', 'Processtöd', 'Inget processtöd.'),
    `Ett nytt team kallas ${teamName || '…'} och svarar inom ${days === '1' ? '1 arbetsdag' : `${days || '…'} arbetsdagar`}.`,
    ...(weekday && Number.isFinite(hour) ? [`Sammanställningen kommer på ${weekday}ar ${text.at(hour)}.`] : []),
  ];
}
