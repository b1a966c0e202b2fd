/** All that a convener decides in the planner, as data that the tab shares: no library of time. */
import { z } from 'zod';
import { attendeeId } from '../attendee-id.ts';
import { callings, meetingKind } from '../kind.ts';
import { clockTime, ownRhythm, rhythm } from './rhythm.ts';

/** "2026-autumn", "2027-spring": the calendar year and the half of it that the term lies in. */
export const termId = z.string().regex(/^\d{4}-(spring|autumn)$/);

/** Where and how long, and with whom. */
export const arrangement = z.object({
  kind: meetingKind,
  /** What it is called to those who come: "SAMBU-möte". */
  name: z.string(),
  start: clockTime,
  /** Minutes, 10 to 480. */
  minutes: z.int().min(10).max(480),
  place: z.string().optional(),
  /** The address of the meeting in Teams. */
  link: z.string().optional(),
  /** Whom it is for; of a consultation hour, whose it is. */
  attendees: z.array(attendeeId),
  /** So many parties must come. */
  quorum: z.int().min(1).max(20).optional(),
  /** `rotating`: the parties in this order, a meeting each. */
  chair: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('fixed'), attendee: attendeeId }),
      z.object({ kind: z.literal('rotating'), order: z.array(attendeeId).min(1) }),
    ])
    .optional(),
  /** Those who do not come to all of it. `minutes`: how long they stay, so that their cases stand together. */
  visits: z.array(
    z.object({ attendee: attendeeId, rhythm: ownRhythm.optional(), minutes: z.int().min(5).max(240).optional() }),
  ),
  calling: z.enum(callings),
  /** Calendar days before. */
  daysBefore: z.int().min(0).max(60),
});
export type Arrangement = z.infer<typeof arrangement>;

/** What the convener has said of one date: another one instead, the same in spite of everything, or none. */
export const exception = z.object({ planned: z.iso.date(), date: z.iso.date().optional() });
export type Exception = z.infer<typeof exception>;

/** All that is decided in the planner. */
export const plan = arrangement.extend({
  rhythm,
  /** Those that its dates are made for; none for a list of dates. */
  terms: z.array(termId).max(4),
  /** A date on a holiday, on an eve or in a break. */
  onDayOff: z.enum(['move', 'drop']),
  exceptions: z.array(exception).max(60),
});
export type Plan = z.infer<typeof plan>;
