/**
 * What has been answered to an update, in order of the alphabet and never ranked. GET /api/updates/:id/results, and as
 * files: GET /api/updates/:id/results.xlsx (a sheet of forums, one of parties) and results.csv (of forums, or of
 * parties with ?of=parties). Instants are ISO in UTC, days yyyy-mm-dd.
 */
import { z } from 'zod';
import { updateDeliveryRow } from './progress.ts';

/** How many have said what; for the chart. In the order of the buttons, those who are silent last. */
const share = z.object({
  /** `read`, `done`, the number of a choice, `whole` (said for the whole group) or `silent`. */
  of: z.string(),
  /** "Åtgärdat" */
  words: z.string(),
  count: z.int(),
});
export type ResultShare = z.infer<typeof share>;

/** A party over all forums. In the network the municipalities answer, and there are no parties. */
export const partyResult = z.object({
  party: z.string(),
  name: z.string(),
  /** Seats that could answer. */
  seats: z.int(),
  /** They add up to `seats`. */
  shares: z.array(share),
});
export type PartyResult = z.infer<typeof partyResult>;

export const updateResults = z.object({
  title: z.string(),
  asks: z.object({
    kind: z.enum(['know', 'read', 'act', 'choose']),
    /** "Åtgärda senast 4 december" */
    words: z.string(),
    by: z.string().optional(),
  }),
  /** "8 av 15 grupper har åtgärdat det. Det är framme hos 14." */
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
