import type { Ports } from '../../platform/ports.ts';
import { type AreaId, areaOf, areasOf } from '../area.ts';
import { inTurns } from '../in-turns.ts';
import { listForumIds, loadForum } from '../store.ts';

/** Every area of a region where a list or a shelf may stand: the region's, its municipalities', and what its forums have besides. */
export const listAreas = async (
  ports: Pick<Ports, 'tables' | 'random' | 'regions'>,
  regionId: string,
): Promise<readonly AreaId[]> => {
  const ids = await listForumIds(ports, regionId);
  const forums = await inTurns(ids, (id) => loadForum(ports, id));
  const own = forums.flatMap((stored) => (stored ? [areaOf(stored.forum)] : []));
  return [...new Set([...areasOf(ports.regions.of(regionId)), ...own])];
};
