/** A meeting in its convener's own calendar, made through Graph in that person's own request and never by ourselves. */
import { z } from 'zod';
import { personKey } from '../forums/person.ts';

export const calendarEvent = z.object({
  owner: personKey,
  userId: z.string(),
  /** Graph's `transactionId`: the same at every try, so that one that was not answered makes no second event. */
  transactionId: z.string(),
  /** Graph's id of the event; missing until Graph has answered. */
  id: z.string().optional(),
  /** The address of its Teams meeting. */
  joinUrl: z.string().optional(),
  /** The `sequence` of the meeting that it shows: stale when the meeting has gone on. */
  shows: z.int().min(0),
  /** `unknown`: Graph did not answer in time, try again. `removed`: cancelled in the calendar too. */
  state: z.enum(['made', 'unknown', 'removed']),
});
export type CalendarEvent = z.infer<typeof calendarEvent>;
