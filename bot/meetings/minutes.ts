/** What was decided at a meeting and who does it: screened, and never of a case. */
import { z } from 'zod';
import { personKey } from '../forums/person.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { attendeeId } from './attendee-id.ts';
import { meetingId } from './meeting.ts';

export const decision = z.object({
  id: z.string(),
  text: z.string(),
  /** Who does it. */
  attendee: attendeeId.optional(),
  /** The last day. */
  by: plainDate.optional(),
  doneAt: instant.optional(),
});
export type Decision = z.infer<typeof decision>;

export const minutes = z.object({
  meetingId,
  present: z.array(attendeeId),
  decisions: z.array(decision).max(30),
  /** One more for each change. */
  revision: z.int().min(1),
  writtenBy: personKey,
  writtenAt: instant,
});
export type Minutes = z.infer<typeof minutes>;
