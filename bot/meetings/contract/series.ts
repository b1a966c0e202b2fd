/** What the planner and its series say to each other over HTTP. Days are yyyy-mm-dd; what ends in `Words` is for people. */
import { z } from 'zod';
import { plan } from '../series/plan.ts';
import { typedPlan } from '../series/typed-plan.ts';
import { seriesId } from '../series-id.ts';

export { endOf, minutesBetween, readClock } from '../clock.ts';
export { type Calling, type MeetingKind, mayBeIn, meetingKinds, usualCall } from '../kind.ts';
export type { Plan } from '../series/plan.ts';
export { longest, typedPlan } from '../series/typed-plan.ts';
export type TypedPlanInput = z.input<typeof typedPlan>;

const named = z.object({ id: z.string(), name: z.string() });

const meetingInSeries = z.object({
  id: z.string(),
  date: z.iso.date(),
  /** "tisdag 24 november kl. 13.00–14.30, vecka 48". */
  whenWords: z.string(),
});

export const listedSeries = z.object({
  id: z.string(),
  /** Goes back as If-Match. */
  etag: z.string(),
  name: z.string(),
  /** "Udda veckor, tisdagar kl. 13.00–14.30". */
  planWords: z.string(),
  plan,
  /** "14:30", for the form. */
  end: z.string(),
  next: meetingInSeries.optional(),
  /** Meetings to come. */
  ahead: z.int(),
});
export type ListedSeries = z.infer<typeof listedSeries>;

/** GET /api/forums/:forum/series */
export const seriesList = z.object({
  series: z.array(listedSeries),
  mayChange: z.boolean(),
  /** What a form to plan with offers. */
  forum: named.extend({ kind: z.enum(['group', 'team', 'network']) }),
  /** The area whose school years the terms are of. */
  area: z.string(),
  attendees: z.array(named),
  /** Whose a consultation hour may be; outside the network the same. */
  owners: z.array(named),
  /** "Höstterminen 2026", the nearest first. */
  terms: z.array(named.extend({ from: z.iso.date(), to: z.iso.date(), isOver: z.boolean() })),
  today: z.iso.date(),
});
export type SeriesList = z.infer<typeof seriesList>;

/** POST /api/forums/:forum/series/preview */
export const previewInput = typedPlan.extend({ series: seriesId.optional() });
export type PreviewInput = z.input<typeof previewInput>;

export const ways = ['rhythm', 'moved', 'dropped', 'chosen'] as const;

const row = z.object({
  /** Names the row, also in an exception. */
  planned: z.iso.date(),
  plannedWords: z.string(),
  /** Missing when no meeting comes of it. */
  date: z.iso.date().optional(),
  week: z.int(),
  weekday: z.string(),
  /** "tisdag 24 november". */
  dateWords: z.string(),
  timeWords: z.string(),
  /** "Skärtorsdagen". */
  reason: z.string().optional(),
  /** What kind of reason: only from a day off may a meeting be kept in spite of it. */
  because: z.enum(['day-off', 'same-day', 'cancelled']).optional(),
  by: z.enum(ways),
});
export type PreviewRow = z.infer<typeof row>;

const collision = z.object({
  /** The series' own. */
  whenWords: z.string(),
  /** "SAMBU-möte tisdag 24 november kl. 13.00–14.00, vecka 48". */
  otherWords: z.string(),
  other: z.string(),
});

/** `gone`: nobody had been called. `cancelled`: those who were are told. */
const removed = meetingInSeries.extend({ how: z.enum(['gone', 'cancelled']) });

export const seriesPreview = z.object({
  rows: z.array(row),
  /** What the calendar does to it, a sentence each. */
  effects: z.array(z.string()),
  collisions: z.array(collision),
  /** Of a series that there is, how its coming meetings change; of a new one all are added. */
  changes: z.object({
    kept: z.array(meetingInSeries),
    /** `parts`: "dag och tid". */
    changed: z.array(meetingInSeries.extend({ wasWords: z.string(), parts: z.string() })),
    added: z.array(meetingInSeries.omit({ id: true })),
    removed: z.array(removed),
  }),
  /** Goes back with what is saved: refused with 409 and the preview as it is then, when it has become another. */
  fingerprint: z.string(),
});
export type SeriesPreviewView = z.infer<typeof seriesPreview>;

/** POST /api/forums/:forum/series: `id` is a UUID of the form's own, so that the same sent again is the same series. */
export const newSeriesInput = typedPlan.extend({ id: seriesId, fingerprint: z.string().optional() });

/** PUT /api/forums/:forum/series/:id, with If-Match */
export const changedSeriesInput = typedPlan.extend({ fingerprint: z.string() });

/** GET /api/forums/:forum/series/:id/end, before it is ended */
export const seriesEndPreview = z.object({
  etag: z.string(),
  removed: z.array(removed),
  fingerprint: z.string(),
});
export type SeriesEndPreview = z.infer<typeof seriesEndPreview>;

/** POST /api/forums/:forum/series/:id/end, with If-Match */
export const seriesEndInput = z.object({ fingerprint: z.string() });

/** The answer of all that saves. */
export const savedSeries = z.object({ id: z.string(), etag: z.string() });
export type SavedSeries = z.infer<typeof savedSeries>;
