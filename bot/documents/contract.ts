/** What the tab and the steering documents say to each other over HTTP. Days are yyyy-mm-dd, instants ISO in UTC. */
import { z } from 'zod';
import { deeds, kinds, longest, versionStates } from './kind.ts';

export { type Deed, deeds, type Kind, kinds, longest, type VersionState, versionStates } from './kind.ts';

const day = z.iso.date('Skriv dagen som 2026-11-24.');
const tooLong = (most: number) => `Korta ner det till ${most} tecken.`;

/** What a draft is made of. A text that is not there is an empty string. */
export const documentInput = z.object({
  kind: z.enum(kinds, 'Välj vad det är för dokument.'),
  title: z.string().max(longest.title, tooLong(longest.title)),
  owner: z.object({
    function: z.string().max(longest.function, tooLong(longest.function)),
    /** 'convener', 'coordinator' or 'party:<id>'. */
    office: z.string().regex(/^(convener|coordinator|party:[a-z0-9-]+)$/, 'Välj vem som svarar för dokumentet.'),
  }),
  summary: z.string().max(longest.summary, tooLong(longest.summary)).default(''),
  link: z.string().max(longest.link, tooLong(longest.link)).default(''),
  text: z.string().max(longest.text, 'Texten är för lång. Dela upp den i två dokument.').default(''),
  validFrom: day.optional(),
  validTo: day.optional(),
  reviewOn: day.optional(),
  asksToBeRead: z.boolean().default(false),
  /** Words of which the writer has said that they point to no child. */
  notNames: z.array(z.string().max(200)).max(200).default([]),
});
export type DocumentInput = z.input<typeof documentInput>;

const where = z.object({ area: z.string(), areaName: z.string(), isRegion: z.boolean(), id: z.string() });

const versionFacts = z.object({
  n: z.int(),
  state: z.enum(versionStates),
  kind: z.enum(kinds),
  title: z.string(),
  owner: z.object({ function: z.string(), office: z.string(), officeName: z.string() }),
  summary: z.string().optional(),
  link: z.string().optional(),
  hasText: z.boolean(),
  /** Of the text, UTF-16 units. */
  characters: z.int(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  withdrawnOn: z.string().optional(),
  reviewOn: z.string().optional(),
  asksToBeRead: z.boolean(),
  publishedAt: z.string().optional(),
  /** By function. */
  publishedBy: z.string().optional(),
});
export type VersionFacts = z.infer<typeof versionFacts>;

/** A document as a list shows it: with the version in force, else the coming one, else the last. */
export const listedDocument = where.extend({
  /** Goes back as If-Match. */
  etag: z.string(),
  shown: versionFacts,
  /** To look through it, and whether that day has come. */
  reviewOn: z.string().optional(),
  isReviewDue: z.boolean(),
  isExample: z.boolean(),
  /** For whoever may publish it. */
  hasDraft: z.boolean(),
  mayPublish: z.boolean(),
  /** Published and not yet in force, beside the one that is. */
  coming: z.object({ n: z.int(), title: z.string(), validFrom: z.string() }).optional(),
  /** Around the hit of a search. Plain text. */
  snippet: z.string().optional(),
});
export type ListedDocument = z.infer<typeof listedDocument>;

/** GET /api/areas/:area/documents, GET /api/examples */
export const documentList = z.object({ documents: z.array(listedDocument), mayPublish: z.boolean() });
export type DocumentList = z.infer<typeof documentList>;

/** GET /api/examples/:area/:id */
export const exampleDetail = listedDocument.extend({ text: z.string() });
export type ExampleDetail = z.infer<typeof exampleDetail>;

const seatReading = z.object({
  forum: z.string(),
  forumName: z.string(),
  seat: z.string(),
  name: z.string(),
  /** Held by whoever asks. */
  isMine: z.boolean(),
  readAt: z.string().optional(),
});

/** GET /api/areas/:area/documents/:id, and the answer of all that changes it. */
export const documentDetail = listedDocument.extend({
  /** Those that the person may read, newest first. */
  versions: z.array(versionFacts),
  /** In force today. */
  inForce: z.int().optional(),
  /** Markdown of what is in force; empty where there is none. Never HTML. */
  text: z.string(),
  /** Of the version in force, when it asks to be read: those who have not come first. */
  readings: z.array(seatReading),
  /** A seat of one's own has not read it. */
  mayRead: z.boolean(),
  copiedFrom: where.pick({ area: true, areaName: true, id: true }).extend({ title: z.string() }).optional(),
  history: z.array(z.object({ at: z.string(), did: z.enum(deeds), by: z.string(), n: z.int().optional() })),
});
export type DocumentDetail = z.infer<typeof documentDetail>;

/** The answer of POST …/discard where nothing is left that the person may see. */
export const goneDocument = z.object({ gone: z.literal(true) });

/** GET /api/areas/:area/documents/:id/versions/:n */
export const documentVersion = where.extend({ etag: z.string(), version: versionFacts, text: z.string() });
export type DocumentVersion = z.infer<typeof documentVersion>;

/** POST …/withdraw and …/read */
export const whichVersion = z.object({ n: z.int().min(1) });
/** POST …/reviewed: the next day to look through it. */
export const nextReview = z.object({ reviewOn: day });
/** POST /api/areas/:area/documents/copy */
export const copying = z.object({ from: z.object({ area: z.string(), id: z.string() }) });

/** GET /api/reading: what asks to be read, and a seat of one's own has not. */
export const readingList = z.object({
  documents: z.array(
    where.extend({
      n: z.int(),
      title: z.string(),
      kind: z.enum(kinds),
      seats: z.array(z.object({ forum: z.string(), forumName: z.string(), seat: z.string(), name: z.string() })),
    }),
  ),
});
export type ReadingList = z.infer<typeof readingList>;

/** `present` of a refusal with code `asks`: say that they point to no child, and send them as `notNames`. */
export const askedWords = z.object({ words: z.array(z.string()) });
