/** Who sees how an update goes and what is answered. The proof can be made here only. */
import { maySeeUpdatesOf } from '../forums/access.ts';
import type { ForumId } from '../forums/forum.ts';
import type { SignedIn } from '../forums/signed-in.ts';
import { maySee, senderOf } from './rights.ts';
import { isOut, type Update } from './update.ts';

const sees: unique symbol = Symbol('sees');

export type Sight = {
  readonly head: Update;
  /** All its forums, or those alone. */
  readonly of: 'all' | readonly ForumId[];
  /** To send it once more, and to say whether it shows. */
  readonly maySend: boolean;
  readonly [sees]: true;
};

/** What the region sends to a convener's forum is seen from within it once it is out: that row, and no other. */
const ownIn = (who: SignedIn, { forum: only, regionId, state }: Update): readonly ForumId[] =>
  only === undefined && isOut({ state })
    ? who.found.flatMap(({ forum, actor }) =>
        forum.regionId === regionId && maySeeUpdatesOf(forum, actor) ? [forum.id] : [],
      )
    : [];

export const sightOf = (who: SignedIn, head: Update): Sight | undefined => {
  if (head.regionId !== who.regionId) return undefined;
  if (maySee(who, head)) return { head, of: 'all', maySend: senderOf(who, head) !== undefined, [sees]: true };
  const own = ownIn(who, head);
  return own.length === 0 ? undefined : { head, of: own, maySend: false, [sees]: true };
};
