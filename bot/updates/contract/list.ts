/** The updates that somebody may see. */
import { z } from 'zod';
import { updateStates } from '../kinds.ts';

const instant = z.iso.datetime();

/** Numbers of forums, as they were some seconds ago. */
const tally = z.object({
  all: z.int(),
  delivered: z.int(),
  /** Still on their way. */
  open: z.int(),
  failed: z.int(),
  uncertain: z.int(),
  /** Have answered enough; missing where nothing is asked. */
  answered: z.int().optional(),
});
export type Tally = z.infer<typeof tally>;

export const listedUpdate = z.object({
  id: z.string(),
  /** May be empty in a draft. */
  title: z.string(),
  state: z.enum(updateStates),
  stateWords: z.string(),
  /** "till 15 grupper". */
  to: z.string(),
  asksWords: z.string(),
  by: z.string(),
  changedAt: instant,
  goAt: instant.optional(),
  sentAt: instant.optional(),
  lastDay: z.iso.date().optional(),
  isLetter: z.boolean(),
  forum: z.object({ id: z.string(), name: z.string() }).optional(),
  tally: tally.optional(),
});
export type ListedUpdate = z.infer<typeof listedUpdate>;

/** So many at first, and so many more each time that older ones are asked for. */
export const listedAtOnce = 50;

/** `most`: of those that have settled. */
export const listQuery = z.object({ most: z.coerce.number().int().min(1).max(5_000).default(listedAtOnce) });

/** GET /api/updates?most=: the latest changed first; all that have not settled, and the latest of the others. */
export const updateList = z.object({
  updates: z.array(listedUpdate),
  /** There are more than `most`. */
  hasOlder: z.boolean().optional(),
  /** To whom the reader may send: to all of the region, or to the own forums. */
  may: z.object({ region: z.boolean(), forums: z.array(z.object({ id: z.string(), name: z.string() })) }),
});
export type UpdateList = z.infer<typeof updateList>;
