// A school year as the form has it: each edge of a term a text, and the breaks as one, since a form is kept as texts.
import { z } from 'zod';
import { type SchoolYearInput, type ShownYear, schoolYearInput } from '../../../../bot/forums/contract/school-years.ts';
import { date } from '../../../parts/when.ts';

export const edges = ['autumn.from', 'autumn.to', 'spring.from', 'spring.to'] as const;
export type Edge = (typeof edges)[number];
export const fieldIds = [...edges, 'breaks'] as const;
export type FieldId = (typeof fieldIds)[number];
export type Fields = Readonly<Record<FieldId, string>>;

/** `id`: what tells rows apart while they are written; never sent. */
const row = z.object({ id: z.string(), name: z.string(), from: z.string(), to: z.string() });
export type BreakRow = z.infer<typeof row>;

export const rowsIn = (breaks: string): readonly BreakRow[] => {
  try {
    return z.array(row).parse(JSON.parse(breaks));
  } catch {
    return [];
  }
};

export const rowsAsText = (rows: readonly BreakRow[]): string => JSON.stringify(rows);

type Calendar = Pick<ShownYear, 'autumn' | 'spring' | 'breaks'>;

export const fieldsOf = ({ autumn, spring, breaks }: Calendar): Fields => ({
  'autumn.from': autumn.from,
  'autumn.to': autumn.to,
  'spring.from': spring.from,
  'spring.to': spring.to,
  breaks: rowsAsText(breaks.map(({ name, from, to }, n) => ({ id: `b${n}`, name, from, to }))),
});

/** By the path of each in what is sent: "breaks.0.name". */
export type Wrong = Readonly<Partial<Record<string, string>>>;
export type ReadFields =
  | { readonly ok: true; readonly input: SchoolYearInput }
  | { readonly ok: false; readonly wrong: Wrong };

/** By the server's own schema, in its own sentences: the first of each field. What the days are to each other it says. */
export function readFields(fields: Fields): ReadFields {
  const input: SchoolYearInput = {
    autumn: { from: fields['autumn.from'], to: fields['autumn.to'] },
    spring: { from: fields['spring.from'], to: fields['spring.to'] },
    breaks: rowsIn(fields.breaks).map(({ name, from, to }) => ({ name, from, to })),
  };
  const read = schoolYearInput.safeParse(input);
  if (read.success) return { ok: true, input };
  const wrong: Record<string, string> = {};
  for (const { path, message } of read.error.issues) wrong[path.join('.')] ??= message;
  return { ok: false, wrong };
}

/** "26–30 oktober", "19 december–10 januari", "25 september"; what is no day stands as it is written. */
export function daysInText(from: string, to: string): string {
  if (![from, to].every((day) => z.iso.date().safeParse(day).success)) return [from, to].filter(Boolean).join('–');
  if (from === to) return date(from, from);
  const start = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : date(from, from);
  return `${start}–${date(to, to)}`;
}

/** As people read it, for a conflict: breaks a line each, in order of their days. */
export const shownValue = (id: FieldId, value: string): string =>
  id === 'breaks'
    ? [...rowsIn(value)]
        .sort((one, other) => one.from.localeCompare(other.from))
        .map(({ name, from, to }) => `${name.trim()}: ${daysInText(from, to)}`)
        .join('\n')
    : value;

/** Fields where the two say different things to whoever reads them. */
export const differing = (one: Fields, other: Fields): readonly FieldId[] =>
  fieldIds.filter((id) => shownValue(id, one[id]) !== shownValue(id, other[id]));
