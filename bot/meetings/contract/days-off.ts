/** Meetings that lie on days off since the school years were changed. JSON and zod only. */
import { z } from 'zod';

const named = z.object({ id: z.string(), name: z.string() });

const onDayOff = z.object({
  forum: named,
  id: z.string(),
  series: z.string(),
  name: z.string(),
  /** "tisdag 16 februari 2027 kl. 13.00–14.30, vecka 7". */
  whenWords: z.string(),
  /** "Sportlov". */
  reason: z.string(),
});
export type MeetingOnDayOff = z.infer<typeof onDayOff>;

/** GET /api/areas/:area/meetings-on-days-off */
export const meetingsOnDaysOff = z.object({
  /** Of forums where the reader plans, the nearest first. */
  meetings: z.array(onDayOff),
  /** Of the area's other forums, for whoever keeps its school years: so many. */
  others: z.array(named.extend({ count: z.int() })),
});
export type MeetingsOnDaysOff = z.infer<typeof meetingsOnDaysOff>;
