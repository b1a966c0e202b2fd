/** What was done to a row: kept for as long as the list is, so that anything can be taken back. */
import { z } from 'zod';
import { contact } from './contact.ts';

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
});
export type ContactChange = z.infer<typeof contactChange>;
