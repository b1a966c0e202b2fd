/** A row as the form of the card holds it, in words; and back, with what is wrong told field by field. */
import { ok, type Result, refuse } from '../../failure.ts';
import { hoursInText } from '../../platform/hours/hours.ts';
import { readHours, unclearHours } from '../../platform/hours/reading.ts';
import { type Contact, type ContactDetails, contactDetails, detailsOf } from '../contact.ts';

const typedFields = [
  'phone',
  'hours',
  'hoursNote',
  'does',
  'doesNot',
  'from',
  'to',
  'how',
  'email',
  'url',
  'alert',
] as const;
export type TypedField = (typeof typedFields)[number];
export type TypedRow = Readonly<Record<TypedField, string>>;

/** The same as the schema of the row. */
export const longest: Readonly<Record<TypedField, number>> = {
  phone: 40,
  hours: 300,
  hoursNote: 200,
  does: 2_000,
  doesNot: 2_000,
  from: 2,
  to: 2,
  how: 1_000,
  email: 254,
  url: 500,
  alert: 500,
};

/** Where each field stands in the row. */
const paths: Readonly<Record<Exclude<TypedField, 'hours'>, string>> = {
  phone: 'phone.number',
  hoursNote: 'phone.description',
  does: 'service.description',
  doesNot: 'service.excludes',
  from: 'service.minimum_age',
  to: 'service.maximum_age',
  how: 'service.application_process',
  email: 'service.email',
  url: 'service.url',
  alert: 'service.alert',
};

/** Undefined for what the form has no field for. */
export const fieldAt = (path: string): TypedField | undefined =>
  typedFields.find((field) => field !== 'hours' && paths[field] === path);

export const typedFrom = ({ phone, schedule, service }: Contact): TypedRow => ({
  phone: phone.number,
  hours: hoursInText(schedule),
  hoursNote: phone.description,
  does: service.description,
  doesNot: service.excludes,
  from: service.minimum_age?.toString() ?? '',
  to: service.maximum_age?.toString() ?? '',
  how: service.application_process,
  email: service.email,
  url: service.url,
  alert: service.alert,
});

/** The first sentence of each field; `field` is missing where the form has none for it. */
export type Flaw = { readonly field?: TypedField; readonly sentence: string };

export type TypedFailure = { readonly kind: 'not-valid'; readonly flaws: readonly Flaw[] };

const years = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed));

/** What the form does not hold, the function's title and the unit, stays as it stands in `row`. */
export const detailsFrom = (typed: TypedRow, row: Contact): Result<ContactDetails, TypedFailure> => {
  const present = detailsOf(row);
  const hours = readHours(typed.hours);
  const { minimum_age: _from, maximum_age: _to, ...service } = present.service;
  const [from, to] = [years(typed.from), years(typed.to)];
  const read = contactDetails.safeParse({
    ...present,
    phone: { number: typed.phone, description: typed.hoursNote },
    schedule: hours.ok ? hours.value : present.schedule,
    service: {
      ...service,
      description: typed.does,
      excludes: typed.doesNot,
      application_process: typed.how,
      email: typed.email,
      url: typed.url,
      alert: typed.alert,
      ...(from !== undefined && { minimum_age: from }),
      ...(to !== undefined && { maximum_age: to }),
    },
  });
  const unclear: Flaw[] = hours.ok ? [] : [{ field: 'hours', sentence: unclearHours(hours.failure) }];
  if (read.success && hours.ok) return ok(read.data);
  const flaws = read.success
    ? []
    : read.error.issues.map(({ path, message }): Flaw => {
        const field = fieldAt(path.join('.'));
        return { ...(field && { field }), sentence: message };
      });
  return refuse({ kind: 'not-valid', flaws: [...unclear, ...flaws] });
};

/** Fields whose words are not the same in two rows: what somebody else has changed. */
export const differing = (one: TypedRow, other: TypedRow): readonly TypedField[] =>
  typedFields.filter((field) => one[field] !== other[field]);
