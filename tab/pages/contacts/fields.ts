// A row as the form has it: every field a text, by its path in the row. The same names for the history and a conflict.
import { type ContactDetails, contactDetails } from '../../../bot/contacts/contract.ts';
import { hoursInText } from '../../../bot/platform/hours/hours.ts';
import { readHours, unclearHours } from '../../../bot/platform/hours/reading.ts';

export const fieldIds = [
  'organization.party',
  'organization.name',
  'contact.title',
  'contact.name',
  'service.description',
  'service.excludes',
  'service.minimum_age',
  'service.maximum_age',
  'service.application_process',
  'phone.number',
  'schedule',
  'phone.description',
  'service.email',
  'service.url',
  'service_area.extent',
  'service_area.name',
  'service.alert',
] as const;
export type FieldId = (typeof fieldIds)[number];
export type Fields = Readonly<Record<FieldId, string>>;

const number = (age: number | undefined): string => (age === undefined ? '' : String(age));

export const fieldsOf = ({
  organization,
  contact,
  service,
  phone,
  schedule,
  service_area: area,
}: ContactDetails): Fields => ({
  'organization.party': organization.party,
  'organization.name': organization.name,
  'contact.title': contact.title,
  'contact.name': contact.name,
  'service.description': service.description,
  'service.excludes': service.excludes,
  'service.minimum_age': number(service.minimum_age),
  'service.maximum_age': number(service.maximum_age),
  'service.application_process': service.application_process,
  'phone.number': phone.number,
  schedule: hoursInText(schedule),
  'phone.description': phone.description,
  'service.email': service.email,
  'service.url': service.url,
  'service_area.extent': area.extent,
  'service_area.name': area.name,
  'service.alert': service.alert,
});

export type Wrong = Readonly<Partial<Record<string, string>>>;
export type Read =
  | { readonly ok: true; readonly details: ContactDetails }
  | { readonly ok: false; readonly wrong: Wrong };

const ageIn = (written: string): number | undefined =>
  written.trim() === '' ? undefined : Number(written.trim().replace(/\s*år$/i, ''));

/** By the server's own schema, in its own sentences: the first of each field. */
export function readFields(fields: Fields): Read {
  const hours = readHours(fields.schedule);
  const wrong: Record<string, string> = hours.ok ? {} : { schedule: unclearHours(hours.failure) };
  const from = ageIn(fields['service.minimum_age']);
  const to = ageIn(fields['service.maximum_age']);
  const read = contactDetails.safeParse({
    organization: { party: fields['organization.party'], name: fields['organization.name'] },
    contact: { title: fields['contact.title'], name: fields['contact.name'] },
    service: {
      description: fields['service.description'],
      excludes: fields['service.excludes'],
      ...(from !== undefined && { minimum_age: from }),
      ...(to !== undefined && { maximum_age: to }),
      application_process: fields['service.application_process'],
      email: fields['service.email'],
      url: fields['service.url'],
      alert: fields['service.alert'],
    },
    phone: { number: fields['phone.number'], description: fields['phone.description'] },
    schedule: hours.ok ? hours.value : [],
    service_area: { extent: fields['service_area.extent'], name: fields['service_area.name'] },
  });
  if (read.success && hours.ok) return { ok: true, details: read.data };
  for (const { path, message } of read.error?.issues ?? []) {
    wrong[path[0] === 'schedule' ? 'schedule' : path.join('.')] ??= message;
  }
  return { ok: false, wrong };
}

/** Fields where the two differ. */
export const differing = (one: Fields, other: Fields): readonly FieldId[] =>
  fieldIds.filter((id) => one[id].trim() !== other[id].trim());

/** What somebody else did to fields that one has not touched is taken; both sides of the rest are for one to choose. */
export const merged = (base: Fields, mine: Fields, theirs: Fields): Fields => {
  const touched = new Set(differing(base, mine));
  return { ...mine, ...Object.fromEntries(fieldIds.filter((id) => !touched.has(id)).map((id) => [id, theirs[id]])) };
};
