/** A meeting in its convener's own calendar, made through Graph in that person's own request and never by ourselves. */
import { z } from 'zod';
import { personKey } from '../../forums/person.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { clockTime } from '../series/rhythm.ts';

/** What the event was made to say: a try that is made again must say the same, or Graph takes it for another one. */
const saidAtFirst = z.object({
  name: z.string(),
  date: plainDate,
  start: clockTime,
  minutes: z.int(),
  place: z.string().optional(),
  /** The meeting's own address; without one a Teams meeting is made with the event. */
  link: z.string().optional(),
});
export type SaidAtFirst = z.infer<typeof saidAtFirst>;

export const calendarEvent = z.object({
  owner: personKey,
  userId: z.string(),
  /** Graph's `transactionId`: the same at every try, so that one that was not answered makes no second event. */
  transactionId: z.string(),
  /** Counts the events that this meeting has had, each with a transactionId of its own. */
  generation: z.int().min(1),
  saidAtFirst,
  /** Tries whose end nobody knows; when none is left and none succeeded, nothing was made. */
  openTries: z.int().min(0),
  /** Graph's id of the event; missing until Graph has answered. */
  id: z.string().optional(),
  /** The address of its Teams meeting. */
  joinUrl: z.string().optional(),
  /** The `sequence` of the meeting that it shows: stale when the meeting has gone on. */
  shows: z.int().min(0),
  /** `unknown`: Graph did not answer in time, try again. `removed`: it is in nobody's calendar. */
  state: z.enum(['made', 'unknown', 'removed']),
});
export type CalendarEvent = z.infer<typeof calendarEvent>;
