/**
 * Whom to call: a function, never a person. Fields are named after Open Referral's Human Services Data Specification
 * (HSDS 3.0), so that the list can travel; `excludes` is ours, for what a service does not do.
 */
import { z } from 'zod';
import { plainDate } from '../platform/time/schema.ts';

export type ContactId = string & z.$brand<'ContactId'>;
export const contactId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .brand<'ContactId'>();

export const contact = z.object({
  id: contactId,
  /** `party`: the id in the region's list of parties. */
  organization: z.object({ party: z.string(), name: z.string().optional() }),
  service: z.object({
    description: z.string(),
    excludes: z.string(),
    /** The day when somebody last made sure that the row is true. */
    assuredDate: plainDate.optional(),
  }),
  /** The function: "Samordnande skolsköterska". */
  contact: z.object({ title: z.string() }),
  phone: z.object({ number: z.string() }),
  /** When somebody answers, as people say it: "måndag–fredag 8.00–9.00". */
  schedule: z.object({ description: z.string() }),
});
export type Contact = z.infer<typeof contact>;

/** "070-174 06 05" → "tel:+46701740605", as RFC 3966 writes it for a Swedish number. */
export const telephoneLink = (number: string): string => {
  const digits = number.replace(/[^\d+]/g, '');
  return `tel:${digits.startsWith('+') ? digits : digits.replace(/^0/, '+46')}`;
};

const lowered = (words: string): string => words.normalize('NFC').toLocaleLowerCase('sv-SE');

/** Every word must be found somewhere in the row; `partyName` because people search for "elevhälsa", not for an id. */
export const matches = (row: Contact, partyName: string, words: string): boolean => {
  const { organization, service, contact: person, phone } = row;
  const all = lowered(
    [partyName, organization.party, organization.name ?? '', person.title, service.description, phone.number].join(' '),
  );
  return lowered(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
};
