/** All the updates that somebody may see. */
import { z } from 'zod';
import { updateStates } from '../kinds.ts';

const instant = z.iso.datetime();

/** Numbers of forums; of one that went out not long ago. */
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

/** GET /api/updates: the latest changed first. */
export const updateList = z.object({
  updates: z.array(listedUpdate),
  /** To whom the reader may send: to all of the region, or to the own forums. */
  may: z.object({ region: z.boolean(), forums: z.array(z.object({ id: z.string(), name: z.string() })) }),
});
export type UpdateList = z.infer<typeof updateList>;
