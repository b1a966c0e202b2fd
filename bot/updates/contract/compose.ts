/** What the tab and the desk say to each other when an update is written. Days and instants as text. */
import { z } from 'zod';
import { teamStates } from '../../support/kind.ts';

export { teamStates } from '../../support/kind.ts';
export { askKinds, longest, mostChoices } from '../kinds.ts';

/** Far over what is allowed: the bounds themselves are told beside the field, with the sentence that belongs there. */
const typed = z.string().max(40_000, 'Det är för långt. Korta ner det.');
const day = z.iso.date('Skriv dagen som 2026-11-24.');

/** As unfinished as a draft may be: a day or a choice may be missing. */
const asksInput = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('know') }),
    z.object({ kind: z.literal('read'), by: day.optional() }),
    z.object({ kind: z.literal('act'), by: day.optional() }),
    z.object({ kind: z.literal('choose'), choices: z.array(typed).max(50), by: day.optional() }),
  ],
  'Välj vad ni ber om.',
);
export type AsksInput = z.infer<typeof asksInput>;

/** What is not there is an empty string. */
export const contentInput = z.object({
  title: typed,
  /** A subset of Markdown: bold, italics, lists and links. */
  text: typed,
  link: typed.default(''),
  document: z.object({ area: z.string().max(200), id: z.string().max(200) }).optional(),
  asks: asksInput,
});
export type ContentInput = z.input<typeof contentInput>;

const forumIds = z.array(z.string().regex(/^[a-z0-9-]{1,100}$/)).max(5_000);

/** Parts add up. Of whoever writes to the own forum it is that forum, whatever stands here. */
export const audienceInput = z.object({
  groups: z.boolean().default(false),
  groupsWith: z.array(z.enum(teamStates)).max(3).default([]),
  teams: z.boolean().default(false),
  network: z.boolean().default(false),
  forums: forumIds.default([]),
  /** The saved list that it was taken from. */
  listName: z.string().max(200).optional(),
});
export type AudienceInput = z.input<typeof audienceInput>;
export type AudienceChosen = z.output<typeof audienceInput>;

/** Words of which the writer has said that they point to no child. */
const notNames = z.array(z.string().max(200)).max(200).default([]);
/** The own forum of a convener; missing when it is written to the region. */
const forum = z.string().max(200).optional();

/** POST /api/updates; PUT /api/updates/:id with If-Match: the version. `forum` counts only the first time. */
export const updateInput = z.object({ forum, content: contentInput, audience: audienceInput.prefault({}), notNames });
export type UpdateInput = z.input<typeof updateInput>;

/** A time on a Swedish clock. */
export const timeInput = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Skriv tiden som 2026-11-24T09:00.');

/** POST /api/updates/preview. `at`: when it is to go, where a time has been chosen. */
export const previewInput = z.object({
  forum,
  content: contentInput,
  audience: audienceInput.optional(),
  notNames,
  at: timeInput.optional(),
});
export type PreviewInput = z.input<typeof previewInput>;

/** PUT /api/updates/:id/correction, with If-Match. What is asked keeps its kind and its number of choices. */
export const correctionInput = z.object({ content: contentInput, notNames });

/** An Adaptive Card, for the renderer. */
const card = z.record(z.string(), z.unknown());

/** By field ("title", "text", "link", "document", "asks.by", "asks.choices", "asks.choices.1", "audience", "when", "card"). */
const flaws = z.record(z.string(), z.string());

/** An update with its card, as it is or as it would be: the answer of POST /api/updates/preview */
export const previewView = z.object({
  card,
  bytes: z.int(),
  mostBytes: z.int(),
  /** What must be mended before it can be sent. */
  flaws,
  /** Forums that it would reach now. */
  count: z.int(),
  /** "till 15 grupper". */
  toWords: z.string(),
  /** What whoever sends it should know, though nothing hinders it: that its time is a day off, or late in the evening. */
  notices: z.array(z.string()),
  /** What the screening would stop, by field; and words of which it asks, to be sent back as `notNames`. */
  screened: z.object({ fields: flaws, words: z.array(z.string()) }).optional(),
});
export type PreviewView = z.infer<typeof previewView>;

/** The answer of POST /api/updates/:id/test */
export const testView = z.object({
  outcome: z.enum(['sent', 'refused', 'later', 'uncertain', 'no-way']),
  sentence: z.string(),
});
export type TestView = z.infer<typeof testView>;

/** As it is stored; the title of a document as it was called then. */
export const contentView = z.object({
  title: z.string(),
  text: z.string(),
  link: z.string().optional(),
  document: z.object({ area: z.string(), id: z.string(), title: z.string() }).optional(),
  asks: asksInput,
});
export type ContentView = z.infer<typeof contentView>;
