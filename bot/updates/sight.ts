/** Who sees how an update goes and what is answered. The proof can be made here only. */
import { type InForum, isConvener } from '../forums/access.ts';
import type { ForumId } from '../forums/forum.ts';
import type { SignedIn } from '../forums/signed-in.ts';
import { isOut, type Update } from './update.ts';

const sees: unique symbol = Symbol('sees');

export type Sight = {
  readonly head: Update;
  /** Of all its forums, or of those alone. */
  readonly of: 'all' | readonly ForumId[];
  /** To send it once more, and to say whether it shows. */
  readonly maySend: boolean;
  readonly [sees]: true;
};

type Looking = Pick<SignedIn, 'regionId' | 'isCoordinator' | 'isSupport'> & { readonly found: readonly InForum[] };

/**
 * Whoever helps the groups sees all of the region. A convener sees what is sent to the own forum: an update of their
 * own, and of the region's, once it is out, the own forum's row and no other.
 */
export const sightOf = (who: Looking, head: Update): Sight | undefined => {
  if (who.regionId !== head.regionId) return undefined;
  const convened = who.found.filter(({ forum, actor }) => isConvener(forum, actor)).map(({ forum }) => forum.id);
  const isOwn = head.forum !== undefined && convened.includes(head.forum);
  if (who.isCoordinator || who.isSupport) {
    const maySend = head.forum === undefined ? who.isCoordinator : isOwn;
    return { head, of: 'all', maySend, [sees]: true };
  }
  if (isOwn) return { head, of: 'all', maySend: true, [sees]: true };
  if (head.forum !== undefined || !isOut(head) || convened.length === 0) return undefined;
  return { head, of: convened, maySend: false, [sees]: true };
};
