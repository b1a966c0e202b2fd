/** All that a page for a family says of their own: it travels in its address, so nothing in it tells whom it is about. */
import { z } from 'zod';
import { plainDate } from '../platform/time/schema.ts';
import type { Language } from '../platform/web/language.ts';
import { scopes } from './consent.ts';

export const familyFacts = z.object({
  /** As the team calls them. */
  parties: z.array(z.string()).min(1),
  /** Eighteen or older: decides alone, and is spoken to. */
  adult: z.boolean(),
  /** Once there is a consent. Before it the parties and the scope are boxes to tick, and the day is a line. */
  agreed: z.object({ until: plainDate, scope: z.enum(scopes) }).optional(),
});
export type FamilyFacts = z.infer<typeof familyFacts>;

/** Where one of the pages is, to open in a browser. */
export type FamilyLink = { readonly language: Language; readonly url: string };
