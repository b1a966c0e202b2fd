/**
 * What takes long to count of one municipality, kept as a row that can always be counted anew. What is wished and how it
 * stands with the team is read as it is each time, and stands in no such row.
 */
import { z } from 'zod';
import { forumId } from '../forums/forum.ts';
import { instant, plainDate } from '../platform/time/schema.ts';

const share = z.object({ n: z.int().min(0), of: z.int().min(0) });
export type Share = z.infer<typeof share>;

/** `coming`: the nearest few, so that one that passes before it is counted anew gives way to the next. */
const meetings = z.object({ coming: z.array(instant), last: plainDate.optional() });
export type Meetings = z.infer<typeof meetings>;

export const signKinds = ['meeting', 'contact', 'reading', 'update', 'seat', 'case'] as const;
const sign = z.object({ day: plainDate, kind: z.enum(signKinds) });
export type Sign = z.infer<typeof sign>;

/** Of its forums. Read anew each time where they are not too many. */
const standing = z.object({
  hasGroup: z.boolean(),
  hasTeam: z.boolean(),
  /** Names, of the group's. */
  convener: z.string().optional(),
  deputy: z.string().optional(),
  /** Those with a channel. */
  channels: share,
});
export type Standing = z.infer<typeof standing>;

export const facts = z.object({
  municipality: z.string(),
  /** Its forums, as they were when it was counted. */
  forums: z.array(forumId),
  standing,
  group: meetings,
  team: meetings,
  hasPlan: z.boolean(),
  contacts: share,
  read: share,
  /** Of this term; missing when there are so few that nobody is told. */
  term: z.string(),
  questions: z.int().optional(),
  calls: z.int().optional(),
  updates: share,
  sign: sign.optional(),
});
export type Facts = z.infer<typeof facts>;

/** `at`: when it was last found to be so, within half a day. */
export const summary = z.object({ facts, at: instant });
export type Summary = z.infer<typeof summary>;

export const noFacts = (municipality: string, term: string): Facts => ({
  municipality,
  forums: [],
  standing: { hasGroup: false, hasTeam: false, channels: { n: 0, of: 0 } },
  group: { coming: [] },
  team: { coming: [] },
  hasPlan: false,
  contacts: { n: 0, of: 0 },
  read: { n: 0, of: 0 },
  term,
  updates: { n: 0, of: 0 },
});
