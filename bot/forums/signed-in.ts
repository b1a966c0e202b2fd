import type { Facts, InForum } from './access.ts';
import type { ForumId } from './forum.ts';
import type { Region } from './region.ts';

/**
 * Somebody whose token has been checked, in one region, and the forums there on whose roster they are. `unanswered`: so many forums could
 * not be asked, so nobody may be told that there are none; `silent`: those of them where the person was met before.
 */
export type SignedIn<F extends InForum = InForum> = Facts & {
  readonly regionId: string;
  /** Its facts. */
  readonly region: Region;
  /** In that region. */
  readonly found: readonly F[];
  readonly unanswered: number;
  readonly silent: readonly ForumId[];
};
