/** The planner's form as it is filled in. The tab shares it: no library of time. */
import { z } from 'zod';
import { attendeeId } from '../attendee-id.ts';
import { callings, meetingKind } from '../kind.ts';
import { exception, termId } from './plan.ts';
import { ownRhythm, rhythm } from './rhythm.ts';

/** Signs. */
export const longest = { name: 80, place: 120, link: 1_000 } as const;

const tooLong = (what: string, most: number) => `Korta ner ${what} till ${most} tecken.`;
const oneOf = 'Välj något av alternativen.';
const whole = 'Skriv ett helt tal.';
const between = (least: number, most: number) => `Välj mellan ${least} och ${most}.`;
const number = (least: number, most: number) =>
  z.int(whole).min(least, between(least, most)).max(most, between(least, most));

export const typedPlan = z.object({
  kind: meetingKind,
  name: z.string().max(longest.name, tooLong('namnet', longest.name)),
  /** "13.00", "13:00" or "13", as are all clocks here. */
  start: z.string().max(20, 'Skriv klockslaget som 13.00.'),
  end: z.string().max(20, 'Skriv klockslaget som 14.30.'),
  place: z.string().max(longest.place, tooLong('platsen', longest.place)).default(''),
  link: z.string().max(longest.link, tooLong('länken', longest.link)).default(''),
  attendees: z.array(attendeeId).max(80),
  quorum: number(1, 20).optional(),
  chair: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('fixed'), attendee: attendeeId }),
      z.object({ kind: z.literal('rotating'), order: z.array(attendeeId).min(1, 'Välj minst en part.').max(80) }),
    ])
    .optional(),
  visits: z
    .array(z.object({ attendee: attendeeId, rhythm: ownRhythm.optional(), minutes: number(5, 240).optional() }))
    .max(80)
    .default([]),
  /** Missing: as meetings of that kind are usually called. */
  calling: z.enum(callings, oneOf).optional(),
  /** Days. */
  daysBefore: number(0, 60).optional(),
  rhythm,
  terms: z.array(termId).max(4, 'Välj högst fyra terminer.').default([]),
  onDayOff: z.enum(['move', 'drop'], oneOf).default('move'),
  exceptions: z.array(exception).max(60, 'Så många datum går inte att ändra ett och ett. Ändra rytmen.').default([]),
  /** "Spara ändå", though it collides with another series. */
  evenIfColliding: z.boolean().default(false),
  /** Words of which the writer has said that they point to no child. */
  notNames: z.array(z.string().max(200)).max(200).default([]),
});
export type TypedPlan = z.output<typeof typedPlan>;
