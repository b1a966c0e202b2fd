import type { Facts, InForum } from './access.ts';
import type { ForumId } from './forum.ts';

/**
 * Somebody whose token has been checked, and the forums on whose roster they are. `unanswered`: so many forums could
 * not be asked, so nobody may be told that there are none; `silent`: those of them where the person was met before.
 */
export type SignedIn<F extends InForum = InForum> = Facts & {
  readonly regionId: string;
  readonly found: readonly F[];
  readonly unanswered: number;
  readonly silent: readonly ForumId[];
};
