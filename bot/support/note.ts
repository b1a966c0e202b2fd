/** A note of support that a group was given: for those who help the groups, and for nobody else. Pure. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instant, plainDate } from '../platform/time/schema.ts';
import { longest, noteKinds } from './kind.ts';
import { type Sayer, sayer } from './sayer.ts';

/** When it was first written, in falling figures, and what nobody else has: by it the row is found with one read. */
export type NoteId = string & z.$brand<'NoteId'>;
export const noteId = z
  .string()
  .regex(/^\d{15}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .brand<'NoteId'>();

export const supportNote = z.object({
  id: noteId,
  municipality: z.string(),
  /** When the support was given. */
  day: plainDate,
  kind: z.enum(noteKinds),
  line: z.string().max(longest.note),
  by: sayer,
  at: instant,
  /** Who changed it last. */
  changed: z.object({ by: sayer, at: instant }).optional(),
});
export type SupportNote = z.infer<typeof supportNote>;

export type TypedNote = Pick<SupportNote, 'day' | 'kind' | 'line'>;

export const isSameNote = (one: TypedNote, other: TypedNote): boolean =>
  one.day.equals(other.day) && one.kind === other.kind && one.line === other.line;

export const changedNote = (
  before: SupportNote,
  { day, kind, line }: TypedNote,
  changed: { readonly by: Sayer; readonly at: Temporal.Instant },
): SupportNote => ({ ...before, day, kind, line, changed });

/** For a sort: the latest support first; of one day what was written last. */
export const newestFirst = (one: SupportNote, other: SupportNote): number =>
  Temporal.PlainDate.compare(other.day, one.day) || Temporal.Instant.compare(other.at, one.at);
