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
