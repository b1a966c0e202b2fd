import { z } from 'zod';
import { instant } from '../platform/time/schema.ts';
import { doer } from './document.ts';
import { deeds } from './kind.ts';

/** What was done to a document, of which version. Kept as long as the document. */
export const documentDeed = z.object({
  at: instant,
  did: z.enum(deeds),
  by: doer,
  n: z.int().optional(),
});
export type DocumentDeed = z.infer<typeof documentDeed>;
