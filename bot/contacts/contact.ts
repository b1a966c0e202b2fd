/**
 * Whom to call: a function, never a person. Shapes and names are those of Open Referral's Human Services Data
 * Specification (HSDS 3.0), so that the list can travel; `party`, `excludes` and `assurer` as a function are ours.
 * Knows no time library: the browser reads it too.
 */
import { z } from 'zod';

export type ContactId = string & z.$brand<'ContactId'>;
export const contactId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(80)
  .brand<'ContactId'>();

/** What nobody can see, and what turns the text after it round. */
const unseen = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
const seen = (text: string): string => text.replace(unseen, '');

const line = (most: number) => z.string().overwrite(seen).trim().max(most, `Skriv högst ${most} tecken.`);
const some = (most: number) => line(most).default('');

const age = z.int('Skriv ett helt tal.').min(0, 'Lägst 0 år.').max(25, 'Högst 25 år.');

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** When somebody answers: days of the week as iCalendar writes them ("MO,TU"), and hours on a Swedish clock. */
const openingHours = z.object({
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  opens_at: clock,
  closes_at: clock,
});
export type OpeningHours = z.infer<typeof openingHours>;

/** How far it reaches: one of `extents`; `name` says which schools, or which part. */
export const extents = ['municipality', 'schools', 'region'] as const;

const secure = (address: string): boolean => address === '' || (URL.canParse(address) && /^https:\/\//i.test(address));
const mail = z.email();

/** All that a person may fill in. An empty text is "not said". */
export const contactDetails = z
  .object({
    /** `party`: the id in the region's list of parties. `name`: the unit, where there are several. */
    organization: z.object({ party: z.string().min(1, 'Välj verksamhet.'), name: some(120) }),
    /** `title`: the function, "Samordnande skolsköterska". `name`: of a person; optional, and never the key. */
    contact: z.object({ title: line(120).min(1, 'Skriv vilken funktion det är.'), name: some(120) }),
    service: z.object({
      /** "Det här gör vi" and "Det här gör vi inte". */
      description: some(2_000),
      excludes: some(2_000),
      minimum_age: age.optional(),
      maximum_age: age.optional(),
      /** How contact is made: "Ring", "Remiss från vårdcentral". */
      application_process: some(1_000),
      email: some(254).refine((text) => text === '' || mail.safeParse(text).success, 'Skriv en hel e-postadress.'),
      url: some(500).refine(secure, 'Skriv en adress som börjar med https://.'),
      /** For the moment: "Stängt vecka 30". */
      alert: some(500),
    }),
    /** `description`: what hours cannot say, "jämna veckor". */
    phone: z.object({
      number: some(40).refine((text) => /^[\d\s+()/-]*$/.test(text), 'Skriv numret med siffror.'),
      description: some(200),
    }),
    schedule: z.array(openingHours).max(20),
    service_area: z.object({ extent: z.enum(extents), name: some(200) }),
  })
  .refine(
    ({ service: { minimum_age: from, maximum_age: to } }) => from === undefined || to === undefined || from <= to,
    {
      error: 'Från-åldern ska inte vara högre än till-åldern.',
      path: ['service', 'maximum_age'],
    },
  );
export type ContactDetails = z.infer<typeof contactDetails>;

export const contact = contactDetails.safeExtend({
  id: contactId,
  /** The day when somebody last made sure that the row is true, and by which function. */
  assured_date: z.iso.date().optional(),
  assurer: z.string().optional(),
  last_modified: z.iso.datetime().optional(),
});
export type Contact = z.infer<typeof contact>;

export const detailsOf = ({ id, assured_date, assurer, last_modified, ...details }: Contact): ContactDetails => details;

/** Of two that have come through the schema, which settles the order of the fields. */
export const isSameDetails = (one: ContactDetails, other: ContactDetails): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** "070-174 06 05" → "tel:+46701740605", as RFC 3966 writes it for a Swedish number. */
export const telephoneLink = (number: string): string => {
  const digits = number.replace(/[^\d+]/g, '');
  return `tel:${digits.startsWith('+') ? digits : digits.replace(/^0/, '+46')}`;
};
