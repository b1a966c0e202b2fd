import type { Ports } from '../../platform/ports.ts';
import type { ForumId } from '../forum.ts';
import { listForumIds } from '../store.ts';

/** Every forum of a region, bound to a channel or not, in the order of their ids. */
export const forumIdsOf = (ports: Pick<Ports, 'tables' | 'random'>, regionId: string): Promise<readonly ForumId[]> =>
  listForumIds(ports, regionId);
