/**
 * A steering document: its versions, each complete in itself, so that what was published is never written again. Which
 * of them is in force is not stored but follows from the day.
 */
import { z } from 'zod';
import { areaId } from '../forums/area.ts';
import { personKey } from '../forums/person.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { kinds } from './kind.ts';

export type DocumentId = string & z.$brand<'DocumentId'>;
export const documentId = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .brand<'DocumentId'>();

/** Who answers for a document: an office of its area, or a party. */
export const office = z.union([z.enum(['convener', 'coordinator']), z.string().regex(/^party:[a-z0-9-]+$/)]);
export type Office = z.infer<typeof office>;

/** A function, never a name; the key alone is kept for whoever must find out. */
export const doer = z.object({
  as: z.enum(['coordinator', 'convener', 'seat']),
  /** Of the forum or the seat. */
  name: z.string().optional(),
  person: personKey.optional(),
});
export type Doer = z.infer<typeof doer>;

const content = z.object({
  kind: z.enum(kinds),
  title: z.string(),
  owner: z.object({ function: z.string(), office }),
  summary: z.string().optional(),
  link: z.string().optional(),
  /** Rows that hold the text, and its length in UTF-16 units. */
  text: z.object({ rows: z.int().min(0), characters: z.int().min(0) }),
  /** The last day. */
  validTo: plainDate.optional(),
  reviewOn: plainDate.optional(),
  asksToBeRead: z.boolean(),
});

const numbered = content.extend({ n: z.int().min(1) });
const draft = numbered.extend({ state: z.literal('draft'), validFrom: plainDate.optional() });
const published = numbered.extend({
  state: z.literal('published'),
  validFrom: plainDate,
  publishedAt: instant,
  publishedBy: doer,
});
const withdrawn = published.extend({ state: z.literal('withdrawn'), withdrawnOn: plainDate });
const discarded = draft.extend({ state: z.literal('discarded') });

const version = z.discriminatedUnion('state', [draft, published, withdrawn, discarded]);
export type Version = z.infer<typeof version>;
export type Draft = z.infer<typeof draft>;
export type Published = z.infer<typeof published> | z.infer<typeof withdrawn>;

/** At most so many: the facts of all of them stand in one row. */
export const mostVersions = 50;

export const document = z.object({
  id: documentId,
  /** Counts each change, and is what somebody says that they saw. */
  revision: z.int().min(1),
  versions: z.array(version).min(1),
  /** `mark`: of the reminder that is owed for this day, and for no earlier one. */
  review: z.object({ on: plainDate, mark: z.string() }).optional(),
  sharedAsExample: z.object({ at: instant, by: doer }).optional(),
  copiedFrom: z.object({ area: areaId, id: documentId, n: z.int().min(1), title: z.string() }).optional(),
});
export type SteeringDocument = z.infer<typeof document>;

export const draftOf = ({ versions }: SteeringDocument): Draft | undefined =>
  versions.find((one) => one.state === 'draft');

/** Withdrawn ones count: they have been read. */
export const isPublished = (one: Version): one is Published => one.state === 'published' || one.state === 'withdrawn';

export const publishedOf = ({ versions }: SteeringDocument): readonly Published[] => versions.filter(isPublished);

export const versionOf = ({ versions }: SteeringDocument, n: number): Version | undefined =>
  versions.find((one) => one.n === n);
