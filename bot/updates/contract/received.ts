/** What the region has sent to the forums that a convener answers for, and how it stands there. Instants are ISO in UTC. */
import { z } from 'zod';
import { updateStates } from '../kinds.ts';

const receivedUpdate = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(updateStates),
  /** "Gick ut tisdag 24 november kl. 8.00" */
  stateWords: z.string(),
  asksWords: z.string(),
  isLetter: z.boolean(),
  sentAt: z.iso.datetime().optional(),
  forums: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** "Åtgärdat: rehab. Har inte svarat: BUP.", or why it is not there. */
      words: z.string(),
      /** Somebody there has still to answer. */
      isOpen: z.boolean(),
    }),
  ),
});
export type ReceivedUpdate = z.infer<typeof receivedUpdate>;

/** GET /api/updates/received: the latest first. Empty for whoever sees all that goes out. */
export const receivedList = z.object({ updates: z.array(receivedUpdate) });
export type ReceivedList = z.infer<typeof receivedList>;
