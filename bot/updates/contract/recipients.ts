/** To whom an update can be sent: the forums, and the lists that have been saved. */
import { z } from 'zod';
import { teamStates } from '../../support/kind.ts';
import { longest } from '../kinds.ts';
import { audienceInput } from './compose.ts';

export const recipient = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['group', 'team', 'network']),
  municipality: z.string().optional(),
  /** Of its municipality's team. */
  teamState: z.enum(teamStates).optional(),
  /** A channel is bound and the bot is there; else nothing can be posted. */
  isBound: z.boolean(),
  /** What it has been sent in the last 30 days, the latest first. Days as yyyy-mm-dd. */
  recent: z.array(z.object({ title: z.string(), day: z.iso.date() })),
});
export type Recipient = z.infer<typeof recipient>;

export const savedList = z.object({
  id: z.string(),
  name: z.string(),
  audience: audienceInput,
  /** Goes back as If-Match. */
  etag: z.string(),
});
export type SavedList = z.infer<typeof savedList>;

/** GET /api/updates/recipients?forum=<own>; of the own forum alone with `forum`. */
export const recipientList = z.object({ forums: z.array(recipient), lists: z.array(savedList) });
export type RecipientList = z.infer<typeof recipientList>;

/** GET /api/update-lists, and the answer of all that changes one. */
export const savedLists = z.object({ lists: z.array(savedList) });
export type SavedLists = z.infer<typeof savedLists>;

/** POST /api/update-lists; PUT /api/update-lists/:list with If-Match. DELETE takes If-Match too. */
export const listInput = z.object({
  name: z.string().max(2_000, `Korta ner namnet till ${longest.listName} tecken.`),
  audience: audienceInput,
  notNames: z.array(z.string().max(200)).max(200).default([]),
});
