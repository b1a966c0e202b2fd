/** Where a card of ours stands in a channel. `wanted` is the revision that the tables say, `shown` the last acknowledged. */
import { z } from 'zod';

export const delivery = z.object({
  wanted: z.int().min(1),
  shown: z.int().min(0),
  activityId: z.string().optional(),
  /** `uncertain`: nobody knows whether it arrived. `seen`: somebody says that it stands there; the next press on it tells its id. */
  post: z.enum(['owed', 'shown', 'uncertain', 'seen', 'failed']),
  /** How many times a post has been ordered: the first, and each time that somebody said that it is not there. */
  posts: z.int().min(1),
  /** Why Teams refused it, as a code. */
  code: z.string().optional(),
});
export type Delivery = z.infer<typeof delivery>;

/** The code of a card that was never posted because nobody would want it any more. */
export const tooLate = 'too-late';

export const newDelivery: Delivery = { wanted: 1, shown: 0, post: 'owed', posts: 1 };

export const needsRefresh = (delivery: Delivery): boolean =>
  delivery.activityId !== undefined && delivery.wanted > delivery.shown;

export const nextRevision = (delivery: Delivery): Delivery => ({ ...delivery, wanted: delivery.wanted + 1 });

/** The first card that is known is the card; another one tells nothing of what that one shows. */
export const arrived = (delivery: Delivery, activityId: string, revision: number): Delivery => {
  const known = delivery.activityId ?? activityId;
  const shown = known === activityId ? Math.max(delivery.shown, revision) : delivery.shown;
  return { ...delivery, activityId: known, post: 'shown', shown };
};

/** Whatever was posted shows this at least: a card that nothing has changed since is left alone under its reader. */
const firstRevision = 1;

/** A press on the card itself has told the id that was lost. Undefined when it is known already. */
export const foundAgain = (delivery: Delivery, activityId: string): Delivery | undefined =>
  delivery.activityId === undefined ? arrived(delivery, activityId, firstRevision) : undefined;

export const isLost = (delivery: Delivery | undefined): boolean =>
  delivery !== undefined && delivery.activityId === undefined;

export type Shows = 'seen' | 'not-seen';

/** Whether somebody should look if it shows. */
export const isAskedAbout = ({ post, code }: Delivery): boolean =>
  post === 'uncertain' || (post === 'failed' && code !== tooLate);

/** Somebody has looked. `not-seen` orders one more post, under a key of its own. Undefined when nobody wonders. */
export const saidToShow = (delivery: Delivery, shows: Shows): Delivery | undefined => {
  if (!isAskedAbout(delivery)) return undefined;
  return shows === 'seen' ? { ...delivery, post: 'seen' } : { ...delivery, post: 'owed', posts: delivery.posts + 1 };
};
