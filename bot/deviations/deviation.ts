/**
 * A fault in the system between the parties: what happened, never who. It knows no case and no alias, and of its time
 * the day alone, so that nobody can go from it to a child.
 */
import { z } from 'zod';
import { forumId } from '../forums/forum.ts';
import { seatId } from '../forums/seat.ts';
import { plainDate } from '../platform/time/schema.ts';

export const happenings = [
  'waiting-time',
  'nobodys-task',
  'age-limit',
  'catchment-area',
  'did-not-know-whom',
  'nobody-had-time',
  'other',
] as const;
export type Happening = (typeof happenings)[number];

export type DeviationId = string & z.$brand<'DeviationId'>;
export const deviationId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .brand<'DeviationId'>();

/** Longest text, characters. */
export const longestNote = 300;

export const deviation = z.object({
  id: deviationId,
  /** The team that it comes from, as people call it; its id for what will count them. */
  from: z.object({ forumId, name: z.string() }),
  on: plainDate,
  what: z.array(z.enum(happenings)).min(1),
  parties: z.array(z.object({ id: seatId, name: z.string() })),
  text: z.string().max(longestNote),
  /** When the group had taken it up at a meeting. */
  takenUpOn: plainDate.optional(),
});
export type Deviation = z.infer<typeof deviation>;
