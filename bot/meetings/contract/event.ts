/** A meeting in its convener's own calendar, as the tab shows it. JSON and zod only. */
import { z } from 'zod';

/** GET /api/calendar-status, for whoever has signed in. `sentence`: what comes with it, or what would. */
export const calendarStatus = z.object({ state: z.enum(['off', 'on']), sentence: z.string() });
export type CalendarStatus = z.infer<typeof calendarStatus>;

export const eventView = z.object({
  /** Only its owner may bring it up to date or take it away. */
  isMine: z.boolean(),
  /** `unknown`: try to make it again. */
  state: z.enum(['made', 'unknown']),
  /** The meeting has gone on since; of a cancelled one: it still stands there. */
  isStale: z.boolean(),
  joinUrl: z.string().optional(),
  sentence: z.string(),
});
export type EventView = z.infer<typeof eventView>;

/**
 * What `POST` (make), `PUT` (bring up to date) and `DELETE` (take away) of
 * /api/forums/:forum/meetings/:id/event answer with, and what a refusal has as `present`.
 */
export const eventAnswer = z.object({
  /** Null where the meeting is in nobody's calendar. */
  event: eventView.nullable(),
  /** The meeting's own address now: making one in Teams gives it one. */
  link: z.string().optional(),
  mayMake: z.boolean(),
});
export type EventAnswer = z.infer<typeof eventAnswer>;
