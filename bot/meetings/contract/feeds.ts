/** Calendar addresses as the tab shows them. JSON and zod only; days as text. */
import { z } from 'zod';

export const shownAddress = z.object({
  id: z.string(),
  /** Days. */
  madeOn: z.iso.date(),
  readOn: z.iso.date().optional(),
  /** Of a forum's, for all its members; a person's own is told once, when it is made. */
  url: z.string().optional(),
});
export type ShownAddress = z.infer<typeof shownAddress>;

const forumAddress = z.object({
  forum: z.object({ id: z.string(), name: z.string() }),
  address: shownAddress.optional(),
  /** Who calls the meetings makes the address, and revokes it. */
  mayMake: z.boolean(),
});
export type ForumAddress = z.infer<typeof forumAddress>;

/** GET /api/calendar-addresses, and what DELETE /api/calendar-addresses/:id answers. */
export const calendarAddresses = z.object({
  mine: z.object({ address: shownAddress.optional(), mayMake: z.boolean() }),
  forums: z.array(forumAddress),
  /** So many forums did not answer, so that one may be missing above. */
  unanswered: z.int().min(0),
});
export type CalendarAddresses = z.infer<typeof calendarAddresses>;

/** POST /api/calendar-addresses. The one that was before is dead from then on. */
export const newAddress = z.object({ for: z.string({ error: 'Välj vems möten adressen ska visa.' }).min(1).max(200) });

/** `webcalUrl`: the same address, for programs that then know that it is a calendar. */
export const madeAddress = z.object({ address: shownAddress, url: z.string(), webcalUrl: z.string() });
export type MadeAddress = z.infer<typeof madeAddress>;
