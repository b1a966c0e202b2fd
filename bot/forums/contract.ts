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

/** GET /api/me: a person, and the forums whose roster the person is on now. */
export const me = z.object({
  person: z.object({ name: z.string() }),
  isCoordinator: z.boolean(),
  isSupport: z.boolean(),
  region: named.extend({ parties: z.array(named), municipalities: z.array(named) }),
  forums: z.array(myForum),
  /** Those that the person may see, the region's among them. */
  areas: z.array(named),
  /** Forums of which Teams gave no answer, so that one may be missing above. */
  unanswered: z.int().min(0),
});
export type Me = z.infer<typeof me>;
