/**
 * What has been answered to an update, in order of the alphabet and never ranked. GET /api/updates/:id/results, and as
 * files: GET /api/updates/:id/results.xlsx (a sheet of forums, one of parties) and results.csv (of forums, or of
 * parties with ?of=parties). Instants are ISO in UTC, days yyyy-mm-dd.
 */
import { z } from 'zod';
import { askKinds } from '../kinds.ts';
import { updateDeliveryRow } from './progress.ts';

/** How many have said what; for the chart. In the order of the buttons, those who are silent last. */
const share = z.object({
  /** A choice (`read`, `done` or its number), or how it stands without one: the nouns of `results.ts` say which. */
  of: z.string(),
  /** "Åtgärdat" */
  words: z.string(),
  count: z.int(),
});
export type ResultShare = z.infer<typeof share>;

/** A party over all forums. In the network the municipalities answer, and there are no parties. */
const partyResult = z.object({
  party: z.string(),
  name: z.string(),
  /** Seats that could answer. */
  seats: z.int(),
  /** They add up to `seats`. */
  shares: z.array(share),
});

export const updateResults = z.object({
  title: z.string(),
  asks: z.object({
    kind: z.enum(askKinds),
    /** "Åtgärda senast 4 december" */
    words: z.string(),
    by: z.string().optional(),
  }),
  /** "Framme hos 14 av 15 grupper. 8 har åtgärdat det." */
  words: z.string(),
  total: z.int(),
  delivered: z.int(),
  /** Forums of which nobody need be reminded; missing where nothing is asked. */
  acted: z.int().optional(),
  /** Of forums: how many have acted, begun to answer and said nothing. They add up to `total`. */
  forumShares: z.array(share),
  /** Of seats over all forums. */
  seatShares: z.array(share),
  forums: z.array(updateDeliveryRow),
  parties: z.array(partyResult),
  /** A convener sees the own forum's alone. */
  isWhole: z.boolean(),
});
export type UpdateResults = z.infer<typeof updateResults>;
