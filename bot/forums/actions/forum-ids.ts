import type { Ports } from '../../platform/ports.ts';
import type { ForumId } from '../forum.ts';
import { forumsRememberedFor, listForumIds } from '../store.ts';

/** Every forum of a region, bound to a channel or not, in the order of their ids. */
export const forumIdsOf = (ports: Pick<Ports, 'tables' | 'random'>, regionId: string): Promise<readonly ForumId[]> =>
  listForumIds(ports, regionId);

/** Where somebody has been met: a hint where to look, by the Teams user. */
export const forumIdsMet = (ports: Pick<Ports, 'tables' | 'random'>, userId: string): Promise<readonly ForumId[]> =>
  forumsRememberedFor(ports, userId);
