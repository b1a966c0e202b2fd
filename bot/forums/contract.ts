/** What the tab asks before all else: how it signs in, and who somebody is. JSON only, and zod only. */
import { z } from 'zod';

/** GET /api/setup, to anybody. */
export const setup = z.object({
  mode: z.enum(['production', 'local']),
  /** The app's id in Teams. */
  appId: z.string(),
  /** Windows besides Teams' own that may frame the tab: the local Teams. */
  hostOrigins: z.array(z.string()),
  /** Where somebody signs in who opens the tab alone in a browser. In local mode only. */
  signInUrl: z.string().optional(),
});
export type Setup = z.infer<typeof setup>;

const named = z.object({ id: z.string(), name: z.string() });

/** A seat that the person holds, confirmed. */
const mySeat = named.extend({ party: z.string() });

export const myForum = named.extend({
  kind: z.enum(['group', 'team', 'network']),
  state: z.enum(['active', 'paused']),
  municipality: z.string().optional(),
  /** Whose contacts and documents the forum shares. */
  area: z.string(),
  areaName: z.string(),
  isConvener: z.boolean(),
  seats: z.array(mySeat),
  teamId: z.string().optional(),
  channelId: z.string().optional(),
});
export type MyForum = z.infer<typeof myForum>;

/** GET /api/me: a person in one region, and the forums there whose roster the person is on now. */
export const me = z.object({
  /** `key`: what a region's settings name the person by. */
  person: z.object({ name: z.string(), key: z.string().optional() }),
  isCoordinator: z.boolean(),
  isSupport: z.boolean(),
  region: named.extend({ parties: z.array(named), municipalities: z.array(named) }),
  forums: z.array(myForum),
  /** All that the person has to do with, that one among them, and the ids of their forums there. */
  regions: z.array(named.extend({ forums: z.array(z.string()) })).default([]),
  /** Those that the person may see, the region's among them. */
  areas: z.array(named),
  /** Forums of which Teams gave no answer, so that one may be missing above. */
  unanswered: z.int().min(0),
});
export type Me = z.infer<typeof me>;

/** Something that the person may do there: a press of this button answers a card. */
export const doable = z.object({ title: z.string(), verb: z.string(), data: z.record(z.string(), z.string()) });
export type Doable = z.infer<typeof doable>;

const closure = z.object({ seat: z.string(), from: z.iso.date(), to: z.iso.date(), standIn: z.string().optional() });

/** What must be recorded before a team may ask with consent; `value` as people read it, missing when it is not there. */
const gatePoint = z.object({ name: z.string(), value: z.string().optional() });

/** GET /api/forums/<forum>: a forum as those see it who are on its roster. */
export const forumView = named.extend({
  kind: z.enum(['group', 'team', 'network']),
  convener: z.string().optional(),
  deputy: z.string().optional(),
  seats: z.array(
    named.extend({
      phone: z.string().optional(),
      holders: z.array(z.string()),
      /** Who says that they speak for it, and has not been confirmed. */
      claimed: z.array(z.string()),
      isMine: z.boolean(),
    }),
  ),
  /** Whom the person may confirm, or not. */
  claims: z.array(z.object({ name: z.string(), seats: z.array(z.string()), doable: z.array(doable) })),
  /** Those that are not over, by day. */
  closures: z.array(closure),
  /** Of a team, for those who work in it. */
  settings: z
    .object({
      guaranteeDays: z.number(),
      /** Monday is 1; hours on a Swedish clock. */
      digest: z.object({ weekday: z.number(), hour: z.number() }),
      isOpen: z.boolean(),
      gate: z.array(gatePoint),
    })
    .optional(),
  channel: z.object({ teamId: z.string(), channelId: z.string() }).optional(),
  doable: z.object({
    seats: z.array(doable),
    closures: z.array(doable),
    settings: z.array(doable),
    gate: z.array(doable),
    away: z.array(doable),
    conveners: z.array(doable),
  }),
});
export type ForumView = z.infer<typeof forumView>;
