/** What has happened to the gate of a team, kept for whoever must tell later by whose word it stood open. */
import { z } from 'zod';
import { instant } from '../platform/time/schema.ts';
import { recordedPoints } from './opening.ts';
import { personKey } from './person.ts';

export const openingEvent = z.object({
  /** `closed` with points: what was recorded of them was changed while it stood open. */
  did: z.enum(['recorded', 'opened', 'closed']),
  at: instant,
  by: personKey,
  points: z.array(z.enum(recordedPoints)).readonly().optional(),
});
export type OpeningEvent = z.infer<typeof openingEvent>;
