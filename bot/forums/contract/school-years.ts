/** What the tab and the school years say to each other over HTTP. Days are yyyy-mm-dd. */
import { z } from 'zod';
import { longestBreakName, mostBreaks } from '../school-years/bounds.ts';

export { longestBreakName, mostBreaks, schoolYearName } from '../school-years/bounds.ts';

const day = z.iso.date('Skriv dagen som 2026-08-17.');
const span = z.object({ from: day, to: day });

/** The body of PUT /api/areas/:area/school-years/:year, with If-Match unless it is new. */
export const schoolYearInput = z.object({
  autumn: span,
  spring: span,
  breaks: z
    .array(span.extend({ name: z.string().max(longestBreakName, `Korta ner namnet till ${longestBreakName} tecken.`) }))
    .max(mostBreaks, `Ett läsår har plats för ${mostBreaks} lov och lediga dagar. Slå ihop några, eller ta bort.`),
  /** Words of which the writer has said that they point to nobody. */
  notNames: z.array(z.string().max(200)).max(200).default([]),
});
export type SchoolYearInput = z.input<typeof schoolYearInput>;

const shownSpan = z.object({ from: z.string(), to: z.string() });

const calendar = z.object({
  /** The calendar year that it begins in. */
  year: z.int(),
  /** "2026/27" */
  name: z.string(),
  autumn: shownSpan,
  spring: shownSpan,
  /** By day. */
  breaks: z.array(shownSpan.extend({ name: z.string() })),
});

/** Also the answer of PUT. */
export const shownYear = calendar.extend({
  /** Goes back as If-Match. */
  etag: z.string(),
});
export type ShownYear = z.infer<typeof shownYear>;

/** `from`: the name of the year that it is copied from; missing where it is the usual one. */
export const proposedYear = calendar.extend({ from: z.string().optional() });
export type ProposedYear = z.infer<typeof proposedYear>;

/** GET /api/areas/:area/school-years */
export const schoolYearList = z.object({
  area: z.string(),
  areaName: z.string(),
  isRegion: z.boolean(),
  /** By year. */
  years: z.array(shownYear),
  mayKeep: z.boolean(),
  /** The years from the present one on that nobody has entered; none for whoever may not enter them. */
  proposals: z.array(proposedYear),
});
export type SchoolYearList = z.infer<typeof schoolYearList>;

/** `present` of a refusal with code `asks`: say that they point to nobody, and send them as `notNames`. */
export const askedWords = z.object({ words: z.array(z.string()) });
