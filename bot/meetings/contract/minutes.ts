/** Minutes as the tab reads and writes them. JSON and zod only; days and instants as text. */
import { z } from 'zod';
import { longest, most } from '../longest.ts';

export { longest, most } from '../longest.ts';

const day = z.iso.date('Skriv dagen som 2026-11-24.');
const someone = z.string().regex(/^[a-z0-9-]{1,80}(\.[a-z0-9-]{1,80})?$/, 'Välj någon i listan.');

const decision = z.object({
  id: z.string(),
  text: z.string(),
  attendee: z.string().optional(),
  by: z.iso.date().optional(),
  doneAt: z.iso.datetime().optional(),
});

/** GET /api/forums/:forum/meetings/:id/minutes, and the answer of all that changes them. */
export const minutesView = z.object({
  /** Goes back as If-Match; "none" as long as nobody has written any. */
  etag: z.string(),
  isWritten: z.boolean(),
  writtenAt: z.iso.datetime().optional(),
  /** Those who may be noted as present or do something; `isCalled` to this meeting. */
  attendees: z.array(z.object({ id: z.string(), name: z.string(), isCalled: z.boolean() })),
  /** Ids: as it is written, or as it is presumed to have been. */
  present: z.array(z.string()),
  decisions: z.array(decision),
  /** `next`: what is left to do with it, or that it is closed. */
  cases: z.array(z.object({ id: z.string(), alias: z.string(), next: z.string(), isClosed: z.boolean() })),
  mayWrite: z.boolean(),
  /** Why not. */
  barred: z.string().optional(),
  mayMarkDone: z.boolean(),
  /** In brief in the channel, when they are saved: never a team's. */
  isPublished: z.boolean(),
  /** Where they stand there. `asks`: somebody must look whether they show. */
  channel: z.enum(['owed', 'shown', 'asks', 'failed']).optional(),
});
export type MinutesView = z.infer<typeof minutesView>;

/** PUT, with If-Match. A decision without an id is a new one; those left out are taken away. */
export const minutesInput = z.object({
  present: z.array(someone).max(100),
  decisions: z
    .array(
      z.object({
        id: z.string().max(100).optional(),
        text: z.string().max(20_000, `Korta ner det till ${longest.decision} tecken.`),
        attendee: someone.optional(),
        by: day.optional(),
      }),
    )
    .max(most.decisions, `Högst ${most.decisions} beslut ryms. Slå ihop några.`),
  /** Words of which the writer has said that they point to nobody. */
  notNames: z.array(z.string().max(200)).max(100).default([]),
});
export type MinutesInput = z.input<typeof minutesInput>;

/** POST /api/forums/:forum/decisions/:meeting/:id/done */
export const doneInput = z.object({ done: z.boolean() });

/** POST /api/forums/:forum/meetings/:id/minutes/shows: whether they stand in the channel; where not, they are sent again. */
export const showsInput = z.object({ shows: z.boolean() });
