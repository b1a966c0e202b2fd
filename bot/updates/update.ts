/** What is sent out to the groups: written once, by a coordinator to the region or by a convener to the own forum. */
import { z } from 'zod';
import { areaId } from '../forums/area.ts';
import { forumId } from '../forums/forum.ts';
import { personKey } from '../forums/person.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { audience } from './audience.ts';
import { mostChoices, updateStates } from './kinds.ts';
import { updateId } from './update-id.ts';

/**
 * What is asked of each group. Where there is a day the groups that have not answered are reminded of it. What is sent
 * has a day to act by, and at least two choices; a draft may lack them.
 */
const asks = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('know') }),
  z.object({ kind: z.literal('read'), by: plainDate.optional() }),
  z.object({ kind: z.literal('act'), by: plainDate.optional() }),
  z.object({
    kind: z.literal('choose'),
    choices: z.array(z.string()).max(mostChoices),
    by: plainDate.optional(),
  }),
]);
export type Asks = z.infer<typeof asks>;

export const updateContent = z.object({
  title: z.string(),
  /** A subset of Markdown: bold, italics, lists and links. */
  text: z.string(),
  link: z.string().optional(),
  /** A steering document in force; the title as it was called then. */
  document: z.object({ area: areaId, id: z.string(), title: z.string() }).optional(),
  asks,
});
export type UpdateContent = z.infer<typeof updateContent>;

/** One of those that the fortnightly letter brings together, for the forums that it was meant for. */
const letterItem = z.object({ update: updateId, content: updateContent, audience });
export type LetterItem = z.infer<typeof letterItem>;

const author = z.object({ person: personKey, name: z.string() });
export type Author = z.infer<typeof author>;

export const update = z.object({
  id: updateId,
  regionId: z.string(),
  /** Of a convener's: the own forum, and no other. */
  forum: forumId.optional(),
  state: z.enum(updateStates),
  content: updateContent,
  audience,
  /** Of the fortnightly letter; its own text is the introduction. */
  letter: z.array(letterItem).optional(),
  by: author,
  /** Words in it of which the writer has said that they point to no child. */
  notNames: z.array(z.string()).optional(),
  /** One more each time that it is saved: whoever saw an older one is told. */
  version: z.int().min(1),
  /** What the cards show, from 1; one more each time that what is out is corrected, or recalled. */
  revision: z.int().min(1),
  changedAt: instant,
  /** When it is to go, while it is scheduled; each time that this is said is a round of its own. */
  goAt: instant.optional(),
  round: z.int().min(0),
  /** Why it did not go at its time, and is a draft again: the day that it asks for had passed while we were down. */
  missed: z.enum(['day-passed']).optional(),
  sentAt: instant.optional(),
  sentBy: author.optional(),
  settledAt: instant.optional(),
  /** How many forums it had gone to when it settled. */
  recipients: z.int().min(0).optional(),
  /** Of a letter that has taken it. */
  inLetter: updateId.optional(),
  correctedAt: instant.optional(),
  endedAt: instant.optional(),
  endedBy: author.optional(),
});
export type Update = z.infer<typeof update>;

/** Its cards stand in the channels, or are on their way there. */
export const isOut = ({ state }: Pick<Update, 'state'>): boolean =>
  state === 'sending' || state === 'sent' || state === 'stopped' || state === 'recalled';

/** Nothing more of it is posted. */
export const isHeldBack = ({ state }: Pick<Update, 'state'>): boolean => state === 'stopped' || state === 'recalled';

/** The day until which an answer is asked for. */
export const lastDay = (content: UpdateContent) => (content.asks.kind === 'know' ? undefined : content.asks.by);
