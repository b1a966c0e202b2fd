/** An update as its writer sees it, and what can be done with it. */
import { z } from 'zod';
import { updateStates } from '../kinds.ts';
import { audienceInput, contentView, previewView, timeInput } from './compose.ts';

const instant = z.iso.datetime();

/** What the reader may do with it as it stands. */
export const mayDo = z.object({
  edit: z.boolean(),
  discard: z.boolean(),
  test: z.boolean(),
  send: z.boolean(),
  schedule: z.boolean(),
  bundle: z.boolean(),
  unschedule: z.boolean(),
  stop: z.boolean(),
  correct: z.boolean(),
  recall: z.boolean(),
  resend: z.boolean(),
});
export type MayDo = z.infer<typeof mayDo>;

/** GET /api/updates/:id, and the answer of all that changes it. */
export const updateView = previewView.extend({
  id: z.string(),
  state: z.enum(updateStates),
  /** "Utkast", "Går ut torsdag 26 november kl. 09.00". */
  stateWords: z.string(),
  /** Goes back as If-Match. */
  version: z.int(),
  /** Of a convener's. */
  forum: z.object({ id: z.string(), name: z.string() }).optional(),
  content: contentView,
  audience: audienceInput,
  asksWords: z.string(),
  by: z.string(),
  changedAt: instant,
  goAt: instant.optional(),
  sentAt: instant.optional(),
  sentBy: z.string().optional(),
  settledAt: instant.optional(),
  correctedAt: instant.optional(),
  endedAt: instant.optional(),
  endedBy: z.string().optional(),
  lastDay: z.iso.date().optional(),
  may: mayDo,
  /** Of the fortnightly letter: what it brings together. */
  letter: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
  /** The letter that has taken it. */
  inLetter: z.string().optional(),
});
export type UpdateView = z.infer<typeof updateView>;

/** POST /api/updates/:id/send, with If-Match. A time is on a Swedish clock. */
export const sendInput = z.object({
  when: z.union([z.enum(['now', 'letter']), z.object({ at: timeInput })], 'Välj när det ska gå ut.'),
});
export type SendInput = z.input<typeof sendInput>;

/** POST /api/updates/:id/again: to forums that it did not reach, or of which nobody knows. */
export const againInput = z.object({ forums: z.array(z.string().max(100)).min(1).max(5_000) });

/** POST /api/updates/:id/shows: somebody has looked in the channel. */
export const showsInput = z.object({ forum: z.string().max(100), shows: z.enum(['seen', 'not-seen']) });
