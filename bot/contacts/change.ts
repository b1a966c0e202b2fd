/** What was done to a row: kept for as long as the list is, so that anything can be taken back. */
import { z } from 'zod';
import { type Contact, contact, detailsOf, isSameDetails } from './contact.ts';

export const deeds = ['added', 'changed', 'confirmed', 'removed', 'imported', 'undone'] as const;
export type Deed = (typeof deeds)[number];

/** `by`: the function that did it, as others read it. `from` is missing of a new row, `to` of a removed one. */
export const contactChange = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  did: z.enum(deeds),
  by: z.string(),
  person: z.string(),
  from: contact.optional(),
  to: contact.optional(),
  /** The import that it was part of. */
  importId: z.string().optional(),
  /** The change that it took back. */
  undoes: z.string().optional(),
});
export type ContactChange = z.infer<typeof contactChange>;

/** Whether the row, undefined when it is gone, is as the change left it: then the change can be taken back. */
export const stillStands = ({ did, to }: ContactChange, present: Contact | undefined): boolean => {
  if (!to || !present) return to === undefined && present === undefined;
  const isSameAssurance = present.assured_date === to.assured_date && present.assurer === to.assurer;
  return isSameDetails(detailsOf(present), detailsOf(to)) && (did !== 'confirmed' || isSameAssurance);
};
