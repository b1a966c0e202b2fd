/**
 * How an update goes out. GET /api/updates/:id/progress is a stream of server-sent events, each with a whole
 * `updateProgress` as its data; a new one only when something has changed. It ends by itself: after one that is settled
 * and not changing nothing more comes until somebody does something, after another one it is to be asked for anew. Instants are ISO in UTC.
 */
import { z } from 'zod';
import { deliveryStates } from '../delivery/delivery-state.ts';
import { phases } from '../progress/phase.ts';

export type { DeliveryState } from '../delivery/delivery-state.ts';

/** How one forum's stands: what to show, and what to offer. */
const standing = z.object({
  state: z.enum(deliveryStates),
  /** A sentence: "Teams bad oss vänta till kl. 10.42." */
  words: z.string(),
  /** What it means and what to do about it, of one that has failed or that nobody knows about. */
  todo: z.string().optional(),
  /** Of one that waits: until when. */
  until: z.string().optional(),
  /** To send it once more; to say whether it shows in the channel. */
  may: z.object({ again: z.boolean(), shows: z.boolean() }),
});

export const deliveryInWords = standing.extend({ forum: z.string(), name: z.string() });
export type DeliveryInWords = z.infer<typeof deliveryInWords>;

export const updateProgress = z.object({
  phase: z.enum(phases),
  /** For whoever looks and listens: "På väg ut: framme hos 12 av 15." */
  words: z.string(),
  total: z.int(),
  /** By state; they add up to `total`. */
  counts: z.record(z.enum(deliveryStates), z.int()),
  /** Those that need words, in the order of what needs somebody most: uncertain, failed, waiting. */
  rows: z.array(deliveryInWords),
  /** So many more need words; GET …/deliveries has them all. */
  more: z.int(),
  /** Nothing more is posted by itself. */
  isSettled: z.boolean(),
  /** Though it is settled more comes: cards are still to say that it was corrected or recalled. */
  isChanging: z.boolean().optional(),
});
export type UpdateProgress = z.infer<typeof updateProgress>;

/** What one of a forum has said. By function: nobody is named who pressed. */
const answerInWords = z.object({
  /** "elevhälsan", "Hela gruppen"; in the network a municipality. */
  who: z.string(),
  party: z.string().optional(),
  /** "Läst", "Åtgärdat", or one of the choices. */
  said: z.string(),
  at: z.string(),
});

export const updateDeliveryRow = deliveryInWords.extend({
  kind: z.enum(['group', 'team', 'network']),
  municipality: z.string().optional(),
  deliveredAt: z.string().optional(),
  /** Missing where nothing is asked. */
  hasActed: z.boolean().optional(),
  /** "Åtgärdat: elevhälsan och rehab. Har inte svarat: BUP." */
  actedWords: z.string(),
  answers: z.array(answerInWords),
});
export type UpdateDeliveryRow = z.infer<typeof updateDeliveryRow>;

/** GET /api/updates/:id/deliveries: in the order of the alphabet. A convener sees the own forum's alone. */
export const updateDeliveries = z.object({ deliveries: z.array(updateDeliveryRow) });
export type UpdateDeliveries = z.infer<typeof updateDeliveries>;
